import { Component, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { toProblemError, wordsFor } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl, FileDrop, Journey, PageHeading, Panel, type FieldProblem } from '@waymark/foundation/ui';
import { fieldWords, importField, peopleFileLimits } from '@waymark/organisations/domain';
import { importSteps } from './import-words';
import { PeopleImportClient } from './people-import-client';

/** The first step of importing people: where the list comes from. Nothing changes by it. */
@Component({
  selector: 'wm-people-import-page',
  imports: [Button, ErrorSummary, Field, FieldControl, FileDrop, Journey, PageHeading, Panel, RouterLink],
  template: `
    <wm-page-heading heading="Import people from a file">
      <p class="crumb" crumb><a routerLink="/people">People</a><span aria-hidden="true">/</span>Import</p>
      <ol actions wm-journey [steps]="steps" [here]="1"></ol>
    </wm-page-heading>
    <section wm-panel heading="Which list do you want to import?" sub="A CSV file, one row for each person. First you see what would happen. Nobody is added, changed or emailed before you say so.">
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); sendText(box.value)">
        <wm-error-summary [problems]="problems()" />
        <wm-file-drop [words]="busy() ? 'Reading the file' : 'Drop a CSV file here'" accept=".csv,.tsv,.txt,text/csv" (chosen)="send($event, $event.name)" />
        <wm-field class="mt-4" name="file" label="Or paste the rows here, with the headings first" hint="Copying them from a spreadsheet works too." [error]="problems()[0]?.message">
          <textarea wmInput class="paste" spellcheck="false" autocomplete="off" rows="8" #box></textarea>
        </wm-field>
        <div class="row mt-4">
          <button wm-button="primary" type="submit" [busy]="busy() && 'Reading it'">Check the list</button>
          <a wm-button="secondary" routerLink="/people">Go back</a>
        </div>
      </form>
    </section>
    <section wm-panel class="mt-5" heading="What the file can hold" sub="Only an email address, and a name for people who are new. Other columns can be matched or left out in the next step.">
      <dl class="facts mt-3">
        @for (fact of facts; track fact.heading) {
          <div><dt>{{ fact.heading }}</dt><dd>{{ fact.words }}</dd></div>
        }
      </dl>
      <p class="small muted mt-3">Up to {{ most }} people and 10 MB, in UTF-8, with commas, semicolons or tabs. An empty cell changes nothing. <a href="/api/v1/people-export" download>Download everybody as a CSV file</a> to see the shape.</p>
    </section>
  `,
  styles: `
    .paste { field-sizing: fixed; font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); white-space: pre; overflow-x: auto; }
    .facts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--wm-3) var(--wm-6); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .facts dt { font-weight: 600; }
    .facts dd { margin: 0; color: var(--wm-ink-2); }
    section + section { display: block; margin-top: var(--wm-5); }
    @media (max-width: 45rem) { .facts { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class PeopleImportPage {
  protected readonly steps = importSteps;
  protected readonly most = peopleFileLimits.rows.toLocaleString('en-GB');
  protected readonly facts = importField.options.map((field) => ({ heading: fieldWords[field], words: factWords[field] }));
  protected readonly busy = signal(false);
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  private readonly client = inject(PeopleImportClient);
  private readonly router = inject(Router);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  protected async sendText(text: string): Promise<void> {
    if (text.trim() === '') {
      this.problems.set([{ field: 'file', message: 'Choose a CSV file, or paste its rows' }]);
      return;
    }
    await this.send(new Blob([text], { type: 'text/csv' }), 'pasted list');
  }

  protected async send(file: Blob, name: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problems.set([]);
    try {
      const { id } = await this.client.upload(file, name);
      this.box().nativeElement.value = '';
      await this.router.navigate(['/people/import', id]);
    } catch (failure) {
      this.problems.set([problemOf(failure)]);
    } finally {
      this.busy.set(false);
    }
  }
}

const factWords: Record<(typeof importField.options)[number], string> = {
  externalId: 'By which another system knows the person. People are found by it first, so a new address stays the same person.',
  email: 'Where the invitation goes, and how people are found who have no external id.',
  name: 'Up to 200 characters.',
  jobTitle: 'Up to 200 characters.',
  teams: 'All teams of the person, with semicolons between them. A team that is new is created; “none” takes the person out of all.',
  manager: 'The email address or external id of the manager, who may stand further down. “none” ends the reporting line.',
  from: 'The day from which that manager counts, as 2026-06-18. Without it, today.',
  role: '“Organisation admin”, for people who have joined already.',
};

function problemOf(failure: unknown): FieldProblem {
  const [issue] = toProblemError(failure).issues;
  if (issue !== undefined) return { field: 'file', message: issue.message };
  const { title, detail } = wordsFor(failure);
  return { field: 'file', message: `${title}. ${detail}` };
}
