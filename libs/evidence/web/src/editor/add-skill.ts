import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import type { EvidenceView } from '@waymark/evidence/domain';
import { AttemptKey, wordsFor, type Words } from '@waymark/foundation/browser';
import { Button, SearchField, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { EvidenceClient } from '../evidence/evidence-client';
import { counted, levelWords } from '../level-words';
import { SkillsClient } from '../skills/skills-client';
import { claimable, matching, proposedLevel, type Claimable } from './claimable';
import { EditorDesk } from './editor-desk';

/** How many are shown before something is searched for. */
const shownAtOnce = 8;

/** Chooses a requirement that the evidence shows, those that its words speak of first. */
@Component({
  selector: 'wm-add-skill',
  imports: [Button, LoadFailure, SearchField, Skeleton],
  template: `
    <form class="panel" aria-label="Add a skill" (submit)="$event.preventDefault()" (keydown.escape)="closed.emit()">
      @if (offers.error(); as problem) {
        <wm-load-failure what="The list of skills" [failure]="problem" (again)="offers.reload()" />
      } @else if (offers.hasValue()) {
        @if (all().length === 0) {
          <p class="muted">{{ offers.value().roles.length === 0 ? 'You have no role yet. Choose a target role first, then say which of its skills this shows.' : 'This evidence claims everything that your roles ask for.' }}</p>
        } @else {
          <wm-search-field name="skill-search" label="Which skill does it show?" hint="Part of its name." [searched]="searched()" (searchChosen)="searched.set($event)" />
          <ul class="rows mt-2">
            @for (each of found(); track each.row.requirementId) {
              <li class="offer">
                <div>
                  <span class="what break">{{ each.row.title }}</span>
                  <p class="meta">{{ why(each) }}</p>
                </div>
                <button wm-button="secondary" size="sm" type="button" [busy]="adding() === each.row.requirementId && 'Adding'" (click)="add(each)">Add<span class="vh"> {{ each.row.title }}</span></button>
              </li>
            } @empty {
              <li class="muted">No skill of your roles has “{{ searched() }}” in its name.</li>
            }
          </ul>
          @if (more() > 0) {
            <p class="caption mt-2">{{ more() }} more. Search for part of a name to find them.</p>
          }
        }
        @if (failure(); as words) {
          <p class="error-msg" role="alert">{{ words.title }}. {{ words.detail }}</p>
        }
      } @else {
        <wm-skeleton label="Loading the skills of your roles" [lines]="5" />
      }
      <div class="row mt-3"><button wm-button="quiet" size="sm" type="button" (click)="closed.emit()">Close</button></div>
    </form>
  `,
  styles: `
    :host { display: block; }
    .offer { grid-template-columns: minmax(0, 1fr) auto !important; }
  `,
})
export class AddSkill {
  readonly evidence = input.required<EvidenceView>();
  readonly closed = output();
  private readonly client = inject(EvidenceClient);
  private readonly skills = inject(SkillsClient);
  private readonly session = inject(Session);
  private readonly desk = inject(EditorDesk);
  private readonly attempt = new AttemptKey();
  protected readonly searched = signal('');
  protected readonly adding = signal<string | null>(null);
  protected readonly failure = signal<Words | null>(null);
  protected readonly offers = resource({
    params: () => ({ memberId: this.session.current()?.member.id, evidenceId: this.evidence().id }),
    loader: async ({ params: { memberId, evidenceId }, abortSignal }) => {
      if (memberId === undefined) throw new Error('Nobody is signed in');
      const first = await this.skills.read(memberId, undefined, abortSignal);
      const others = first.roles.filter(({ kind }) => kind !== first.role?.kind).map(({ kind }) => this.skills.read(memberId, kind, abortSignal));
      const [suggestions, ...rest] = await Promise.all([this.client.suggestions(evidenceId, abortSignal), ...others]);
      return { roles: first.role === null ? [] : [first, ...rest], suggestions };
    },
  });
  protected readonly all = computed(() => {
    if (!this.offers.hasValue()) return [];
    const { roles, suggestions } = this.offers.value();
    return claimable(roles, suggestions, this.evidence().claims);
  });
  private readonly matches = computed(() => matching(this.all(), this.searched()));
  protected readonly found = computed(() => this.matches().slice(0, shownAtOnce));
  protected readonly more = computed(() => this.matches().length - this.found().length);

  protected why({ row, roleTitle, words }: Claimable): string {
    const asks = row.levels.length > 1 ? `${roleTitle} needs ${levelWords(row.required)}` : roleTitle;
    const gap = row.gap > 0 && row.levels.length > 1 ? `, gap of ${counted(row.gap, 'level')}` : '';
    return words.length === 0 ? `${asks}${gap}` : `${asks}${gap}. Your story says ${words.map((word) => `“${word}”`).join(', ')}`;
  }

  protected async add({ row }: Claimable): Promise<void> {
    if (this.adding() !== null) return;
    this.adding.set(row.requirementId);
    this.failure.set(null);
    try {
      const body = { requirementId: row.requirementId, ordinal: proposedLevel(row) };
      await this.client.addClaim(this.evidence().id, body, this.attempt.for(body));
      await this.desk.refresh();
      this.closed.emit();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.adding.set(null);
    }
  }
}
