import { Component, computed, inject, input, resource, signal } from '@angular/core';
import type { WaiverStatus, WaiverView } from '@waymark/evidence/domain';
import { spokenCalendarDay, wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Dialogs, Empty, Panel, Skeleton, Tag, Toasts, type IconName, type TagKind } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import type { AskDay } from '../day-dialog';
import { LevelsClient } from './levels-client';

const looks: Record<WaiverStatus, { words: string; kind: TagKind; icon: IconName }> = {
  ASKED: { words: 'Asked for', kind: 'info', icon: 'hourglass' },
  GRANTED: { words: 'Waived', kind: 'ok', icon: 'circle-slash' },
  REFUSED: { words: 'Refused', kind: 'struck', icon: 'x' },
  ENDED: { words: 'Ended', kind: 'struck', icon: 'clock' },
};

/** What a person need not meet, with what managers ask for and owners of programmes decide. */
@Component({
  selector: 'wm-waivers-panel',
  imports: [Banner, Button, Empty, LoadFailure, Panel, Skeleton, Tag],
  template: `
    <section wm-panel flush heading="Waivers" sub="Requirements that need not be met, from a day to a day.">
      @if (mayAsk()) {
        <button panelLink wm-button="secondary" size="sm" type="button" (click)="ask()">{{ decides() ? 'Waive a requirement' : 'Ask for a waiver' }}</button>
      }
      @if (trouble(); as words) {
        <wm-banner class="inset" kind="bad" role="alert" [heading]="words.title" [detail]="words.detail" />
      }
      @if (waivers.error(); as problem) {
        <wm-load-failure class="inset" what="The list of waivers" [failure]="problem" (again)="waivers.reload()" />
      } @else if (waivers.hasValue()) {
        @if (waivers.value().length > 0) {
          <ul class="rows mt-3">
            @for (waiver of waivers.value(); track waiver.id) {
              <li>
                <wm-tag [kind]="looks[waiver.status].kind" [icon]="looks[waiver.status].icon">{{ looks[waiver.status].words }}</wm-tag>
                <div><p class="what break mt-0">{{ waiver.requirement.title }}</p><p class="meta break">{{ factsOf(waiver) }}</p><p class="small break mt-1">“{{ waiver.reason }}”</p></div>
                @if (decides()) {
                  <div class="row tight">
                    @if (waiver.status === 'ASKED') {
                      <button wm-button="secondary" size="sm" type="button" [busy]="deciding() === waiver.id && 'Saving'" (click)="decide(waiver, true)">Grant<span class="vh"> the waiver of {{ waiver.requirement.title }}</span></button>
                      <button wm-button="quiet" size="sm" type="button" (click)="decide(waiver, false)">Refuse<span class="vh"> the waiver of {{ waiver.requirement.title }}</span></button>
                    } @else if (waiver.status === 'GRANTED') {
                      <button wm-button="quiet" size="sm" type="button" (click)="end(waiver)">End<span class="vh"> the waiver of {{ waiver.requirement.title }}</span></button>
                    }
                  </div>
                }
              </li>
            }
          </ul>
        } @else {
          <wm-empty class="inset" icon="circle-slash" heading="No waivers"><p>Every requirement of the role counts.</p></wm-empty>
        }
      } @else {
        <wm-skeleton class="inset" label="Loading the waivers" [lines]="2" />
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .inset { margin: var(--wm-4) var(--wm-5); }
    @media (max-width: 45rem) { .rows > li { grid-template-columns: minmax(0, 1fr); gap: var(--wm-2); justify-items: start; } }
  `,
})
export class WaiversPanel {
  readonly memberId = input.required<string>();
  readonly own = input.required<boolean>();
  private readonly client = inject(LevelsClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly looks = looks;
  protected readonly trouble = signal<Words | null>(null);
  /** The waiver whose decision is on its way. */
  protected readonly deciding = signal<string | null>(null);
  protected readonly decides = computed(() => !this.own() && this.session.holdsAny(['PROGRAMME_OWNER']));
  protected readonly mayAsk = computed(() => !this.own() && (this.decides() || this.session.managesPeople()));
  protected readonly waivers = resource({
    params: () => this.memberId(),
    loader: ({ params, abortSignal }) => this.client.waivers(params, abortSignal),
  });

  protected factsOf({ from, to, askedBy, decidedBy }: WaiverView): string {
    const days = to === null ? `From ${spokenCalendarDay(from)}` : `From ${spokenCalendarDay(from)} until ${spokenCalendarDay(to)}`;
    return [days, askedBy === null ? '' : `asked for by ${askedBy.name}`, decidedBy === null ? '' : `decided by ${decidedBy.name}`].filter((part) => part !== '').join(', ');
  }

  protected async ask(): Promise<void> {
    const done = await this.dialogs.open<WaiverView>(async () => (await import('./waiver-dialog')).WaiverDialog, this.memberId());
    if (done === undefined) return;
    this.toasts.say(done.status === 'GRANTED' ? `${done.requirement.title} is waived` : 'The owner of the programme decides about it');
    this.waivers.reload();
  }

  protected async decide(waiver: WaiverView, grants: boolean): Promise<void> {
    if (this.deciding() !== null) return;
    this.deciding.set(waiver.id);
    this.trouble.set(null);
    try {
      await (grants ? this.client.grantWaiver(waiver) : this.client.refuseWaiver(waiver));
    } catch (failure) {
      this.trouble.set(wordsFor(failure));
    } finally {
      this.deciding.set(null);
    }
    this.waivers.reload();
  }

  protected async end(waiver: WaiverView): Promise<void> {
    const question: AskDay = {
      heading: `End the waiver of ${waiver.requirement.title}?`,
      detail: 'From that day on the requirement counts again.',
      confirm: 'End the waiver',
      send: (to) => this.client.endWaiver(waiver, to),
    };
    if ((await this.dialogs.open<boolean>(async () => (await import('../day-dialog')).DayDialog, question)) === true) this.waivers.reload();
  }
}
