import { createHash } from 'node:crypto';
import { comparable } from '@waymark/foundation/kernel';
import { roleContent } from '@waymark/role-profiles/domain';

/** Longer keys do not fit into the index of the database, which holds 2,704 bytes, a character having up to four. */
const longestKey = 600;

/**
 * By which the next edition of a profile is known: its title as compared, and the family and the role that it is a level
 * of where the source says them. Two roles of a framework may have levels of the same name.
 */
export function titleKeyOf({ title, role }: { readonly title: string; readonly role?: unknown }): string {
  const known = roleContent.safeParse(role);
  const parts = known.success ? [known.data.family, known.data.name, title] : [title];
  const key = parts.map(comparable).join(' / ');
  return key.length <= longestKey ? key : `${key.slice(0, longestKey)} ${createHash('sha256').update(key).digest('hex')}`;
}
