import { Component, computed, input } from '@angular/core';
import { storyParts, type EvidenceContent } from '@waymark/evidence/domain';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Icon } from '@waymark/foundation/ui';
import { PlainMarkdown } from './plain-markdown';
import { partWords } from './evidence-words';

/** A piece of evidence to read: its story, when it was, its links and what its kind adds. */
@Component({
  selector: 'wm-story-view',
  imports: [Icon, PlainMarkdown],
  template: `
    @if (parts().length > 0) {
      <dl class="story">
        @for (part of parts(); track part.name) {
          <dt>{{ part.name }}</dt>
          <dd class="break"><wm-plain-markdown [text]="part.text" /></dd>
        }
      </dl>
    }
    @if (facts().length > 0) {
      <dl class="facts" [class.mt-4]="parts().length > 0">
        @for (fact of facts(); track fact.name) {
          <div><dt>{{ fact.name }}</dt><dd class="break">{{ fact.text }}</dd></div>
        }
      </dl>
    }
    @if (content().links.length > 0) {
      <ul class="filelist mt-4">
        @for (link of content().links; track link.id) {
          <li><svg wm-icon="link"></svg><div class="break"><a class="strong" [href]="link.url" target="_blank" rel="noopener noreferrer nofollow">{{ link.label || link.url }}</a><p class="caption">Link, opens on another site</p></div><span></span></li>
        }
      </ul>
    }
  `,
  styles: `
    :host { display: block; }
    .story { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: var(--wm-3) var(--wm-4); }
    .story dt { font-weight: 600; }
    .story dd { max-width: var(--wm-measure); }
    @media (max-width: 45rem) { .story { grid-template-columns: minmax(0, 1fr); gap: 0; } .story dd + dt { margin-top: var(--wm-3); } }
  `,
})
export class StoryView {
  readonly content = input.required<EvidenceContent>();
  protected readonly parts = computed(() =>
    storyParts.map((part) => ({ name: partWords[part].name, text: this.content()[part] })).filter(({ text }) => text !== ''),
  );
  protected readonly facts = computed(() => {
    const { startedOn, endedOn, certificate, discussion, tags } = this.content();
    return [
      { name: 'When it happened', text: spanWords(startedOn, endedOn) },
      { name: 'Awarded by', text: certificate?.awardedBy ?? '' },
      { name: 'Issued', text: dayWords(certificate?.issuedOn ?? null) },
      { name: 'Counts until', text: dayWords(certificate?.expiresOn ?? null) },
      { name: 'Discussed with', text: discussion?.with ?? '' },
      { name: 'Discussed on', text: dayWords(discussion?.heldOn ?? null) },
      { name: 'Tags', text: tags.join(', ') },
    ].filter(({ text }) => text !== '');
  });
}

function spanWords(from: string | null, to: string | null): string {
  if (from === null || from === to) return dayWords(to);
  return to === null ? `From ${dayWords(from)}` : `${dayWords(from)} to ${dayWords(to)}`;
}

function dayWords(day: string | null): string {
  return day === null ? '' : spokenCalendarDay(day);
}
