import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { ClaimView, EvidenceContent, EvidenceView } from '@waymark/evidence/domain';
import { Autosaves, savingProgress, type Autosave } from '@waymark/foundation/browser';
import type { SavedState } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { EvidenceClient } from '../evidence/evidence-client';

/** What the owner types about a claim. */
export interface TypedClaim {
  clauses: { ticked: boolean; shownIn: string[]; words: string }[];
  words: string;
}

/**
 * The piece of evidence that is worked on, with its claims: each saves itself while it is typed. A page provides it for
 * itself.
 */
@Injectable()
export class EditorDesk {
  private readonly client = inject(EvidenceClient);
  private readonly autosaves = inject(Autosaves);
  private readonly session = inject(Session);
  private readonly life = inject(DestroyRef);
  private readonly story = signal<Autosave<EvidenceContent, EvidenceView> | null>(null);
  private readonly claimSaves = signal<ReadonlyMap<string, Autosave<TypedClaim, ClaimView>>>(new Map());

  readonly evidence = computed(() => this.story()?.stored() ?? null);
  readonly content = computed(() => this.story()?.typed() ?? null);
  readonly conflicts = computed(() => this.story()?.conflicts() ?? []);
  readonly errors = computed(() => this.story()?.fieldErrors() ?? {});
  readonly failure = computed(() => this.story()?.failure() ?? [...this.claimSaves().values()].map((each) => each.failure()).find((failure) => failure !== null) ?? null);
  /** Where the words are that were typed last: the worst of all that are being saved. */
  readonly progress = computed<SavedState | null>(() => {
    const states = [this.story()?.state() ?? null, ...[...this.claimSaves().values()].map((each) => each.state())];
    return savingProgress(states, this.session.timeZone());
  });

  /** Begins to work on what was read; what was worked on before ends. */
  begin(evidence: EvidenceView): void {
    this.end();
    const memberId = this.session.current()?.member.id ?? '';
    this.story.set(
      this.autosaves.begin<EvidenceContent, EvidenceView>(
        {
          name: `${memberId}/evidence/${evidence.id}`,
          stored: evidence,
          fieldsOf: ({ content }) => content,
          save: (changes, version) => this.client.change(evidence.id, changes, version),
          parse: this.client.stored,
          onStored: (stored) => {
            if (this.evidence()?.id === stored.id) this.follow(stored);
          },
        },
        this.life,
      ),
    );
    this.follow(evidence);
  }

  /** Other evidence is shown: sends what waits, and forgets the story and its claims. */
  end(): void {
    const saves = [this.story(), ...this.claimSaves().values()];
    this.story.set(null);
    this.claimSaves.set(new Map());
    for (const save of saves) save?.end();
  }

  type(changes: Partial<EvidenceContent>): void {
    this.story()?.type(changes);
  }

  keepMine(field: keyof EvidenceContent): void {
    void this.story()?.keepMine(field);
  }

  takeTheirs(field: keyof EvidenceContent): void {
    void this.story()?.takeTheirs(field);
  }

  /** The saving of a claim of this evidence. */
  claim({ id }: Pick<ClaimView, 'id'>): Autosave<TypedClaim, ClaimView> {
    const known = this.claimSaves().get(id);
    if (known === undefined) throw new Error(`The claim ${id} is not one of this evidence`);
    return known;
  }

  /** Claims another level, which has clauses of its own; ticks stay where the sentence is the same. */
  async changeLevel(claim: ClaimView, ordinal: number): Promise<void> {
    const save = this.claim(claim);
    await save.flush();
    save.renew(await this.client.changeClaim(claim.id, { ordinal }, save.stored().version));
  }

  /** Sends everything that waits. Gives whether the server has all of it. */
  async flush(): Promise<boolean> {
    const saves = [this.story(), ...this.claimSaves().values()].filter((save) => save !== null);
    const done = await Promise.all(saves.map((save) => save.flush()));
    return done.every(Boolean);
  }

  /** Reads the evidence again after something that changed more than what is typed, and goes on from there. */
  async refresh(): Promise<void> {
    const id = this.evidence()?.id;
    if (id !== undefined) this.meet(await this.client.read(id));
  }

  /** The server has answered with the evidence as it is now; where it is no longer what is worked on, nothing follows. */
  meet(evidence: EvidenceView): void {
    if (evidence.id !== this.evidence()?.id) return;
    this.story()?.renew(evidence);
    for (const claim of evidence.claims) this.claim(claim).renew(claim);
  }

  tryAgain(): void {
    void this.flush();
  }

  /** Every claim that the evidence has now has its own saving; the others keep theirs until the page goes. */
  private follow({ claims }: EvidenceView): void {
    const made = claims.filter(({ id }) => !this.claimSaves().has(id)).map((claim) => [claim.id, this.saveOf(claim)] as const);
    if (made.length > 0) this.claimSaves.update((saves) => new Map([...saves, ...made]));
  }

  private saveOf(claim: ClaimView): Autosave<TypedClaim, ClaimView> {
    const memberId = this.session.current()?.member.id ?? '';
    return this.autosaves.begin<TypedClaim, ClaimView>(
      {
        name: `${memberId}/claim/${claim.id}`,
        stored: claim,
        fieldsOf: typedClaim,
        save: (changes, version) => this.client.changeClaim(claim.id, changes, version),
        parse: this.client.storedClaim,
      },
      this.life,
    );
  }
}

function typedClaim({ clauses, words }: ClaimView): TypedClaim {
  return { clauses: clauses.map(({ ticked, shownIn, words }) => ({ ticked, shownIn, words })), words };
}
