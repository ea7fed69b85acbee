/** What PostgreSQL reports of a row that would be the second with the same key (SQLSTATE 23505, unique_violation). */
const uniqueViolation = '23505';

/**
 * Whether a statement failed because another row has the same key, by the name of the key. A repository maps it to a
 * refusal that a person can be told; the transaction can do nothing more but roll back.
 */
export function breaksUniqueKey(error: unknown, key: string): boolean {
  if (!(error instanceof Error)) return false;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === uniqueViolation && constraint === key;
}
