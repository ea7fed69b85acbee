import { Component, computed, inject, input } from '@angular/core';
import { storyParts, type EvidenceContent, type EvidenceKind, type StoryPart } from '@waymark/evidence/domain';
import { Field, FieldControl, Icon, Panel } from '@waymark/foundation/ui';
import { partWords, wordCount } from '../evidence/evidence-words';
import { counted } from '../level-words';
import { coachingFor } from './coaching';
import { EditorDesk } from './editor-desk';

/** The story of a piece of evidence, saved while it is typed, with one question at a time that coaches. */
@Component({
  selector: 'wm-story-form',
  imports: [Field, FieldControl, Icon, Panel],
  templateUrl: './story-form.html',
  styles: `
    :host { display: block; }
    .star { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); gap: 0 var(--wm-3); position: relative; }
    .star + .star { margin-top: var(--wm-5); }
    .star > wm-field { margin-top: 0; }
    .letter { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); font-weight: 700; font-size: var(--wm-text-xl); }
    .star:not(:last-child)::before { content: ''; position: absolute; left: calc(1.125rem - 1px); top: 2.5rem; bottom: -1rem; border-left: 2px solid var(--wm-primary); opacity: .4; }
    .coach { display: flex; gap: var(--wm-2); align-items: center; margin-top: var(--wm-1); color: var(--wm-ink-2); }
    .coach svg { width: 1rem; height: 1rem; color: var(--wm-primary); flex: none; }
    .dates { display: flex; flex-wrap: wrap; gap: var(--wm-3) var(--wm-5); margin-top: var(--wm-5); }
    .dates > wm-field { margin: 0; }
    textarea { field-sizing: content; min-height: 3.25rem; }
    textarea.one { min-height: 0; }
  `,
})
export class StoryForm {
  readonly kind = input.required<EvidenceKind>();
  readonly content = input.required<EvidenceContent>();
  /** What is wrong, by its path in the content. */
  readonly errors = input.required<Readonly<Record<string, string>>>();
  private readonly desk = inject(EditorDesk);
  protected readonly parts = storyParts;
  protected readonly partWords = partWords;
  protected readonly certificate = computed(() => this.content().certificate ?? { awardedBy: '', issuedOn: null, expiresOn: null });
  protected readonly discussion = computed(() => this.content().discussion ?? { with: '', heldOn: null });
  protected readonly tagText = computed(() => this.content().tags.join(', '));
  protected readonly coaching = computed(() => Object.fromEntries(storyParts.map((part) => [part, coachingFor(part, this.content())])) as Record<StoryPart, string | null>);

  protected error(path: string): string | undefined {
    return this.errors()[path];
  }

  protected words(part: StoryPart): string {
    return counted(wordCount(this.content()[part]), 'word');
  }

  protected type(changes: Partial<EvidenceContent>): void {
    this.desk.type(changes);
  }

  protected typePart(part: StoryPart, text: string): void {
    this.desk.type({ [part]: text });
  }

  protected typeTags(text: string): void {
    const tags = text.split(',').map((tag) => tag.trim()).filter((tag) => tag !== '');
    this.desk.type({ tags: [...new Set(tags)] });
  }

  /** A line break that was pasted into one line is a space. */
  protected oneLine(text: string): string {
    return text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ');
  }

  protected day(text: string): string | null {
    return text === '' ? null : text;
  }
}
