import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { PagedList, spokenMoment } from '@waymark/foundation/browser';
import { Banner, Button, Panel, Skeleton, firstNameOf } from '@waymark/foundation/ui';
import { contentsOf, growTemplates, type GrowRecordView, type GrowStage, type RevisionView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { RecordView } from '../record/record-view';
import { fieldWords, versionWords } from '../record/record-words';
import { RecordsClient } from '../record/records-client';
import { otherIn } from '../sessions/session-words';
import { MoreOf } from '../work/more-of';
import { RevisePanel } from './revise-panel';
import { SessionRecord } from './session-record';

/** The record of a session that was logged: it is read, changed with a reason, and what stood before is kept. */
@Component({
  selector: 'wm-logged-record',
  imports: [Banner, Button, LoadFailure, MoreOf, Panel, RecordView, RevisePanel, Skeleton],
  template: `
    @let one = view();
    @for (left of unsaved(); track left.stage) {
      <wm-banner class="notice" kind="warn" role="alert" [heading]="'What you typed in ' + left.name + ' is not in the record'" detail="The session stopped being a draft before it was saved. Nothing is lost: it is here, and in the form that changes this part.">
        @for (each of left.fields; track each.what) {<p class="label mt-2">{{ each.what }}</p><p class="small words break">{{ each.words }}</p>}
        <ng-container actions>
          @if (changeable().includes(left.stage)) { <button wm-button="secondary" size="sm" type="button" (click)="changing.set(left.stage)">Change it with a reason</button> }
          <button wm-button="quiet" size="sm" type="button" (click)="record.settle(left.stage)">Hide this</button>
        </ng-container>
      </wm-banner>
    }
    @if (changing(); as stage) {
      <wm-revise-panel class="notice" [view]="one" [stage]="stage" (closed)="changing.set(null)" />
    }
    <wm-record-view [contents]="contents()" [template]="one.template" [parties]="one.session" [readers]="readers()" [goals]="one.goals" [requirement]="one.requirement" [actions]="one.actions" [changeable]="changeable()" (changeAsked)="changing.set($event)" />
    @if (one.session.revisions > 0) {
      <section wm-panel class="history no-print" heading="What was changed after logging" sub="The latest first. Only you two read it.">
        @if (revisions.failure(); as problem) {
          <wm-load-failure what="The changes" [failure]="problem" (again)="revisions.again()" />
        } @else if (revisions.loaded()) {
          @for (each of revisions.items(); track each.number) {
            <details class="disclose">
              <summary>{{ each.by.name }}, {{ moment(each.at) }}: {{ each.reason }}</summary>
              <div>
                @for (change of changesOf(each); track change.what) {
                  <p class="label">{{ change.what }}</p>
                  <div class="both"><div><p class="caption">Before</p><p class="small words break">{{ change.before }}</p></div><div><p class="caption">After</p><p class="small words break">{{ change.after }}</p></div></div>
                }
              </div>
            </details>
          }
          <wm-more-of [list]="revisions" what="of what was changed" />
        } @else {
          <wm-skeleton label="Loading the changes" [lines]="2" />
        }
      </section>
    }
  `,
  styles: `
    :host { display: block; }
    .notice { display: block; margin-bottom: var(--wm-5); }
    .history { margin-top: var(--wm-5); }
    .words { white-space: pre-line; }
    .both { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: var(--wm-2) var(--wm-5); margin-bottom: var(--wm-3); }
  `,
})
export class LoggedRecord {
  readonly view = input.required<GrowRecordView>();
  private readonly client = inject(RecordsClient);
  private readonly reader = inject(Session);
  protected readonly record = inject(SessionRecord);
  protected readonly unsaved = computed(() =>
    this.record.unsaved().map(({ writing, fields }) => ({
      stage: writing.stage,
      name: growTemplates[this.view().template].stages.find(({ stage }) => stage === writing.stage)?.name ?? '',
      fields: fields.map((field) => ({ what: fieldWords(writing.stage, field, this.view().template), words: versionWords((writing.content as Record<string, unknown>)[field]) })),
    })),
  );
  protected readonly changing = signal<GrowStage | null>(null);
  protected readonly contents = computed(() => contentsOf(this.view().stages.map(({ writing }) => writing)));
  protected readonly readers = computed(() => `You and ${firstNameOf(otherIn(this.view().session).name)}`);
  /** The mentee alone changes what they prepared. */
  protected readonly changeable = computed<readonly GrowStage[]>(() => {
    const { may, part } = this.view().session;
    if (!may.revise) return [];
    return growTemplates[this.view().template].stages.map(({ stage }) => stage).filter((stage) => stage !== 'PREPARATION' || part === 'MENTEE');
  });
  protected readonly revisions = new PagedList(({ sessionId, ...query }: { sessionId: string; cursor?: string }, aborted) => this.client.revisions(sessionId, { limit: 20, ...query }, aborted));
  /** Which session, and how many there are: another one is read at once. */
  private readonly revised = computed(() => ({ sessionId: this.view().session.id, count: this.view().session.revisions }), { equal: (one, other) => one.sessionId === other.sessionId && one.count === other.count });

  constructor() {
    effect(() => {
      const { sessionId, count } = this.revised();
      if (count > 0) untracked(() => void this.revisions.show({ sessionId }));
    });
  }

  protected moment(at: string): string {
    return spokenMoment(at, this.reader.timeZone(), new Date());
  }

  /** The fields that a revision changed, with both versions. */
  protected changesOf({ before, after }: RevisionView): { what: string; before: string; after: string }[] {
    const [old, now] = [before.content, after.content] as [Record<string, unknown>, Record<string, unknown>];
    return Object.keys(now)
      .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
      .map((field) => ({ what: fieldWords(after.stage, field, this.view().template), before: versionWords(old[field]), after: versionWords(now[field]) }));
  }
}
