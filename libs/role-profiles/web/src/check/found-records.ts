import { Component, inject, input, signal } from '@angular/core';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, Tag, Toasts } from '@waymark/foundation/ui';
import type { RequirementView } from '@waymark/role-profiles/domain';
import { gateWords } from '../gate-words';
import { DraftDesk } from './draft-desk';
import { RecordForm } from './record-form';
import { isDescribed } from './record-fields';

/** The records of one section, each with its line; one at a time is open to be corrected. */
@Component({
  selector: 'wm-found-records',
  imports: [Banner, Button, RecordForm, Tag],
  template: `
    @if (failure(); as words) {
      <wm-banner kind="bad" role="alert" class="trouble" [heading]="words.title" [detail]="words.detail" />
    }
    <ul class="records">
      @for (record of records(); track record.id) {
        <li [class.open]="record.id === editing()">
          <div class="line">
            <span>
              <span class="strong break" tabindex="-1" [id]="'record-' + record.id">{{ record.title }}</span>
              <span class="meta small muted">
                @if (record.level; as level) {<span>{{ level.ordinal }} {{ level.name }}</span>}
                <span>{{ gateWords[record.gate].word }}</span>
                @if (record.weight !== 1) {<span>Weight {{ record.weight }}</span>}
                @if (record.wantedCover; as cover) {<span>Wanted cover {{ cover }}</span>}
                @if (record.line; as line) {<button class="link-btn" type="button" (click)="desk.show(line)">Line {{ line }}<span class="vh"> of {{ record.title }}</span></button>}
              </span>
              @if (isDescribed(record) && !record.clausesConfirmed && record.clauses.length > 0) {
                <wm-tag kind="dashed" class="mt-1" icon="list-checks">{{ sentences(record) }}, not confirmed</wm-tag>
              }
            </span>
            <span class="row tight">
              <button wm-button="quiet" size="sm" type="button" [attr.aria-expanded]="record.id === editing()" (click)="toggle(record)">Edit<span class="vh"> {{ record.title }}</span></button>
              <button wm-button="quiet" size="sm" type="button" (click)="takeOut(record)">Take out<span class="vh"> {{ record.title }}</span></button>
            </span>
          </div>
          @if (record.id === editing()) {
            <wm-record-form class="mt-3" [record]="record" (saved)="close(record)" (givenUp)="close(record)" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host { display: block; }
    .trouble { margin-bottom: var(--wm-3); }
    .records { list-style: none; padding: 0; }
    /* What is not laid out is cut at its edges: the room at the sides is for the ring of the focus. */
    li { margin-inline: -.5rem; padding: var(--wm-2) .5rem; border-top: 1px solid var(--wm-line); }
    li:first-child { border-top: 0; }
    li:not(.open) { content-visibility: var(--far, visible); contain-intrinsic-height: auto 3.75rem; }
    .open { padding-bottom: var(--wm-4); }
    .line { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: start; gap: var(--wm-1) var(--wm-4); }
    .line > :first-child { flex: 1 1 14rem; min-width: 0; display: grid; justify-items: start; }
    .meta { display: flex; flex-wrap: wrap; gap: 0 var(--wm-3); }
    .strong:focus { outline: 0; box-shadow: none; }
  `,
})
export class FoundRecords {
  readonly records = input.required<readonly RequirementView[]>();
  protected readonly desk = inject(DraftDesk);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  protected readonly gateWords = gateWords;
  protected readonly isDescribed = isDescribed;
  protected readonly editing = signal<string | null>(null);
  protected readonly failure = signal<Words | null>(null);

  protected sentences({ clauses }: RequirementView): string {
    return clauses.length === 1 ? 'Kept as 1 sentence' : `Split into ${clauses.length} sentences`;
  }

  protected toggle(record: RequirementView): void {
    const opens = this.editing() !== record.id;
    this.editing.set(opens ? record.id : null);
    if (opens && record.line !== null) this.desk.mark(record.line);
  }

  protected close(record: RequirementView): void {
    this.editing.set(null);
    setTimeout(() => document.getElementById(`record-${record.id}`)?.focus());
  }

  protected async takeOut(record: RequirementView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: `Take “${record.title}” out of this draft?`,
      detail: 'To bring it back you would have to import the text again.',
      confirm: 'Take it out',
      kind: 'danger',
    });
    if (!agreed) return;
    this.failure.set(null);
    try {
      await this.desk.takeOut(record);
      this.toasts.say(`${record.title} is taken out of the draft`);
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    }
  }
}
