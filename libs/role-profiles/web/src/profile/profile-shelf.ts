import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Session } from '@waymark/organisations/web';
import type { VersionSummary } from '@waymark/role-profiles/domain';
import { ProfilesClient } from '../profiles-client';
import { RolesClient } from '../roles/roles-client';
import { todayIn } from '../today';
import { isHeldOn, newsFor } from './reader-news';

/** What the address asks for: a profile, one of its versions by number, and what that is compared with. */
export interface Wanted {
  profileId: string;
  version: number | null;
  /** The number of another version, or the id of a version of another profile. */
  compare: string | null;
}

/** What a profile page shows, read as the address asks. A page provides it for itself. */
@Injectable()
export class ProfileShelf {
  private readonly client = inject(ProfilesClient);
  private readonly roles = inject(RolesClient);
  private readonly session = inject(Session);
  private readonly wanted = signal<Wanted | undefined>(undefined);
  readonly profile = resource({
    params: () => this.wanted()?.profileId,
    loader: ({ params, abortSignal }) => this.client.read(params, abortSignal),
  });
  /** What can be read, latest first: what is or was published, and a draft only where its editor asks for it. */
  readonly versions = computed(() => {
    const all = this.profile.hasValue() ? this.profile.value().versions : [];
    return all.filter(({ status, number }) => status !== 'DRAFT' || number === this.wanted()?.version);
  });
  readonly newest = computed(() => (this.profile.hasValue() ? this.profile.value().published : null) ?? this.versions().find(({ status }) => status !== 'DRAFT') ?? null);
  readonly chosen = computed(() => {
    const number = this.wanted()?.version ?? null;
    return number === null ? this.newest() : (this.versions().find((version) => version.number === number) ?? null);
  });
  readonly version = resource({
    params: () => this.chosen()?.id,
    loader: ({ params, abortSignal }) => this.client.readVersion(params, abortSignal),
  });
  readonly comparing = computed(() => (this.wanted()?.compare ?? null) !== null);
  /** What the chosen version is compared with, as the id of a version. */
  private readonly other = computed(() => {
    const compare = this.wanted()?.compare ?? null;
    return compare === null ? undefined : /^\d+$/.test(compare) ? this.versions().find(({ number }) => String(number) === compare)?.id : compare;
  });
  readonly comparison = resource({
    params: () => pairOf(this.other(), this.chosen()?.id),
    loader: ({ params, abortSignal }) => this.client.compare(params.before, params.after, abortSignal),
  });
  /** The edition before the newest one. */
  private readonly previous = computed((): VersionSummary | null => this.versions().find(({ number, status }) => status !== 'DRAFT' && number < (this.newest()?.number ?? 0)) ?? null);
  private readonly changes = resource({
    params: () => pairOf(this.previous()?.id, this.newest()?.id),
    loader: ({ params, abortSignal }) => this.client.compare(params.before, params.after, abortSignal),
  });
  private readonly ownRoles = resource({
    params: () => this.session.current()?.member.id,
    loader: ({ params, abortSignal }) => this.roles.list(params, abortSignal),
  });
  /** What the newest edition changed; null where it is the first, or while that is not known. */
  readonly latestChanges = computed(() => (this.changes.hasValue() ? this.changes.value() : null));
  /** The reader's roles today, of any profile; null while they are not known. */
  private readonly held = computed(() => {
    if (!this.ownRoles.hasValue()) return null;
    const today = todayIn(this.session.timeZone());
    return this.ownRoles.value().filter((role) => isHeldOn(role, today));
  });
  /** Those of them that are of this profile. */
  readonly own = computed(() => (this.held() ?? []).filter(({ profileId }) => profileId === this.wanted()?.profileId));
  /** The role that the reader works towards today: null for none, undefined while it is not known. */
  readonly target = computed(() => {
    const held = this.held();
    return held === null ? undefined : (held.find(({ kind }) => kind === 'TARGET') ?? null);
  });
  readonly news = computed(() => {
    const newest = this.newest();
    return newest === null ? null : newsFor({ newest, changes: this.latestChanges(), own: this.own() });
  });

  show(wanted: Wanted): void {
    this.wanted.set(wanted);
  }

  /** A version is not what it was any more; the address goes on naming it. */
  readAgain(): void {
    this.profile.reload();
    this.version.reload();
  }

  /** Somebody was given this role, perhaps the reader. */
  rolesChanged(): void {
    this.ownRoles.reload();
    this.profile.reload();
  }
}

function pairOf(before: string | undefined, after: string | undefined): { before: string; after: string } | undefined {
  return before === undefined || after === undefined || before === after ? undefined : { before, after };
}
