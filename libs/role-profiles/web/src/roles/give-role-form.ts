import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission } from '@waymark/foundation/browser';
import { newId } from '@waymark/foundation/kernel';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { assignRoleBody, assignmentKind, type AssignmentKind } from '@waymark/role-profiles/domain';
import { PickOne, type Offer } from '../pick-one';
import { ProfilesClient } from '../profiles-client';
import { todayIn } from '../today';
import { kindWords } from './role-words';
import { RolesClient, type NewAssignment } from './roles-client';

/** A version that can be given, as it is spoken of. */
export interface GivenRole {
  versionId: string;
  title: string;
  number: number;
}

/** Gives a role to a person or to everybody in a team, from a day on. What is known already is not asked. */
@Component({
  selector: 'wm-give-role-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, PickOne],
  templateUrl: './give-role-form.html',
  styles: ':host { display: block; }',
})
export class GiveRoleForm {
  /** Where the role is known. */
  readonly role = input<GivenRole>();
  /** Where the person is known. */
  readonly member = input<{ id: string; name: string }>();
  readonly given = output<{ words: string }>();
  readonly givenUp = output();
  private readonly client = inject(RolesClient);
  private readonly profiles = inject(ProfilesClient);
  private readonly session = inject(Session);
  protected readonly kinds = assignmentKind.options;
  protected readonly kindWords = kindWords;
  private readonly typed = signal<{ kind: AssignmentKind; whom: 'member' | 'team'; from: string }>({ kind: 'TARGET', whom: 'member', from: todayIn(this.session.timeZone()) });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(assignRoleBody);
  protected readonly search = signal({ member: '', team: '', role: '' });
  protected readonly chosenRole = signal<Offer | null>(null);
  protected readonly chosenWhom = signal<Offer | null>(null);
  protected readonly missing = signal<readonly { field: string; message: string }[]>([]);
  protected readonly problems = computed(() => [...this.missing(), ...this.submission.problems()]);
  protected readonly toTeam = computed(() => this.typed().whom === 'team');
  private attempt = { body: '', key: '' };
  protected readonly people = resource({
    params: () => (this.member() === undefined && !this.toTeam() ? { search: this.search().member } : undefined),
    loader: async ({ params, abortSignal }) => {
      const members = await this.client.findMembers(params.search, abortSignal);
      return members.map(({ id, name, jobTitle }): Offer => ({ id, words: name, hint: jobTitle ?? '' }));
    },
  });
  protected readonly teams = resource({
    params: () => (this.member() === undefined && this.toTeam() ? { search: this.search().team } : undefined),
    loader: async ({ params, abortSignal }) => {
      const teams = await this.client.findTeams(params.search, abortSignal);
      return teams.map(({ id, name, size }): Offer => ({ id, words: name, hint: size === 1 ? '1 person' : `${size} people` }));
    },
  });
  protected readonly roles = resource({
    params: () => (this.role() === undefined ? { search: this.search().role } : undefined),
    loader: async ({ params, abortSignal }) => {
      const { items } = await this.profiles.list({ limit: 20, ...(params.search === '' ? {} : { search: params.search }) }, abortSignal);
      return items.flatMap(({ title, published }): Offer[] => (published === null ? [] : [{ id: published.id, words: title, hint: `Version ${published.number}` }]));
    },
  });

  protected errorOf(field: string): string | undefined {
    return this.problems().find((problem) => problem.field === field)?.message;
  }

  protected choose(whom: 'member' | 'team'): void {
    this.typed.update((typed) => ({ ...typed, whom }));
    this.chosenWhom.set(null);
  }

  protected searchFor(what: 'member' | 'team' | 'role', words: string): void {
    this.search.update((search) => ({ ...search, [what]: words }));
  }

  protected async give(): Promise<void> {
    const { kind, from } = this.typed();
    this.missing.set(this.whatIsMissing());
    const versionId = this.role()?.versionId ?? this.chosenRole()?.id;
    const whom = this.member() ?? this.chosenWhom();
    if (this.missing().length > 0 || versionId === undefined || whom === null) return;
    const toWhom = this.givesToTeam() ? { teamId: whom.id } : { memberId: whom.id };
    await this.submission.run({ kind, versionId, from, ...toWhom }, (body) => this.send(body));
  }

  private whatIsMissing(): { field: string; message: string }[] {
    const noRole = this.role() === undefined && this.chosenRole() === null;
    const nobody = this.member() === undefined && this.chosenWhom() === null;
    return [
      ...(noRole ? [{ field: 'role', message: 'Choose a role' }] : []),
      ...(nobody ? [{ field: 'whom', message: this.toTeam() ? 'Choose a team' : 'Choose a person' }] : []),
      ...(this.typed().from === '' ? [{ field: 'from', message: 'Enter the day from which it counts' }] : []),
    ];
  }

  private givesToTeam(): boolean {
    return this.toTeam() && this.member() === undefined;
  }

  private async send(body: NewAssignment): Promise<void> {
    const assigned = await this.client.assign(body, this.keyOf(body));
    const title = this.role()?.title ?? this.chosenRole()?.words ?? 'The role';
    const kind = kindWords[body.kind].word.toLowerCase();
    const to = this.member()?.name ?? this.chosenWhom()?.words ?? '';
    const people = this.givesToTeam() ? ` (${assigned.length === 1 ? '1 person' : `${assigned.length} people`})` : '';
    this.given.emit({ words: `${title} is now the ${kind} of ${to}${people}` });
  }

  /** The same words sent again are the same attempt, so that a lost answer does not give a role twice. */
  private keyOf(body: NewAssignment): string {
    const written = JSON.stringify(body);
    if (written !== this.attempt.body) this.attempt = { body: written, key: newId() };
    return this.attempt.key;
  }
}
