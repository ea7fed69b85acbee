import { Component, computed, effect, inject, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { levelWords } from '@waymark/evidence/web';
import { Avatar, Banner, Button, Icon, LevelMeter, OPEN_DIALOG, Skeleton, type OpenDialog } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import type { Explanation } from '@waymark/readiness/domain';
import { PersonClient } from '../person/person-client';
import type { Explained } from './explained';
import { distanceWords, wordsOfRequirement } from './standing-words';
import { nextOf } from './thread-next';
import { threadSteps } from './thread-steps';
import { ThreadTrail } from './thread-trail';
import { tellerOf } from './thread-teller';
import { nothing } from '../words/cell-words';

/** Why a cell says what it says: the thread from the requirement to the decision, as far as the reader may follow it. */
@Component({
  selector: 'wm-explanation-drawer',
  imports: [Avatar, Banner, Button, Icon, LevelMeter, LoadFailure, RouterLink, Skeleton, ThreadTrail],
  templateUrl: './explanation-drawer.html',
  styles: `
    :host { animation: appear var(--wm-slow) cubic-bezier(.2, 0, 0, 1); }
    .named { min-width: 0; }
    .top { flex-wrap: nowrap; }
    .title { margin-top: var(--wm-1); font-size: var(--wm-text-2xl); line-height: var(--wm-lh-2xl); }
    .drawer-foot .push { margin-left: auto; }
    .drawer-body:focus-visible { outline-offset: -3px; }
    @keyframes appear { from { opacity: 0; transform: translateX(8px); } }
    @media (max-width: 45rem) { .drawer-head { padding-inline: var(--wm-4); } .drawer-foot .push { margin-left: 0; } }
  `,
  host: { class: 'drawer' },
})
export class ExplanationDrawer {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Explained, undefined>;
  private readonly client = inject(PersonClient);
  private readonly session = inject(Session);
  protected readonly read = resource({
    params: () => {
      const [memberId, requirementId] = (this.dialog.data.cell() ?? '').split('.');
      if (memberId === undefined || requirementId === undefined) return undefined;
      const { at, knownAt } = this.dialog.data.instants();
      return { memberId, requirementId, at, knownAt };
    },
    loader: ({ params: { memberId, requirementId, ...instants }, abortSignal }) => this.client.explain(memberId, requirementId, instants, abortSignal),
  });
  /** What was told last stays while the drawer closes. */
  protected readonly thread = linkedSignal<Explanation | undefined, Explanation | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (now, before) => now ?? (this.dialog.data.cell() === undefined ? before?.value : undefined),
  });
  private readonly teller = computed(() => {
    const told = this.thread();
    return told === undefined ? undefined : tellerOf(told, this.session.timeZone());
  });
  protected readonly first = computed(() => this.teller()?.first ?? '');
  protected readonly words = computed(() => {
    const told = this.thread();
    return told === undefined ? { level: '', status: '', look: 'unknown' } : wordsOfRequirement(told.requirement);
  });
  protected readonly heading = computed(() => {
    const told = this.thread();
    if (told === undefined) return 'Where this stands';
    const { level } = this.words();
    return level === nothing ? told.requirement.title : `${told.requirement.title}: ${level}`;
  });
  protected readonly distance = computed(() => {
    const told = this.thread();
    return told === undefined ? '' : distanceWords(told.requirement, told.role.title);
  });
  protected readonly steps = computed(() => {
    const [told, teller] = [this.thread(), this.teller()];
    return told === undefined || teller === undefined ? [] : threadSteps(told, teller);
  });
  protected readonly selfRated = computed(() => this.thread()?.selfRated ?? undefined);
  protected readonly claimant = computed(() => (this.teller()?.own === true ? 'you say' : `${this.first()} says`));
  protected readonly columns = computed(() => `repeat(${this.thread()?.requirement.levels.length ?? 4}, minmax(0, 1fr))`);
  protected readonly names = computed(() => levelNames(this.thread(), this.claimant()));
  protected readonly unseen = computed(() => `Session notes, commitment scores, drafts and anything that ${this.first()} has not released never appear here, not even as a count.`);
  protected readonly next = computed(() => {
    const [told, teller] = [this.thread(), this.teller()];
    return told === undefined || teller === undefined ? null : nextOf(told, teller, this.dialog.data.onPersonPage);
  });

  constructor() {
    effect(() => {
      if (this.dialog.data.cell() === undefined) this.dialog.close();
    });
  }
}

/** The levels as they stand under the meter, each with what is known of it: "2 Working, confirmed". */
function levelNames(thread: Explanation | undefined, claimant: string): { words: string; on: boolean }[] {
  if (thread === undefined) return [];
  const { levels, attained, required } = thread.requirement;
  return levels.map((level) => {
    const is = (other: { ordinal: number } | null) => other?.ordinal === level.ordinal;
    const said = [is(attained) ? 'confirmed' : '', is(thread.selfRated) ? claimant : '', is(required) ? 'required' : ''].filter((word) => word !== '');
    return { words: [levelWords(level), ...said].join(', '), on: is(attained) || is(required) };
  });
}
