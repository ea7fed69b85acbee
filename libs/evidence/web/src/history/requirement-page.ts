import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { pageTitle } from '@waymark/foundation/browser';
import { Button, Empty, LevelMeter, PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import { SkillsClient } from '../skills/skills-client';
import { HistoryTrail } from './history-trail';

/** One requirement of a person: where they stand, what the level means, and how it came to be. */
@Component({
  selector: 'wm-requirement-page',
  imports: [Button, Empty, HistoryTrail, LevelMeter, LoadFailure, PageHeading, Panel, RouterLink, Skeleton],
  template: `
    <wm-page-heading [heading]="title()">
      <p class="crumb" crumb>
        @if (own()) {
          <a routerLink="/skills">My skills</a>
        } @else {
          <a [routerLink]="['/people', memberId()]">{{ name() }}</a>
        }
      </p>
      @if (own()) {
        <a actions wm-button="secondary" routerLink="/evidence" [queryParams]="{ requirement: requirementId() }">Your evidence<span class="vh"> for it</span></a>
      }
    </wm-page-heading>
    @if (history.error() ?? skills.error(); as problem) {
      <wm-load-failure what="This skill" [failure]="problem" (again)="history.reload(); skills.reload()" />
    } @else if (history.hasValue() && skills.hasValue()) {
      <div class="cols">
        <section wm-panel heading="How it came to be">
          @if (history.value().length > 0) {
            <wm-history-trail [items]="history.value()" />
          } @else {
            <wm-empty icon="history" heading="Nothing has happened yet"><p>{{ own() ? 'Rate yourself, or add a first piece of evidence.' : 'Nothing that you can see is recorded.' }}</p></wm-empty>
          }
        </section>
        @if (row(); as shown) {
          <section wm-panel heading="Where it stands">
            @if (shown.levels.length > 1) {
              <wm-level-meter size="lg" [steps]="shown.levels.length" [required]="shown.required" [confirmed]="shown.confirmed" [claimed]="shown.selfRated" [claimant]="own() ? 'you say' : name() + ' says'" />
            }
            <p class="mt-3"><b>{{ shown.confirmed === null ? 'Nothing confirmed' : 'Confirmed ' + levelWords(shown.confirmed) }}</b></p>
            <p class="small muted">{{ roleTitle() }} needs {{ levelWords(shown.required) }}.</p>
            @if (shown.clauses.length > 0) {
              <p class="label small mt-4">What {{ levelWords(shown.required) }} means</p>
              <ul class="clauses-list small">
                @for (clause of shown.clauses; track $index) {
                  <li>{{ clause }}</li>
                }
              </ul>
            }
          </section>
        }
      </div>
    } @else {
      <section wm-panel heading="How it came to be"><wm-skeleton label="Loading this skill" [lines]="6" /></section>
    }
  `,
  styles: '.clauses-list { padding-left: 1.25rem; } .clauses-list li { margin-top: var(--wm-1); }',
})
export class RequirementPage {
  /** From the address. */
  readonly memberId = input.required<string>();
  readonly requirementId = input.required<string>();
  private readonly client = inject(SkillsClient);
  private readonly session = inject(Session);
  protected readonly levelWords = levelWords;
  protected readonly own = computed(() => this.session.current()?.member.id === this.memberId());
  protected readonly skills = resource({
    params: () => ({ memberId: this.memberId(), requirementId: this.requirementId() }),
    loader: ({ params: { memberId, requirementId }, abortSignal }) => this.roleWith(memberId, requirementId, abortSignal),
  });
  protected readonly history = resource({
    params: () => ({ memberId: this.memberId(), requirementId: this.requirementId() }),
    loader: ({ params: { memberId, requirementId }, abortSignal }) => this.client.history(memberId, requirementId, abortSignal),
  });
  private readonly found = computed(() => (this.skills.hasValue() ? this.skills.value() : null));
  protected readonly row = computed(() => this.found()?.items.find(({ requirementId }) => requirementId === this.requirementId()));
  protected readonly roleTitle = computed(() => this.found()?.role?.title ?? 'The role');
  protected readonly name = computed(() => this.found()?.member.name ?? 'This person');
  protected readonly title = computed(() => this.row()?.title ?? 'Skill');

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.title())));
  }

  /** The role of the two that has the requirement, or the one that is shown first. */
  private async roleWith(memberId: string, requirementId: string, signal: AbortSignal) {
    const first = await this.client.read(memberId, undefined, signal);
    if (first.items.some((row) => row.requirementId === requirementId)) return first;
    const other = first.roles.find(({ kind }) => kind !== first.role?.kind);
    return other === undefined ? first : this.client.read(memberId, other.kind, signal);
  }
}
