import type { Comparison, RequirementChange, RequirementView } from '@waymark/role-profiles/domain';
import { sectionOf, type SectionId } from '../sections';

/** What a comparison says about each requirement of the version that is read, and what is no longer in it. */
export class RequirementMarks {
  private readonly changes = new Map<string, RequirementChange>();
  private readonly gone = new Map<SectionId, RequirementView[]>();

  /** `suffix` says since when: " in version 3". */
  constructor(
    comparison: Comparison,
    readonly suffix: string,
  ) {
    for (const change of comparison.items) {
      if (change.kind === 'same') continue;
      if (change.after !== null) this.changes.set(change.after.id, change);
      else if (change.before !== null) this.addGone(change.before);
    }
  }

  of({ id }: Pick<RequirementView, 'id'>): RequirementChange | null {
    return this.changes.get(id) ?? null;
  }

  removedFrom(section: SectionId): readonly RequirementView[] {
    return this.gone.get(section) ?? [];
  }

  private addGone(before: RequirementView): void {
    const { id } = sectionOf(before.kind);
    this.gone.set(id, [...(this.gone.get(id) ?? []), before]);
  }
}

/** The words of a field before the change; null where the field did not change, so that nothing is marked. */
export function wordsBefore(change: RequirementChange | null, field: 'title' | 'details' | 'levelDescription' | 'awardingBody'): string | null {
  if (change === null) return null;
  if (change.kind === 'added') return '';
  const before = change.before?.[field] ?? '';
  return before === (change.after?.[field] ?? '') ? null : before;
}
