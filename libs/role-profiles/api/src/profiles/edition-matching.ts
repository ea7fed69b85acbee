import { comparable, DomainError, invalid, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { matchRequirements, type Comparison, type Requirement, type RequirementChange, type RequirementMatch, type RequirementView, type roleProfilesApi } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { published, requireEditor } from './draft-editing';
import { ProfileLibrary } from './profile-library';
import { asRequirement, viewOf } from './stored-requirement';
import type { VersionRow } from './version-rows';
import { VersionRepository } from './version.repository';
import { VersionQueries } from './versions.queries';

type Matching = VersionRow['matching'];

/** What became of the requirements of one version in the next, and how two versions or profiles differ. */
@Injectable()
export class EditionMatching {
  constructor(
    private readonly library: ProfileLibrary,
    private readonly versions: VersionRepository,
    private readonly queries: VersionQueries,
  ) {}

  async changes(actor: Actor, versionId: Id): Promise<Comparison> {
    const after = await this.library.meet(actor, versionId);
    return this.comparison(await this.earlierThan(after), after, after.matching);
  }

  /** Versions of the same profile that follow each other are matched as it was corrected. */
  async compare(actor: Actor, beforeId: Id, afterId: Id): Promise<Comparison> {
    const before = await this.library.meet(actor, beforeId);
    const after = await this.library.meet(actor, afterId);
    const follows = before.profileId === after.profileId && (await this.queries.readEarlier(after))?.id === before.id;
    return this.comparison(before, after, follows ? after.matching : {});
  }

  async correct(actor: Actor, versionId: Id, { key, to }: BodyOf<typeof roleProfilesApi.correctMatching>, version: number): Promise<Comparison> {
    requireEditor(actor);
    await this.library.meet(actor, versionId);
    const draft = await this.versions.load(versionId);
    if (draft?.status !== 'DRAFT') throw published();
    if (draft.version !== version) throw stale(await this.changes(actor, versionId));
    const earlier = await this.earlierThan(draft);
    const fresh = (await this.queries.itemsOf(versionId)).find((item) => item.key === key);
    if (fresh === undefined) throw invalid('body.key', 'This version has no requirement with this key');
    const old = to === null ? null : (await this.queries.itemsOf(earlier.id)).find((item) => item.key === to);
    if (old === undefined) throw invalid('body.to', 'The version before has no requirement with this key');
    if (old !== null && old.kind !== fresh.kind) throw invalid('body.to', 'Choose a requirement of the same section');
    // An old requirement goes on in one place only: the last word counts.
    const others = Object.entries(draft.matching).filter(([, other]) => other === null || other !== to);
    await this.versions.correctMatching(versionId, { ...Object.fromEntries(others), [key]: to });
    return this.changes(actor, versionId);
  }

  private async earlierThan(version: Pick<VersionRow, 'profileId' | 'number'>): Promise<VersionRow> {
    const earlier = await this.queries.readEarlier(version);
    if (earlier === null) throw new DomainError('NOT_FOUND', 'no-earlier-version', 'This is the first version, so there is none to compare it with.');
    return earlier;
  }

  private async comparison(before: VersionRow, after: VersionRow, matching: Matching): Promise<Comparison> {
    const [previous, next] = [await this.queries.itemsOf(before.id), await this.queries.itemsOf(after.id)];
    const stored = new Map<Requirement, RequirementView>([...previous, ...next].map((item) => [asRequirement(item), viewOf(item)]));
    const rules = [...stored.keys()];
    const matches = matchRequirements(rules.slice(0, previous.length), rules.slice(previous.length), matching);
    const shown = (requirement: Requirement) => stored.get(requirement) ?? null;
    return { before: sideOf(before), after: sideOf(after), items: matches.map((match) => changeOf(match, shown, matching)), version: after.version };
  }
}

function sideOf({ id, title, number, status }: VersionRow): Comparison['before'] {
  return { versionId: id, title, number, status };
}

function changeOf(match: RequirementMatch, shown: (requirement: Requirement) => RequirementView | null, matching: Matching): RequirementChange {
  const before = 'previous' in match ? match.previous : null;
  const after = 'next' in match ? match.next : null;
  return {
    kind: kindOf(match),
    before: before === null ? null : shown(before),
    after: after === null ? null : shown(after),
    fields: 'fields' in match ? [...match.fields] : [],
    levelChange: 'levelChange' in match ? (match.levelChange?.by ?? null) : null,
    corrected: after !== null && Object.hasOwn(matching, after.key),
    reason: match.change === 'RENAMED' && !match.confirmed ? likenessInWords(match.likeness.shared) : null,
  };
}

/** A requirement that went on under another title keeps its key once it is published, and is told as renamed still. */
function kindOf(match: RequirementMatch): RequirementChange['kind'] {
  switch (match.change) {
    case 'ADDED':
      return 'added';
    case 'REMOVED':
      return 'removed';
    case 'RENAMED':
      return 'renamed';
    case 'SAME':
      return 'same';
    case 'CHANGED':
      return comparable(match.previous.title) === comparable(match.next.title) ? 'changed' : 'renamed';
  }
}

/** Why two names are taken for one thing. */
export function likenessInWords(shared: readonly string[]): string {
  return `Both say ${shared.map((word) => `“${word}”`).join(', ')}.`;
}
