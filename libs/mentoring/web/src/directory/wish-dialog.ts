import { Component, computed, inject, resource, signal } from '@angular/core';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { makeWishBody, type MentoringWishView } from '@waymark/mentoring/domain';
import { PickOne, type Offer } from '@waymark/role-profiles/web';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { DirectoryClient } from './directory-client';

interface Typed {
  words: string;
  skills: { id: string; name: string }[];
}

/** Asks for a mentor without naming one: in which skills, and what for. Closes with the wish. */
@Component({
  selector: 'wm-wish-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, PickOne, TypedNotice],
  template: `
    <wm-dialog heading="Ask for a mentor without naming one">
      <p class="muted">The owners of your programme look for somebody and propose them to you. You both decide then.</p>
      @let typed = form.typed();
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        @if (typed.skills.length > 0) {
          <p class="label">In which skills</p>
          <ul class="chosen" aria-label="Chosen skills">
            @for (skill of typed.skills; track skill.id) {
              <li class="chip"><svg wm-icon="milestone"></svg><span class="break">{{ skill.name }}</span><button class="drop" type="button" (click)="drop(skill.id)"><svg wm-icon="x"></svg><span class="vh">Take out {{ skill.name }}</span></button></li>
            }
          </ul>
        }
        @if (typed.skills.length < most) {
          <wm-pick-one class="mt-3" name="skillIds" [label]="typed.skills.length === 0 ? 'In which skill' : 'Another skill'" hint="Part of the name. Choose 1 to 5." [error]="submission.errorOf('skillIds')" [search]="search()" [offers]="offers()" [failure]="found.error()" [chosen]="picked()?.id ?? ''" (searched)="search.set($event)" (picked)="picked.set($event)" (again)="found.reload()" />
          <p class="mt-2"><button wm-button="secondary" size="sm" type="button" [unavailable]="picked() === null && 'Choose a skill first'" (click)="add()">Add this skill</button></p>
        } @else {
          <p class="small muted mt-2">You have chosen {{ most }}, which is as many as one wish can have.</p>
        }
        <wm-field class="mt-4" name="words" label="What would you like help with?" hint="Where you are, where you want to be, and what kind of mentor would suit you." [error]="submission.errorOf('words')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="5" maxlength="2000" spellcheck="true" [value]="typed.words" (input)="form.type({ words: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" words="You and the owners of your programme" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Asking'">Ask for a mentor</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  styles: '.chosen { display: flex; flex-wrap: wrap; gap: var(--wm-2); margin: var(--wm-2) 0 0; padding: 0; list-style: none; }',
})
export class WishDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<undefined, MentoringWishView>;
  private readonly client = inject(DirectoryClient);
  private readonly attempt = new AttemptKey();
  protected readonly most = 5;
  protected readonly submission = new Submission(makeWishBody);
  protected readonly form = inject(TypedForms).open<Typed>({ form: 'wish', subjectId: 'new' }, { words: '', skills: [] });
  protected readonly search = signal('');
  protected readonly picked = signal<Offer | null>(null);
  protected readonly found = resource({ params: () => this.search(), loader: ({ params, abortSignal }) => this.client.findSkills(params, abortSignal) });
  /** What can still be chosen; null while the answer is awaited. */
  protected readonly offers = computed(() => {
    if (!this.found.hasValue()) return null;
    const chosen = new Set(this.form.typed().skills.map(({ id }) => id));
    return this.found.value().filter(({ id }) => !chosen.has(id));
  });

  /** Arrow keys walk through what is found, so that nothing is added before it is said. */
  protected add(): void {
    const picked = this.picked();
    this.picked.set(null);
    const { skills } = this.form.typed();
    if (picked !== null && skills.every(({ id }) => id !== picked.id)) this.form.type({ skills: [...skills, { id: picked.id, name: picked.words }] });
  }

  protected drop(id: string): void {
    this.form.type({ skills: this.form.typed().skills.filter((skill) => skill.id !== id) });
  }

  protected async send(): Promise<void> {
    // What is chosen and not added yet is meant as well.
    this.add();
    const { words, skills } = this.form.typed();
    await this.submission.run({ words, skillIds: skills.map(({ id }) => id) }, async (wanted) => {
      const wish = await this.client.makeWish(wanted, this.attempt.for(wanted));
      this.form.letGo();
      this.dialog.close(wish);
    });
  }
}
