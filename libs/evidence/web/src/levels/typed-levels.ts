/** What is chosen for one person and one requirement: the level that they held before. */
export interface TypedLevel {
  readonly memberId: string;
  readonly requirementId: string;
  readonly ordinal: number;
}

/** Chosen levels as the text that the unsent form keeps: a line each. Lines that say something else are left out. */
export function readTypedLevels(text: string): TypedLevel[] {
  return text.split('\n').flatMap((line) => {
    const [, memberId, requirementId, ordinal] = /^([\w-]+) ([\w-]+) (\d{1,2})$/.exec(line) ?? [];
    return memberId === undefined || requirementId === undefined ? [] : [{ memberId, requirementId, ordinal: Number(ordinal) }];
  });
}

export function writeTypedLevels(levels: readonly TypedLevel[]): string {
  return levels.map(({ memberId, requirementId, ordinal }) => `${memberId} ${requirementId} ${ordinal}`).join('\n');
}
