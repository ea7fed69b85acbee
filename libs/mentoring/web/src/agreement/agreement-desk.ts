import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Autosaves, savingProgress, type Autosave } from '@waymark/foundation/browser';
import type { SavedState } from '@waymark/foundation/ui';
import type { AgreementTerms, AgreementView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { AgreementsClient } from './agreements-client';

/** The version of an agreement that is written: it saves itself while it is typed. A page provides it for itself. */
@Injectable()
export class AgreementDesk {
  private readonly client = inject(AgreementsClient);
  private readonly autosaves = inject(Autosaves);
  private readonly session = inject(Session);
  private readonly life = inject(DestroyRef);
  private readonly saving = signal<Autosave<AgreementTerms, AgreementView> | null>(null);

  readonly agreement = computed(() => this.saving()?.stored() ?? null);
  readonly typed = computed(() => this.saving()?.typed() ?? null);
  readonly conflicts = computed(() => this.saving()?.conflicts() ?? []);
  readonly errors = computed<Record<string, string>>(() => this.saving()?.fieldErrors() ?? {});
  readonly failure = computed(() => this.saving()?.failure() ?? null);
  readonly progress = computed<SavedState | null>(() => savingProgress([this.saving()?.state() ?? null], this.session.timeZone()));

  /** Works on what is suggested; null: nothing is. What was worked on before goes on where it is the same version. */
  begin(agreement: AgreementView | null): void {
    const before = this.saving();
    if (before !== null && before.stored().id === agreement?.id) return before.renew(agreement);
    before?.end();
    const memberId = this.session.current()?.member.id ?? '';
    this.saving.set(
      agreement === null
        ? null
        : this.autosaves.begin<AgreementTerms, AgreementView>(
            {
              name: `${memberId}/agreement/${agreement.id}`,
              stored: agreement,
              fieldsOf: ({ terms }) => ({ ...terms, aims: terms.aims.map(({ requirementId, level }) => ({ requirementId, ordinal: level?.ordinal ?? null })) }),
              save: (changes, version) => this.client.change(agreement.id, changes, version),
              parse: this.client.stored,
            },
            this.life,
          ),
    );
  }

  type(changes: Partial<AgreementTerms>): void {
    this.saving()?.type(changes);
  }

  keepMine(field: keyof AgreementTerms): void {
    void this.saving()?.keepMine(field);
  }

  takeTheirs(field: keyof AgreementTerms): void {
    void this.saving()?.takeTheirs(field);
  }

  /** Sends what waits. Gives whether the server has all of it. */
  async flush(): Promise<boolean> {
    return (await this.saving()?.flush()) ?? true;
  }
}
