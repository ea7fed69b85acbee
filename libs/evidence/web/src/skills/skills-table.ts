import { Component, Injector, afterNextRender, inject, input, model, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SkillRow } from '@waymark/evidence/domain';
import { spokenDay } from '@waymark/foundation/browser';
import { Button, Icon } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { ClaimTag } from '../claims/claim-tag';
import { counted, levelWords } from '../level-words';
import { AddEvidenceForm } from './add-evidence-form';
import { SkillLevel } from './skill-level';
import type { RoleShown } from './skills-client';

/** The lines of a section with what is known of each, and a form under the one that is worked on. */
@Component({
  selector: 'wm-skills-table',
  imports: [AddEvidenceForm, Button, ClaimTag, Icon, RouterLink, SkillLevel],
  templateUrl: './skills-table.html',
  styles: `
    :host { display: block; }
    .wide { width: 37%; }
    .skill { color: var(--wm-ink); font-size: var(--wm-text-lg); text-decoration-color: var(--wm-line-strong); }
    .disclose { font-weight: 400; margin-top: .125rem; }
    .disclose summary { font-weight: 400; color: var(--wm-ink-2); }
    .lvl { max-width: 46ch; color: var(--wm-ink-2); font-weight: 400; padding-bottom: .25rem; }
    .claim .sub { display: block; font-size: var(--wm-text-sm); color: var(--wm-ink-2); line-height: 1.375rem; }
    .claim a.sub { color: var(--wm-primary); }
    @media print { .right { display: none; } }
  `,
})
export class SkillsTable {
  readonly rows = input.required<readonly SkillRow[]>();
  readonly caption = input.required<string>();
  /** How the first column is called. */
  readonly one = input.required<string>();
  readonly roleTitle = input.required<string>();
  /** The role of the person that these lines are not of, where they have two. */
  readonly otherRole = input<RoleShown | null>(null);
  readonly memberId = input.required<string>();
  /** The row whose form is open. */
  readonly open = model<string | null>(null);
  /** Something was saved that the rows do not show yet. */
  readonly changed = output();
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  protected readonly levelWords = levelWords;

  protected pieces({ evidence }: SkillRow): string {
    return counted(evidence, 'piece');
  }

  protected claimWords({ status, claimed, assessorName, decidedAt }: NonNullable<SkillRow['claim']>): string {
    if (status === 'ACCEPTED' && decidedAt !== null) return spokenDay(decidedAt, this.session.timeZone());
    const at = `at ${levelWords(claimed)}`;
    return assessorName === null ? at : `${at}, ${assessorName}`;
  }

  protected toggle(row: SkillRow): void {
    this.open.set(this.open() === row.requirementId ? null : row.requirementId);
  }

  /** The focus goes back to the button that opened the form. */
  protected close(row: SkillRow): void {
    this.open.set(null);
    afterNextRender(() => document.getElementById(`add-${row.requirementId}`)?.focus(), { injector: this.injector });
  }
}
