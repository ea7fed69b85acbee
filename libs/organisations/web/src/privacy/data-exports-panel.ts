import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { spokenDay, spokenMoment, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Icon, Panel, Skeleton, Tag, Toasts, type IconName, type TagKind } from '@waymark/foundation/ui';
import { exportDays, type DataExportStatus, type DataExportView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { exportAddress, PrivacyClient } from './privacy-client';

const looks: Record<DataExportStatus, { word: string; icon: IconName; kind: TagKind }> = {
  WAITING: { word: 'Being made', icon: 'hourglass', kind: 'info' },
  READY: { word: 'Ready', icon: 'check', kind: 'ok' },
  FAILED: { word: 'Not made', icon: 'circle-alert', kind: 'bad' },
  EXPIRED: { word: 'No longer kept', icon: 'clock', kind: 'outline' },
};

/** How often, in milliseconds, an export that is being made is looked for. */
const pollEvery = 3_000;

/** Asking for everything about a person as a file, and downloading it. */
@Component({
  selector: 'wm-data-exports-panel',
  imports: [Banner, Button, Icon, LoadFailure, Panel, Skeleton, Tag],
  template: `
    <section wm-panel flush heading="Export" [sub]="sub()">
      @if (failure(); as words) {
        <wm-banner kind="bad" role="alert" class="inset" [heading]="words.title" [detail]="words.detail" />
      }
      @if (exports.error(); as problem) {
        <wm-load-failure class="inset" what="The list of exports" [failure]="problem" (again)="exports.reload()" />
      } @else if (exports.value(); as list) {
        <ul class="rows" aria-live="polite">
          @for (one of list; track one.id) {
            <li>
              <span class="glyph"><svg wm-icon="file-text"></svg></span>
              <span>
                <span class="what">Asked for {{ moment(one.requestedAt) }}</span>
                <wm-tag class="state" [kind]="looks[one.status].kind" [icon]="looks[one.status].icon">{{ looks[one.status].word }}</wm-tag>
                <span class="meta"><span>By {{ one.requestedById === me() ? 'you' : one.requestedByName }}</span>@if (one.status === 'READY' && one.expiresAt !== null) {<span>{{ size(one) }}, until {{ day(one.expiresAt) }}</span>}@if (!one.own) {<span>Membership only</span>}</span>
              </span>
              @if (one.status === 'READY' && one.requestedById === me()) {
                <a wm-button="secondary" size="sm" class="row-action" download [href]="address(one)">Download<span class="vh"> the export asked for {{ moment(one.requestedAt) }}</span></a>
              }
            </li>
          } @empty {
            <li><span class="muted none">Nothing has been exported yet.</span></li>
          }
        </ul>
      } @else {
        <wm-skeleton class="inset" label="Loading the exports" [lines]="3" />
      }
      <p class="panel-foot row">
        <button wm-button="secondary" size="sm" type="button" [busy]="asking() && 'Asking'" [unavailable]="waits() && 'An export is being made. It will be listed here.'" (click)="ask()">{{ memberId() === undefined ? 'Export everything about me' : 'Export what admins read' }}</button>
      </p>
    </section>
  `,
  styles: `
    :host { display: block; }
    .inset { margin: 0 var(--wm-5) var(--wm-5); }
    .rows > li { padding-inline: var(--wm-5); }
    .state { margin-left: var(--wm-2); }
    .none { grid-column: 1 / -1; }
    @media (max-width: 45rem) { .inset { margin-inline: var(--wm-4); } .rows > li { padding-inline: var(--wm-4); } }
  `,
})
export class DataExportsPanel {
  /** Whose export it is; absent: the person who looks. */
  readonly memberId = input<string>();
  private readonly client = inject(PrivacyClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly looks = looks;
  protected readonly asking = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly me = computed(() => this.session.current()?.member.id);
  protected readonly exports = resource({
    params: () => ({ memberId: this.memberId() }),
    loader: async ({ params, abortSignal }) => {
      const list = await this.client.listExports(params.memberId);
      if (list.some(({ status }) => status === 'WAITING')) this.lookAgain(abortSignal);
      return list;
    },
  });
  protected readonly waits = computed(() => this.exports.hasValue() && this.exports.value().some((one) => one.status === 'WAITING' && one.requestedById === this.me()));
  protected readonly sub = computed(() =>
    this.memberId() === undefined
      ? `A zip file with everything that Waymark stores about you: a page to read, and the same as data. It is kept for ${exportDays} days.`
      : `Membership, teams, reporting lines, roles and ways to sign in. They can ask for the rest themselves, and see that you asked. It is kept for ${exportDays} days.`,
  );

  protected moment(instant: string): string {
    return spokenMoment(instant, this.session.timeZone(), new Date());
  }

  protected day(instant: string): string {
    return spokenDay(instant, this.session.timeZone());
  }

  protected address({ id }: DataExportView): string {
    return exportAddress(id);
  }

  protected size({ bytes }: DataExportView): string {
    return `${Math.max(1, Math.round((bytes ?? 0) / 1024))} KB`;
  }

  protected async ask(): Promise<void> {
    if (this.asking()) return;
    this.asking.set(true);
    this.failure.set(null);
    try {
      await this.client.requestExport(this.memberId());
      this.toasts.say('The export is being made');
      this.exports.reload();
    } catch (failure) {
      this.failure.set(wordsForReading(failure));
    } finally {
      this.asking.set(false);
    }
  }

  private lookAgain(aborted: AbortSignal): void {
    const timer = setTimeout(() => this.exports.reload(), pollEvery);
    aborted.addEventListener('abort', () => clearTimeout(timer));
  }
}
