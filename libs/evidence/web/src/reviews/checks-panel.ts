import { Component, computed, inject, input } from '@angular/core';
import { openChecks, reviewChecks, spokenChecks, type ClaimPageView } from '@waymark/evidence/domain';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Field, FieldControl, firstNameOf, Icon, Panel } from '@waymark/foundation/ui';
import { ReviewDesk } from './review-desk';
import { questionOf } from './review-words';

/** The five checks: yes or no, and a sentence with each no. */
@Component({
  selector: 'wm-checks-panel',
  imports: [Field, FieldControl, Icon, Panel],
  template: `
    <section wm-panel heading="Five checks">
      <span panelLink class="small muted">{{ 5 - open() }} of 5 answered</span>
      <div class="checks">
        @for (each of checks(); track each.check) {
          <fieldset>
            <legend>{{ each.name }}<span class="q">{{ each.question }}</span></legend>
            <div class="seg">
              <label><input type="radio" [id]="'check-' + each.check" [name]="'check-' + each.check" [checked]="each.answer === 'YES'" (change)="desk.answer(each.check, { answer: 'YES' })" />Yes</label>
              <label><input type="radio" [name]="'check-' + each.check" [checked]="each.answer === 'NO'" (change)="desk.answer(each.check, { answer: 'NO' })" />No</label>
            </div>
            @if (each.hint; as words) {
              <p class="why small muted"><svg wm-icon="info"></svg> {{ words }}</p>
            }
            @if (each.answer === 'NO' || each.comment !== '') {
              <wm-field class="why" [name]="'check-' + each.check + '-comment'" [label]="each.answer === 'NO' ? 'What is missing' : 'A word about it'">
                <textarea wmInput rows="2" maxlength="2000" [value]="each.comment" (input)="desk.answer(each.check, { comment: box.value })" #box></textarea>
              </wm-field>
            }
          </fieldset>
        }
      </div>
    </section>
  `,
  styles: `
    :host { display: block; }
    .checks fieldset { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem var(--wm-3); align-items: center; padding: .625rem 0; border-top: 1px solid var(--wm-line); }
    .checks fieldset:first-child { border-top: 0; padding-top: 0; }
    legend { float: left; font-weight: 600; }
    .q { display: block; font-weight: 400; font-size: var(--wm-text-sm); line-height: 1.125rem; color: var(--wm-ink-2); }
    .seg > label { min-height: 1.75rem; padding: 0 .625rem; position: relative; }
    .why { grid-column: 1 / -1; margin: 0; }
  `,
})
export class ChecksPanel {
  readonly page = input.required<ClaimPageView>();
  protected readonly desk = inject(ReviewDesk);
  protected readonly open = computed(() => openChecks(this.desk.typed()).length);
  protected readonly checks = computed(() => {
    const { owner, currencyMonths, newestPartOn } = this.page();
    const newest = newestPartOn === null ? 'No day is given for any part' : `Newest part is dated ${spokenCalendarDay(newestPartOn)}`;
    return reviewChecks.map((check) => ({
      check,
      name: spokenChecks[check],
      question: questionOf(check, firstNameOf(owner.name), currencyMonths),
      hint: check === 'current' ? newest : null,
      ...this.desk.typed()[check],
    }));
  });
}
