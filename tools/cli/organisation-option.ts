import { id, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { INestApplicationContext } from '@nestjs/common';
import { InvalidArgumentError } from 'commander';

/** An id, as somebody typed it. */
export function parseId(value: string): Id {
  const parsed = id.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('It is not an id.');
  return parsed.data;
}

/** @throws Error with a sentence for people where there is no such organisation. */
export async function requireOrganisation(app: INestApplicationContext, organisationId: Id): Promise<void> {
  const calendar = app.get(OrganisationCalendar, { strict: false });
  await app.get(Tenancy, { strict: false }).run(organisationId, () => calendar.timeZone()).catch((error: unknown) => {
    throw (error as Error).name === 'EntityNotFoundError' ? new Error('There is no organisation with this id.') : error;
  });
}
