import { Component, computed, inject, input } from '@angular/core';
import { Dialogs, Field, FieldControl, Button } from '@waymark/foundation/ui';
import { meetingWay, type Aim, type AgreementTerms } from '@waymark/mentoring/domain';
import { managerSharing } from '@waymark/organisations/domain';
import { meetingWords } from '../directory/match-words';
import { levelWords } from '../level-words';
import { AgreementDesk } from './agreement-desk';
import type { ChosenAim } from './aim-dialog';
import { sharingWords } from './term-words';

/** The terms of an agreement while they are written. Both of the pair write in them. */
@Component({
  selector: 'wm-terms-form',
  imports: [Button, Field, FieldControl],
  templateUrl: './terms-form.html',
  styles: `
    :host { display: grid; gap: var(--wm-5); }
    .three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--wm-4); align-items: end; }
    :host > .field, .three > .field { margin-top: 0; }
    .rows { margin-bottom: var(--wm-2); }
    .rows > li { grid-template-columns: minmax(0, 1fr) auto auto; }
    @media (max-width: 45rem) { .three { grid-template-columns: minmax(0, 1fr); } .rows > li { grid-template-columns: minmax(0, 1fr); justify-items: start; } }
  `,
})
export class TermsForm {
  /** The names of the two. */
  readonly parties = input.required<{ mentor: string; mentee: string }>();
  readonly readonly = input(false);
  protected readonly desk = inject(AgreementDesk);
  private readonly dialogs = inject(Dialogs);
  protected readonly levelWords = levelWords;
  protected readonly ways = meetingWay.options.map((way) => ({ way, words: meetingWords[way] }));
  protected readonly errors = this.desk.errors;
  /** What the programme lets a manager see at most, and less. */
  protected readonly sharings = computed(() => {
    const most = managerSharing.options.indexOf(this.desk.agreement()?.mostManagerSharing ?? 'NOTHING');
    return managerSharing.options.slice(0, most + 1).map((sharing) => ({ sharing, words: sharingWords[sharing] }));
  });
  protected readonly aims = computed(() => {
    const views = this.desk.agreement()?.terms.aims ?? [];
    return (this.desk.typed()?.aims ?? []).map((aim) => {
      const view = views.find(({ requirementId }) => requirementId === aim.requirementId);
      return { ...aim, title: view?.title ?? 'Saving', profile: view?.profileTitle ?? '', levels: view?.levels ?? [], confirmed: view?.confirmed ?? null };
    });
  });

  protected type(changes: Partial<AgreementTerms>): void {
    if (!this.readonly()) this.desk.type(changes);
  }

  protected typeNumber(term: 'cadenceDays' | 'sessionMinutes' | 'retentionMonths', words: string): void {
    if (/^\d+$/.test(words)) this.type({ [term]: Number(words) });
  }

  protected typeWay(words: string): void {
    const meets = meetingWay.safeParse(words).data;
    if (meets !== undefined) this.type({ meets });
  }

  protected typeDay(term: 'endsOn' | 'mentorReviewsUntil', day: string): void {
    this.type({ [term]: day === '' ? null : day });
  }

  protected level(requirementId: string, ordinal: number): void {
    this.type({ aims: this.typedAims().map((aim) => (aim.requirementId === requirementId ? { requirementId, ordinal } : aim)) });
  }

  protected drop(requirementId: string): void {
    this.type({ aims: this.typedAims().filter((aim) => aim.requirementId !== requirementId) });
  }

  protected async add(): Promise<void> {
    const aim = await this.dialogs.open<ChosenAim>(async () => (await import('./aim-dialog')).AimDialog);
    if (aim === undefined || this.typedAims().some(({ requirementId }) => requirementId === aim.requirementId)) return;
    const { requirementId, ordinal } = aim;
    this.type({ aims: [...this.typedAims(), { requirementId, ordinal }] });
    await this.desk.flush();
  }

  private typedAims(): readonly Aim[] {
    return this.desk.typed()?.aims ?? [];
  }
}
