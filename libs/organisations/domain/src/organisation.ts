import { id, line } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { timeZone } from './member';

export const organisation = z.object({ id, name: z.string(), timeZone: z.string(), version: z.int() });
export type OrganisationView = z.infer<typeof organisation>;

export const changeOrganisationBody = z
  .strictObject({ name: line({ min: 1, max: 120 }), timeZone })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');
