import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SkillRow } from '@waymark/evidence/domain';
import { Button, Empty, Icon, NextStep, PageHeading, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import { SkillNextStep } from './skill-next-step';
import { inOrder, passes, sectionAt, sectionStanding, skillFilters, skillSections, type SkillFilter, type SkillOrder } from './skill-view';
import { SkillsClient, type RoleShown } from './skills-client';
import { SkillsTable } from './skills-table';

const filterWords: Record<SkillFilter, string> = { all: 'All', gap: 'With a gap', nothing: 'Nothing recorded', level: 'At level' };
const orders: { order: SkillOrder; words: string }[] = [
  { order: 'gap', words: 'Widest gap first' },
  { order: 'profile', words: 'Order in the profile' },
  { order: 'title', words: 'By name' },
];

/** Where the reader stands with every line of their role: required, self-rated and confirmed, and what comes next. */
@Component({
  selector: 'wm-my-skills-page',
  imports: [Button, Empty, Icon, LoadFailure, NextStep, PageHeading, RouterLink, Skeleton, SkillNextStep, SkillsTable],
  templateUrl: './my-skills-page.html',
  styleUrl: './my-skills-page.css',
})
export class MySkillsPage {
  /** From the address: which section, and which of the two roles. */
  readonly sectionPath = input<string>();
  readonly role = input<string>();
  private readonly client = inject(SkillsClient);
  private readonly session = inject(Session);
  protected readonly me = computed(() => this.session.current()?.member.id);
  protected readonly skills = resource({
    params: () => ({ memberId: this.session.current()?.member.id, role: roleOf(this.role()) }),
    loader: async ({ params: { memberId, role }, abortSignal }) => {
      if (memberId === undefined) throw new Error('Nobody is signed in');
      return this.client.read(memberId, role, abortSignal);
    },
  });
  /** What was read last stays while it is read again. */
  protected readonly view = linkedSignal<ReturnType<typeof this.read>, ReturnType<typeof this.read>>({
    source: () => this.read(),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly shownRole = computed(() => this.view()?.role ?? null);
  protected readonly choices = computed(() => this.view()?.roles ?? []);
  protected readonly otherRole = computed(() => this.choices().find(({ kind }) => kind !== this.shownRole()?.kind)?.kind ?? null);
  protected readonly section = computed(() => sectionAt(this.sectionPath()));
  protected readonly sections = computed(() =>
    skillSections.map((section) => ({ ...section, rows: this.rowsOf(section.kind) })).filter(({ rows, path }) => rows.length > 0 || path === this.section().path),
  );
  protected readonly sectionRows = computed(() => this.rowsOf(this.section().kind));
  protected readonly filter = signal<SkillFilter>('all');
  protected readonly order = signal<SkillOrder>('gap');
  protected readonly open = signal<string | null>(null);
  protected readonly orders = orders;
  protected readonly kindWords: Record<RoleShown, string> = { CURRENT: 'current', TARGET: 'target' };
  protected readonly filters = computed(() =>
    skillFilters.map((filter) => ({ filter, words: filterWords[filter], count: this.sectionRows().filter((row) => passes(row, filter)).length })),
  );
  protected readonly rows = computed(() => inOrder(this.sectionRows().filter((row) => passes(row, this.filter())), this.order()));
  protected readonly hasMeters = computed(() => this.rows().some(({ levels }) => levels.length > 1));
  protected readonly caption = computed(() => {
    const how = orders.find(({ order }) => order === this.order())?.words ?? '';
    return `${this.section().title} for ${this.shownRole()?.title ?? ''}, ${how.charAt(0).toLowerCase()}${how.slice(1)}`;
  });
  protected readonly emptyWords = computed(() => (this.sectionRows().length === 0 ? 'Nothing in this section' : `Nothing is ${filterWords[this.filter()].toLowerCase()}`));
  protected readonly others = computed(() =>
    this.sections()
      .filter(({ path }) => path !== this.section().path)
      .map(({ path, title, rows }) => ({ path, title, words: standingWords(rows) })),
  );

  protected openForm(row: SkillRow): void {
    this.filter.set('all');
    this.open.set(row.requirementId);
  }

  protected sort({ target }: Event): void {
    const chosen = orders.find(({ order }) => order === (target as HTMLSelectElement).value);
    if (chosen !== undefined) this.order.set(chosen.order);
  }

  private read() {
    return this.skills.hasValue() ? this.skills.value() : undefined;
  }

  private rowsOf(kind: SkillRow['kind']): SkillRow[] {
    return (this.view()?.items ?? []).filter((row) => row.kind === kind);
  }
}

function roleOf(words: string | undefined): RoleShown | undefined {
  return words === 'CURRENT' || words === 'TARGET' ? words : undefined;
}

function standingWords(rows: readonly SkillRow[]): string {
  const { met, all, next } = sectionStanding(rows);
  const scaled = rows.some(({ levels }) => levels.length > 1);
  const standing = `${met} of ${all} ${scaled ? 'confirmed' : 'shown'}.`;
  if (next === undefined) return standing;
  return `${standing} Next: ${next.title}${next.levels.length > 1 ? `, needs ${levelWords(next.required)}` : ''}`;
}
