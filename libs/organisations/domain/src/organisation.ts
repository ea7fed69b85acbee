import { id, line } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { inviteBody, timeZone } from './member';

export const organisation = z.object({ id, name: z.string(), timeZone: z.string(), version: z.int() });
export type OrganisationView = z.infer<typeof organisation>;

const settings = { name: line({ min: 1, max: 120 }), timeZone };

export const changeOrganisationBody = z
  .strictObject(settings)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

/** What an organisation begins with: its settings and its first admin. */
export const foundingBody = z.strictObject({ ...settings, admin: inviteBody });
