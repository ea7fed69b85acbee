import { Component, computed, input, linkedSignal } from '@angular/core';
import { levelWords } from '@waymark/evidence/web';
import { Banner, Button, Icon, Panel } from '@waymark/foundation/ui';
import type { SupposedTeam } from '@waymark/readiness/domain';
import { counted, listed } from '@waymark/role-profiles/web';
import { CoverRisk } from '../cover/cover-risk';
import { someOf } from '../team/next-team-step';
import type { TeamFigures } from '../team/team-figures';
import { BandTag } from '../words/band-tag';
import { changedCover, deputyGapWords, greatestLoss, outcomeOf, type Draft, type SupposedKind } from './supposed';

const kinds: { kind: SupposedKind; words: string }[] = [
  { kind: 'LEAVE', words: 'leaves' },
  { kind: 'DEPUTISE', words: 'is away, and in their place stands' },
  { kind: 'REACH', words: 'reaches' },
];

/** What would become of the team. It is worked out in the browser: nothing is saved, and nobody is told. */
@Component({
  selector: 'wm-what-if-panel',
  imports: [Banner, BandTag, Button, CoverRisk, Icon, Panel],
  templateUrl: './what-if-panel.html',
  styleUrl: './what-if-panel.css',
})
export class WhatIfPanel {
  readonly figures = input.required<TeamFigures>();
  /** Another team or role begins anew; the same team as read again keeps what was supposed. */
  private readonly subject = computed(() => `${this.figures().map.team?.id ?? ''} ${this.figures().map.role?.versionId ?? ''}`);
  protected readonly drafts = linkedSignal<string, readonly Draft[]>({ source: this.subject, computation: () => [this.begun()] });
  protected readonly kinds = kinds;
  protected readonly levelWords = levelWords;
  protected readonly people = computed(() => this.figures().map.people.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')));
  protected readonly skills = computed(() => this.figures().mandatory.map(({ requirement }) => requirement));
  private readonly outcome = computed(() => outcomeOf(this.figures(), this.drafts()));
  protected readonly refusal = computed(() => {
    const outcome = this.outcome();
    return 'refusal' in outcome ? outcome.refusal : null;
  });
  protected readonly team = computed(() => {
    const outcome = this.outcome();
    return 'team' in outcome ? outcome.team : null;
  });
  protected readonly changed = computed(() => {
    const team = this.team();
    return team === null ? [] : changedCover(this.figures(), team).map((row) => ({ ...row, title: this.titleOf(row.key) }));
  });
  protected readonly bands = computed(() => (this.team()?.bands ?? []).filter(({ before, after }) => before !== null && after !== null && before !== after).map((each) => ({ ...each, name: this.nameOf(each.memberId) })));
  protected readonly gaps = computed(() => {
    const byDeputy = Map.groupBy(this.team()?.deputyGaps ?? [], ({ deputyId }) => deputyId);
    return [...byDeputy].map(([deputyId, gaps]) => ({ deputyId, name: this.nameOf(deputyId), gaps: gaps.map((gap) => deputyGapWords(this.figures(), gap)) }));
  });
  protected readonly rest = computed(() => {
    const team = this.team();
    return team === null ? '' : restWords(this.figures(), team, this.changed().length);
  });
  protected readonly caption = computed(() => `Cover now, and if ${listed(this.drafts().map((draft) => this.spoken(draft)))}`);

  /** Supposes that somebody reaches a level, for who came here from a skill without cover. */
  supposeReached(memberId: string, key: string, level: number): void {
    this.drafts.set([{ ...this.begun(), kind: 'REACH', memberId, key, level }]);
  }

  protected change(place: number, change: Partial<Draft>): void {
    this.drafts.update((drafts) => drafts.map((draft, index) => (index === place ? this.completed({ ...draft, ...change }) : draft)));
  }

  protected chooseWho(place: number, memberId: string): void {
    this.change(place, memberId === '' ? { kind: 'JOIN', memberId: '', key: '' } : { memberId, ...(this.drafts()[place]?.kind === 'JOIN' ? { kind: 'LEAVE' as const } : {}) });
  }

  protected chooseKind(place: number, words: string): void {
    const chosen = kinds.find(({ kind }) => kind === words);
    if (chosen !== undefined) this.change(place, { kind: chosen.kind });
  }

  protected add(): void {
    this.drafts.update((drafts) => [...drafts, { ...this.begun(), memberId: this.unused(drafts) }]);
  }

  protected remove(place: number): void {
    this.drafts.update((drafts) => drafts.filter((_, index) => index !== place));
  }

  protected valueOf({ target }: Event): string {
    return (target as HTMLSelectElement).value;
  }

  protected levelsOf(key: string) {
    return this.skills().find((skill) => skill.key === key)?.levels ?? [];
  }

  protected coverCount({ holders }: SupposedTeam['cover'][number]['before']): string {
    return `, ${holders.length}`;
  }

  protected nameOf(memberId: string): string {
    return this.figures().map.people.find(({ id }) => id === memberId)?.name ?? 'Somebody new';
  }

  private begun(): Draft {
    return { kind: 'LEAVE', memberId: greatestLoss(this.figures()) ?? '', deputyId: '', key: '', level: 0 };
  }

  /** What a kind of line needs besides is filled in with the likeliest, so that something is to be seen at once. */
  private completed(draft: Draft): Draft {
    if (draft.kind === 'DEPUTISE') {
      const deputyId = draft.deputyId !== '' && draft.deputyId !== draft.memberId ? draft.deputyId : (this.people().find(({ id }) => id !== draft.memberId)?.id ?? '');
      return { ...draft, deputyId };
    }
    if (draft.kind !== 'REACH') return draft;
    const skill = this.skills().find(({ key }) => key === draft.key) ?? this.skills()[0];
    if (skill === undefined) return draft;
    const level = draft.key === skill.key && skill.levels.some(({ ordinal }) => ordinal === draft.level) ? draft.level : skill.required.ordinal;
    return { ...draft, key: skill.key, level };
  }

  private unused(drafts: readonly Draft[]): string {
    return this.people().find(({ id }) => drafts.every(({ memberId }) => memberId !== id))?.id ?? '';
  }

  private spoken(draft: Draft): string {
    const who = draft.kind === 'JOIN' ? 'somebody new' : this.nameOf(draft.memberId);
    switch (draft.kind) {
      case 'LEAVE':
        return `${who} leaves`;
      case 'JOIN':
        return `${who} joins`;
      case 'DEPUTISE':
        return `${this.nameOf(draft.deputyId)} stands in for ${who}`;
      case 'REACH':
        return `${who} reaches ${draft.level} in ${this.titleOf(draft.key)}`;
    }
  }

  private titleOf(key: string): string {
    return this.skills().find((skill) => skill.key === key)?.title ?? '';
  }
}

function restWords({ mandatory }: TeamFigures, { cover }: SupposedTeam, changed: number): string {
  const keys = new Map(mandatory.map((column) => [column.cover.key, column.requirement.title]));
  const rest = mandatory.length - changed;
  const bare = cover.filter(({ before, after }) => before.state === 'UNCOVERED' && after.state === 'UNCOVERED').flatMap(({ key }) => keys.get(key) ?? []);
  const same = changed === 0 ? 'The cover of no skill changes.' : rest === 0 ? '' : `${counted(rest, 'skill stays as it is', 'skills stay as they are')}.`;
  return bare.length === 0 ? same : `${same} ${someOf(bare)} ${bare.length === 1 ? 'stays' : 'stay'} uncovered.`.trim();
}
