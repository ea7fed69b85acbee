import { Injectable, computed, inject, signal, type DestroyRef, type Signal } from '@angular/core';
import type { UnsentFields, UnsentFormView } from '@waymark/evidence/domain';
import { Autosaves, clockTime, type Autosave, type FieldConflict } from '@waymark/foundation/browser';
import type { SavedState } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { UnsentClient, type UnsentPlace } from './unsent-client';

/** A form that is sent once, saved while it is typed. */
export interface UnsentForm<Fields> {
  readonly typed: Signal<Fields>;
  /** Whether what was typed before is there. Until then nothing can be typed, so that neither covers the other. */
  readonly ready: Signal<boolean>;
  readonly conflicts: Signal<readonly FieldConflict<Fields>[]>;
  readonly progress: Signal<SavedState | null>;
  type(changes: Partial<Fields>): void;
  keepMine(field: keyof Fields & string): void;
  takeTheirs(field: keyof Fields & string): void;
  tryAgain(): void;
  /** It was sent: nothing of it is kept any more, here or on the server. */
  sent(): Promise<void>;
}

/** Keeps what people type into forms that are sent once: on the device at once, on the server after a pause. */
@Injectable({ providedIn: 'root' })
export class UnsentForms {
  private readonly client = inject(UnsentClient);
  private readonly autosaves = inject(Autosaves);
  private readonly session = inject(Session);

  /** Goes on with what was typed into a form before, or begins with `blank`. For as long as what `life` belongs to. */
  open<Fields extends UnsentFields & Record<keyof Fields, string>>(place: UnsentPlace, blank: Fields, life: DestroyRef): UnsentForm<Fields> {
    const saving = signal<Autosave<Fields, UnsentFormView> | null>(null);
    let left = false;
    life.onDestroy(() => (left = true));
    void this.readOrNothing(place).then((stored) => {
      if (!left) saving.set(this.begin(place, blank, stored, life));
    });
    return {
      typed: computed(() => saving()?.typed() ?? blank),
      ready: computed(() => saving() !== null),
      conflicts: computed(() => saving()?.conflicts() ?? []),
      progress: computed(() => {
        const state = saving()?.state() ?? null;
        if (state === null || state.kind === 'saving' || state.kind === 'failed') return state;
        return { kind: state.kind, at: clockTime(state.at, this.session.timeZone()) };
      }),
      type: (changes) => saving()?.type(changes),
      keepMine: (field) => void saving()?.keepMine(field),
      takeTheirs: (field) => void saving()?.takeTheirs(field),
      tryAgain: () => void saving()?.flush(),
      sent: async () => {
        await saving()?.letGo();
        await this.client.forget(place).catch(() => undefined); // it is about something that is done, and shows nowhere again
      },
    };
  }

  private begin<Fields extends UnsentFields & Record<keyof Fields, string>>(place: UnsentPlace, blank: Fields, stored: UnsentFormView, life: DestroyRef) {
    const memberId = this.session.current()?.member.id ?? '';
    return this.autosaves.begin<Fields, UnsentFormView>(
      {
        name: `${memberId}/${place.form}/${place.subjectId}`,
        stored,
        fieldsOf: ({ fields }) => Object.fromEntries(Object.entries(blank).map(([name, words]) => [name, fields[name as keyof UnsentFields] ?? words])) as Fields,
        save: (changes, version) => this.client.keep(place, changes, version),
        parse: this.client.stored,
      },
      life,
    );
  }

  /** Without a connection what the device keeps is enough to go on with. */
  private readOrNothing(place: UnsentPlace): Promise<UnsentFormView> {
    return this.client.read(place).catch(() => ({ fields: {}, version: 0 }));
  }
}
