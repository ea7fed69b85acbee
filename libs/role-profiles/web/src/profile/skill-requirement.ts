import { Component, computed, input } from '@angular/core';
import { Tag } from '@waymark/foundation/ui';
import type { RequirementChange, RequirementView } from '@waymark/role-profiles/domain';
import { ChangeTag } from '../change-tag';
import { ChangedWords } from '../changed-words';
import { anchorOf } from '../sections';
import { counted } from '../wording';
import { RequirementLevel } from './requirement-level';
import { wordsBefore } from './requirement-marks';

/** An organisation skill: the level that is asked for, what that means, and what the skill is about. */
@Component({
  selector: 'article[wm-skill-requirement]',
  imports: [ChangeTag, ChangedWords, RequirementLevel, Tag],
  template: `
    <div class="head">
      <h3 class="break"><wm-changed-words [before]="before('title')" [after]="requirement().title" /></h3>
      <wm-requirement-level [requirement]="requirement()" [change]="change()" />
    </div>
    @if (requirement().levelDescription; as words) {
      <p class="words"><wm-changed-words [before]="before('levelDescription')" [after]="words" /></p>
    } @else {
      <p class="words muted">The level is not described.</p>
    }
    @if (requirement().truncated || change()) {
      <p class="row tight mt-1">
        @if (change(); as one) {
          <wm-change-tag [kind]="one.kind" [suffix]="suffix()" />
        }
        @if (requirement().truncated) {
          <wm-tag kind="warn" icon="scissors">Text is cut short in the source</wm-tag>
        }
      </p>
    }
    @if (requirement().details !== '' || requirement().clauses.length > 1) {
      <details class="disclose">
        <summary>About this skill<span class="vh">: {{ requirement().title }}</span></summary>
        <div class="small">
          @if (requirement().details !== '') {
            <p class="muted prose"><wm-changed-words [before]="before('details')" [after]="requirement().details" /></p>
          }
          @if (requirement().clauses.length > 1) {
            <p class="label small mt-3">{{ sentences() }}</p>
            <ol class="clauses-list prose">
              @for (clause of requirement().clauses; track $index) {
                <li>{{ clause }}</li>
              }
            </ol>
          }
          @if (path(); as words) {
            <p class="caption mt-2">{{ words }}</p>
          }
        </div>
      </details>
    }
  `,
  styles: `
    /* What is not laid out is cut at its edges: the room at the sides is for the ring of the focus. */
    :host { display: block; margin-inline: -.5rem; padding: var(--wm-4) .5rem; content-visibility: var(--far, visible); contain-intrinsic-height: auto 10rem; background: linear-gradient(var(--wm-line), var(--wm-line)) .5rem 0 / calc(100% - 1rem) 1px no-repeat; }
    :host(.first) { background: none; padding-top: .25rem; }
    .head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .25rem var(--wm-4); }
    .words { max-width: var(--wm-measure); margin-top: .25rem; }
    .clauses-list { padding-left: 1.375rem; }
    .clauses-list li { margin: .125rem 0; }
    .clauses-list li + li { margin-top: .125rem; }
    @media print { :host { break-inside: avoid; content-visibility: visible; } }
  `,
  host: { '[id]': 'anchor()', tabindex: '-1' },
})
export class SkillRequirement {
  readonly requirement = input.required<RequirementView>();
  readonly change = input<RequirementChange | null>(null);
  readonly suffix = input('');
  /** Where it stands in the framework, if the section does not say so for all. */
  readonly path = input<string | null>(null);
  protected readonly anchor = computed(() => anchorOf(this.requirement()));
  protected readonly sentences = computed(() => {
    const { level, clauses } = this.requirement();
    const name = level === null ? 'This' : `${level.ordinal} ${level.name}`;
    return `${name} in ${counted(clauses.length, 'sentence')}, each of which is shown`;
  });

  protected before(field: 'title' | 'details' | 'levelDescription'): string | null {
    return wordsBefore(this.change(), field);
  }
}
