import { Component, computed, inject, input, output } from '@angular/core';
import { Audience, Avatar, Button, Confirmation, Dialogs, Icon, Panel } from '@waymark/foundation/ui';
import type { ChosenPerson } from '../people/person-picker';
import { audienceWords, groundWords, lastReadWords, takingBackWords, type ShownReader } from './reader-words';
import type { Releasing } from './release-dialog';

/**
 * Who can read an item, why, and when they last did; and for its owner, releasing it and taking that back:
 *
 *     <wm-who-can-read what="this evidence" [readers]="readers()" [timeZone]="zone()" canRelease
 *       (released)="give($event.id)" (takenBack)="takeBack($event.memberId)" />
 *
 * It asks no server. The domain of the item brings the readers and carries out what is emitted.
 */
@Component({
  selector: 'wm-who-can-read',
  imports: [Audience, Avatar, Button, Icon, Panel],
  template: `
    <section wm-panel heading="Who can read this">
      <wm-audience [kind]="readers().length + others() === 0 ? 'only-you' : 'shared'" [words]="audience()" />
      <ul class="ledger">
        <li><svg wm-icon="user" class="self"></svg><span><b>You</b></span></li>
        @for (reader of readers(); track reader.memberId + reader.ground) {
          <li>
            <wm-avatar size="sm" [id]="reader.memberId" [name]="reader.name" />
            <span class="break"><b>{{ reader.name }}</b>, {{ ground(reader) }}<br /><span class="muted">{{ lastRead(reader) }}</span></span>
            @if (canRelease() && reader.releasedAt !== null) {
              <button wm-button="quiet" size="sm" type="button" [busy]="busyWith() === reader.memberId && 'Taking back'" (click)="takeBack(reader)">Take back<span class="vh"> from {{ reader.name }}</span></button>
            } @else if (reader.until; as until) {
              <span class="caption">{{ until }}</span>
            }
          </li>
        }
      </ul>
      <ng-content />
      @if (canRelease()) {
        <p class="panel-foot row">
          <button wm-button="secondary" size="sm" type="button" (click)="release()"><svg wm-icon="user-plus"></svg>Release to someone</button>
        </p>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .ledger { list-style: none; margin: var(--wm-3) 0 0; padding: 0; }
    .ledger li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto; gap: 0 .625rem; align-items: center; padding: .5rem 0; border-top: 1px solid var(--wm-line); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .self { width: 1.25rem; height: 1.25rem; justify-self: center; color: var(--wm-ink-2); }
  `,
})
export class WhoCanRead {
  /** The item in words, for the dialog: "this evidence". */
  readonly what = input.required<string>();
  /** Everybody besides the owner who can read it, on whichever ground. */
  readonly readers = input.required<readonly ShownReader[]>();
  /** How many can read it besides, whom the list does not name. */
  readonly others = input(0);
  readonly timeZone = input.required<string>();
  /** Whether the person who looks is the owner, who may release it. */
  readonly canRelease = input(false, { transform: (value: boolean | '') => value === '' || value });
  /** The reader from whom it is being taken back now. */
  readonly busyWith = input<string | null>(null);
  readonly released = output<ChosenPerson>();
  readonly takenBack = output<ShownReader>();
  private readonly dialogs = inject(Dialogs);
  private readonly confirmation = inject(Confirmation);
  protected readonly audience = computed(() => audienceWords(this.readers(), this.others()));
  protected readonly ground = groundWords;

  protected lastRead(reader: ShownReader): string {
    return lastReadWords(reader, this.timeZone(), new Date());
  }

  protected async takeBack(reader: ShownReader): Promise<void> {
    if (await this.confirmation.ask(takingBackWords(reader, this.what()))) this.takenBack.emit(reader);
  }

  protected async release(): Promise<void> {
    const load = async () => (await import('./release-dialog')).ReleaseDialog;
    const releasing: Releasing = { what: this.what(), readerIds: this.readers().map(({ memberId }) => memberId) };
    const chosen = await this.dialogs.open<ChosenPerson>(load, releasing);
    if (chosen !== undefined) this.released.emit(chosen);
  }
}
