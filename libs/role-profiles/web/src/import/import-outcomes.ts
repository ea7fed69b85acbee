import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Button, Panel, Tag, type IconName, type TagKind } from '@waymark/foundation/ui';
import type { ImportResult } from '@waymark/role-profiles/domain';
import { counted } from '../wording';
import type { ImportOutcome } from './import-client';

const looks: Record<ImportOutcome['outcome'], { words: string; kind: TagKind; icon: IconName }> = {
  created: { words: 'New draft', kind: 'ok', icon: 'check' },
  'replaced-draft': { words: 'Draft replaced', kind: 'info', icon: 'shuffle' },
  unchanged: { words: 'Nothing new', kind: 'outline', icon: 'minus' },
  'edited-draft': { words: 'Not imported, its draft was edited', kind: 'warn', icon: 'pencil' },
};

/** What became of an import that does not lead straight to one draft. */
@Component({
  selector: 'wm-import-outcomes',
  imports: [Banner, Button, Panel, RouterLink, Tag],
  template: `
    @if (only(); as known) {
      <wm-banner role="status" [heading]="'“' + known.title + '” is here already'" detail="Exactly this content was imported before, so nothing was changed.">
        <a actions wm-button="secondary" size="sm" [routerLink]="['/role-profiles', known.profileId]">Open it</a>
      </wm-banner>
    } @else {
      <section wm-panel flush heading="What was imported" sub="Each draft is checked on its own. Nothing is published yet.">
        <table class="table mt-3">
          <caption class="vh">What was imported</caption>
          <thead><tr><th scope="col">Role profile</th><th scope="col">Outcome</th></tr></thead>
          <tbody>
            @for (item of items(); track item.versionId) {
              <tr>
                <th scope="row"><a class="break" [routerLink]="target(item)">{{ item.title }}</a></th>
                <td><wm-tag [kind]="looks[item.outcome].kind" [icon]="looks[item.outcome].icon">{{ looks[item.outcome].words }}</wm-tag></td>
              </tr>
            }
          </tbody>
        </table>
        @if (warnings().length > 0) {
          <details class="disclose notes">
            <summary>{{ count() }} about the file</summary>
            <ul class="small muted">
              @for (warning of warnings(); track $index) {
                <li>Line {{ warning.line }}: {{ warning.message }}</li>
              }
            </ul>
            @if (moreWarnings() > 0) {
              <p class="small muted">And {{ moreWarnings() }} more.</p>
            }
          </details>
        }
      </section>
    }
  `,
  styles: ':host { display: block; } .table td, .table th { vertical-align: middle; } .notes { padding: var(--wm-3) var(--wm-5); border-top: 1px solid var(--wm-line); } .notes ul { padding-left: 1.125rem; }',
})
export class ImportOutcomes {
  readonly items = input.required<readonly ImportOutcome[]>();
  readonly warnings = input.required<ImportResult['warnings']>();
  readonly moreWarnings = input.required<number>();
  protected readonly looks = looks;
  protected readonly count = computed(() => counted(this.warnings().length + this.moreWarnings(), 'note'));
  protected readonly only = computed(() => {
    const [first, ...others] = this.items();
    return first?.outcome === 'unchanged' && others.length === 0 ? first : null;
  });

  protected target({ outcome, profileId, versionId }: ImportOutcome): string[] {
    return outcome === 'unchanged' ? ['/role-profiles', profileId] : ['/role-profiles', profileId, 'versions', versionId, 'check'];
  }
}
