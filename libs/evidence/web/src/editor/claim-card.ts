import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { allows } from '@waymark/foundation/kernel';
import { claimLifecycle, storyParts, type ClaimView, type EvidenceView } from '@waymark/evidence/domain';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, Field, FieldControl, Icon, LevelMeter, Toasts } from '@waymark/foundation/ui';
import { ClaimTag } from '../claims/claim-tag';
import { EvidenceClient } from '../evidence/evidence-client';
import { partWords } from '../evidence/evidence-words';
import { levelWords } from '../level-words';
import { ClaimsWaiting } from '../reviews/claims-waiting';
import { EditorDesk, type TypedClaim } from './editor-desk';

/** One skill that the evidence shows: its level, and which parts of the level are shown where. */
@Component({
  selector: 'wm-claim-card',
  imports: [Banner, Button, ClaimTag, Field, FieldControl, Icon, LevelMeter, RouterLink],
  templateUrl: './claim-card.html',
  styleUrl: './claim-card.css',
})
export class ClaimCard {
  readonly evidence = input.required<EvidenceView>();
  readonly read = input.required<ClaimView>();
  /** What is missing before it can be sent. */
  readonly error = input<string>();
  private readonly desk = inject(EditorDesk);
  private readonly client = inject(EvidenceClient);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly waiting = inject(ClaimsWaiting);
  protected readonly choosing = signal(false);
  private working = false;
  protected readonly failure = signal<Words | null>(null);
  protected readonly levelWords = levelWords;
  protected readonly save = computed(() => this.desk.claim(this.read()));
  protected readonly claim = computed(() => this.save().stored());
  protected readonly typed = computed(() => this.save().typed());
  protected readonly ticks = computed(() => this.typed().clauses);
  protected readonly ticked = computed(() => this.ticks().filter(({ ticked }) => ticked).length);
  protected readonly editable = computed(() => this.evidence().mayWrite && allows(claimLifecycle, this.claim().status, 'submit'));
  protected readonly mayWithdraw = computed(() => this.evidence().mayWrite && allows(claimLifecycle, this.claim().status, 'withdraw'));
  protected readonly confirmedWords = computed(() => {
    const { confirmed } = this.claim();
    return confirmed === null ? 'nothing confirmed' : `confirmed ${confirmed.ordinal}`;
  });
  /**
   * Where a part can be shown: the parts of the story that are written, the files, the links and who answered. What was
   * taken out since stays as long as a part says that it is shown there.
   */
  protected readonly places = computed(() => {
    const { content, files, witnesses } = this.evidence();
    const present = [
      ...storyParts.filter((part) => content[part] !== '').map((part) => ({ value: part.toUpperCase(), words: partWords[part].name })),
      ...files.map(({ id, name }) => ({ value: id, words: name })),
      ...content.links.map(({ id, label, url }) => ({ value: id, words: label || hostOf(url) })),
      ...witnesses.filter(({ status }) => status === 'ANSWERED').map(({ id, name }) => ({ value: id, words: name })),
    ];
    const takenOut = this.claim().places.filter(({ id }) => present.every(({ value }) => value !== id) && this.ticks().some(({ shownIn }) => shownIn.includes(id)));
    return [...present, ...takenOut.map(({ id, name }) => ({ value: id, words: `${name}, taken out` }))];
  });

  protected clauseId(index: number): string {
    return `clause-${this.claim().id}-${index}`;
  }

  protected tick(index: number, ticked: boolean): void {
    this.change(index, { ticked });
  }

  protected turn(index: number, place: string): void {
    const shownIn = this.ticks()[index]?.shownIn ?? [];
    this.change(index, { shownIn: shownIn.includes(place) ? shownIn.filter((each) => each !== place) : [...shownIn, place] });
  }

  protected say(index: number, words: string): void {
    this.change(index, { words });
  }

  protected async changeLevel(ordinal: number): Promise<void> {
    this.choosing.set(false);
    await this.attempt(() => this.desk.changeLevel(this.claim(), ordinal));
  }

  protected async remove(): Promise<void> {
    await this.attempt(async () => {
      await this.client.deleteClaim(this.claim().id);
      await this.desk.refresh();
      this.toasts.say(`${this.read().requirement.title} is not claimed any more`);
    });
  }

  protected async withdraw(): Promise<void> {
    const sure = await this.confirmation.ask({
      heading: `Withdraw your claim on ${this.claim().requirement.title}?`,
      detail: 'Nobody judges it any more. What you wrote stays yours, and you can claim the skill again.',
      confirm: 'Withdraw claim',
      kind: 'danger',
    });
    if (!sure) return;
    await this.attempt(async () => {
      await this.client.withdrawClaim(this.claim());
      this.waiting.refresh();
      await this.desk.refresh();
    });
  }

  private change(index: number, changes: Partial<TypedClaim['clauses'][number]>): void {
    this.save().type({ clauses: this.ticks().map((clause, at) => (at === index ? { ...clause, ...changes } : clause)) });
  }

  /** One thing at a time: a second press does nothing. */
  private async attempt(work: () => Promise<unknown>): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.failure.set(null);
    try {
      await work();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.working = false;
    }
  }
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? 'Link';
}
