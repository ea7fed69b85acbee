import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { clockTime, shortDay } from '@waymark/foundation/browser';
import { Avatar, Button, Icon, NextStep, Panel, Skeleton } from '@waymark/foundation/ui';
import type { OwnPair, WeekEntry } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { placesWords } from '../directory/match-words';
import { stepLink, stepWords } from '../next-step-words';
import { otherOf, rhythmWords } from '../pairs/pair-words';
import { todayIn } from '../today';
import { MentoringHomeClient } from './home-client';
import { noticeWords } from './notice-words';

/** How many things are shown after the first one. */
const then = 3;

/**
 * The mentoring of a person for their home: the one next step, then what else waits, those they mentor and are mentored
 * by with what to notice, and their week. Where there is no mentoring yet it leads on to finding a mentor.
 */
@Component({
  selector: 'wm-mentoring-home',
  imports: [Avatar, Button, Icon, LoadFailure, NextStep, Panel, RouterLink, Skeleton],
  templateUrl: './mentoring-home-panels.html',
  styles: `
    :host { display: block; }
    .lists { margin-top: var(--wm-5); }
    .rows > li.plain { display: block; }
    .notice { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--wm-2); align-items: start; margin-top: var(--wm-1); }
    .notice svg { margin-top: .125rem; color: var(--wm-ink-2); }
  `,
})
export class MentoringHomePanels {
  private readonly client = inject(MentoringHomeClient);
  private readonly reader = inject(Session);
  protected readonly read = resource({ loader: ({ abortSignal }) => this.client.read(abortSignal) });
  private readonly known = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly steps = computed(() => {
    const at = { timeZone: this.reader.timeZone(), now: new Date() };
    return (this.known()?.next ?? []).map((step) => ({ id: `${step.kind}/${step.sessionId ?? step.actionId ?? step.goalId ?? step.relationshipId}`, with: step.with, ...stepWords(step, at), link: stepLink(step) }));
  });
  protected readonly first = computed(() => this.steps()[0] ?? null);
  protected readonly others = computed(() => this.steps().slice(1, 1 + then));
  protected readonly groups = computed(() =>
    [
      { heading: 'Those you mentor', places: this.places(), pairs: (this.known()?.mentees ?? []).map((pair) => this.pair(pair)) },
      { heading: 'Your mentors', places: '', pairs: (this.known()?.mentors ?? []).map((pair) => this.pair(pair)) },
    ].filter(({ pairs }) => pairs.length > 0),
  );
  protected readonly week = computed(() => (this.known()?.week ?? []).map((entry) => this.entry(entry)));
  /** Neither a pair nor a request: there is nothing to show besides the way to one. */
  protected readonly alone = computed(() => this.known() !== null && this.groups().length === 0 && this.known()?.requests.length === 0);

  private places(): string {
    const places = this.known()?.places ?? null;
    if (places === null) return '';
    const { strong, rest } = placesWords(places);
    return `${strong}${rest}`;
  }

  private pair(pair: OwnPair) {
    const timeZone = this.reader.timeZone();
    return {
      id: pair.id,
      other: otherOf(pair),
      rhythm: pair.rhythm === null ? '' : rhythmWords({ ...pair.rhythm, weeks: [] }, todayIn(timeZone), timeZone),
      notices: pair.notices.slice(0, 2).map((notice) => noticeWords(notice, pair.id)),
    };
  }

  private entry({ kind, with: other, sessionId, sessionNumber, startsAt, actionId, title, dueOn }: WeekEntry) {
    const timeZone = this.reader.timeZone();
    const now = new Date();
    if (kind === 'SESSION' && startsAt !== null) {
      return { id: sessionId ?? '', icon: 'calendar' as const, when: `${shortDay(startsAt, timeZone, now)}, ${clockTime(startsAt, timeZone)}`, words: `Session ${sessionNumber ?? ''} with ${other.name}`, path: ['/sessions', sessionId ?? ''] };
    }
    return { id: actionId ?? '', icon: 'list-checks' as const, when: dueOn === null ? '' : shortDay(`${dueOn}T12:00:00Z`, 'UTC', now), words: `${title ?? ''}${kind === 'THEIR_ACTION' ? `, ${other.name}` : ''}`, path: ['/actions', actionId ?? ''] };
  }
}
