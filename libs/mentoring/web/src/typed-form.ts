import { Injectable, computed, inject, signal, type Signal } from '@angular/core';
import { TypedWords, keepDeviceWords, readDeviceWords } from '@waymark/foundation/browser';
import { Session } from '@waymark/organisations/web';

/** Which form, such as `decline`, and the id of what it is about. */
interface FormPlace {
  form: string;
  subjectId: string;
}

/** A form that is sent once, kept on this device while it is typed. */
export interface TypedForm<Fields> {
  readonly typed: Signal<Fields>;
  /** Whether the device keeps it, or null while nothing was typed. */
  readonly kept: Signal<boolean | null>;
  type(changes: Partial<Fields>): void;
  /** It was sent, or is not wanted: nothing of it is kept any more. */
  letGo(): void;
}

/**
 * Keeps what people type into forms that are sent once on this device, so that a dialog that was closed and a page that
 * was left lose nothing. Whoever signs out takes it along.
 */
@Injectable({ providedIn: 'root' })
export class TypedForms {
  private readonly session = inject(Session);
  private readonly words = inject(TypedWords);

  /** Goes on with what was typed before, or begins with `blank`. */
  open<Fields extends object>({ form, subjectId }: FormPlace, blank: Fields): TypedForm<Fields> {
    const place = `${this.session.current()?.member.id ?? ''}/mentoring-${form}/${subjectId}`;
    const before = readDeviceWords<Fields>(place);
    const typed = signal<Fields>({ ...blank, ...before });
    const kept = signal<boolean | null>(Object.keys(before).length > 0 ? true : null);
    return {
      typed: typed.asReadonly(),
      kept: computed(() => kept()),
      type: (changes) => {
        typed.update((fields) => ({ ...fields, ...changes }));
        kept.set(keepDeviceWords(place, typed(), new Date()));
      },
      letGo: () => {
        keepDeviceWords(place, null, new Date());
        this.words.saved();
      },
    };
  }
}
