import { Component, Injector, afterNextRender, computed, inject } from '@angular/core';
import { Button, Empty, Icon, NextStep, Skeleton } from '@waymark/foundation/ui';
import type { ImportCounts } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { ImportDesk } from './import-desk';
import { ImportRowsTable } from './import-rows-table';
import { people, rowFilters, rows, toImport } from './import-words';

/** So many names are listed in a sentence. */
const listed = 12;

/** What an import would do: problems first, then what would change, row by row. */
@Component({
  selector: 'wm-dry-run',
  imports: [Button, Empty, Icon, ImportRowsTable, LoadFailure, NextStep, Skeleton],
  templateUrl: './dry-run.html',
  styles: `
    :host { display: grid; gap: var(--wm-5); }
    .error-summary, .next { margin: 0; }
    .outcome { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); }
    .outcome > div { padding: var(--wm-4) var(--wm-5); border-left: 1px solid var(--wm-line); }
    .outcome > div:first-child { border-left: 0; }
    .outcome b { display: block; font-size: var(--wm-text-2xl); line-height: var(--wm-lh-2xl); font-variant-numeric: tabular-nums; }
    .toolbar { display: flex; flex-wrap: wrap; gap: var(--wm-2); padding: var(--wm-4) var(--wm-5); border-block: 1px solid var(--wm-line); }
    .inset { margin: var(--wm-5); }
    .more { padding: var(--wm-4) var(--wm-5); border-top: 1px solid var(--wm-line); }
    .dimmed { opacity: .55; }
    .panel-foot p + p, .panel-foot p + details { margin-top: var(--wm-1); }
    @media (max-width: 45rem) {
      .outcome { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .outcome > div { padding-inline: var(--wm-4); }
      .outcome > div:nth-child(3) { border-left: 0; }
      .outcome > div:nth-child(n + 3) { border-top: 1px solid var(--wm-line); }
      .toolbar { padding-inline: var(--wm-4); }
    }
  `,
})
export class DryRun {
  protected readonly desk = inject(ImportDesk);
  protected readonly counts = this.desk.counts;
  protected readonly rows = rows;
  protected readonly people = people;
  private readonly injector = inject(Injector);
  protected readonly filters = computed(() => {
    const counts = this.counts();
    return counts === null ? [] : rowFilters(counts);
  });
  protected readonly firstProblem = computed(() => this.desk.found()?.problems[0]?.line ?? null);
  protected readonly problemsFile = computed(() => `/api/v1/people-imports/${this.desk.found()?.id ?? ''}/problems`);
  protected readonly nextHeading = computed(() => {
    const counts = this.counts();
    if (counts === null) return '';
    const count = toImport(counts);
    if (counts.wrong > 0) return count === 0 ? `Correct ${rows(counts.wrong)} here` : `Correct ${rows(counts.wrong)} here, or import the other ${count.toLocaleString('en-GB')} now`;
    if (count === 0) return 'Nothing would change: everybody is as the file says';
    return `Look it through, then import ${people(count)}`;
  });
  /** For a live region. */
  protected readonly news = computed(() => {
    const counts = this.counts();
    if (counts === null || this.desk.busy() !== null) return '';
    return `${rows(counts.wrong)} with a problem, ${people(toImport(counts))} would be imported`;
  });
  protected readonly absentList = computed(() => {
    const { absent = [], counts } = this.desk.found() ?? {};
    const more = (counts?.absent ?? 0) - absent.length;
    return `${absent.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;
  });

  protected leftOutWords({ wrong, skipped }: ImportCounts): string {
    if (skipped > 0) return 'with a problem or left out';
    return wrong === 1 ? 'has a problem, would be skipped' : 'have a problem, would be skipped';
  }

  protected shown(count: number): string {
    return count.toLocaleString('en-GB');
  }

  protected teamList(teams: readonly string[]): string {
    const more = teams.length - listed;
    return `${teams.slice(0, listed).join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;
  }

  /** Goes to the field of a row that is wrong, which stands on the first pages of problems. */
  protected async go(event: Event, line: number): Promise<void> {
    event.preventDefault();
    if (document.getElementById(`row-${line}`) === null) await this.desk.choose('PROBLEM');
    afterNextRender(() => focusRow(line), { injector: this.injector });
    focusRow(line);
  }
}

function focusRow(line: number): void {
  const row = document.getElementById(`row-${line}`);
  const field = row?.querySelector<HTMLElement>('input') ?? row;
  field?.focus();
  row?.scrollIntoView({ block: 'center' });
}
