import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MemberView, OrganisationRole } from '@waymark/organisations/domain';
import { Session } from '../session';
import { PeopleClient } from './people-client';
import { PeoplePage } from './people-page';

const amara: MemberView = {
  id: '01890000-0000-7000-8000-000000000001', name: 'Amara Okafor', email: 'amara@calder.example', jobTitle: 'Engineer', timeZone: 'Europe/London',
  status: 'ACTIVE', version: 1, joinedAt: '2026-01-01T09:00:00.000Z', roles: [], teams: [], manager: null,
};

async function opened(roles: OrganisationRole[], managesPeople: boolean): Promise<HTMLElement> {
  const session = {
    current: () => ({ member: { id: 'me' }, roles, organisation: { name: 'Calder Digital' } }),
    holdsAny: (wanted: string[]) => wanted.some((role) => (roles as string[]).includes(role)),
    managesPeople: () => managesPeople,
    timeZone: () => 'Europe/London',
  };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Session, useValue: session }, { provide: PeopleClient, useValue: { list: () => Promise.resolve({ items: [amara], nextCursor: null }) } }],
  });
  const fixture = TestBed.createComponent(PeoplePage);
  await fixture.whenStable();
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const buttons = (page: HTMLElement) => [...page.querySelectorAll('button, a')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

describe('the list of people', () => {
  it('lets an admin invite, import, choose and change them', async () => {
    const page = await opened(['ORGANISATION_ADMIN'], false);
    expect(buttons(page)).toEqual(expect.arrayContaining(['Invite a colleague', 'Import people', 'Export', 'Withdrawn']));
    expect(page.querySelectorAll('input[type=checkbox]')).toHaveLength(2);
  });

  it.each<[string, OrganisationRole[], boolean, string, string[]]>([
    ['a manager', [], true, 'The people you manage', ['Everyone', 'Active', 'Suspended']],
    ['an owner of a programme', ['PROGRAMME_OWNER'], false, 'Everybody active in Calder Digital', []],
  ])('shows %s those whom the server shows them, and changes nobody', async (_, roles, manages, words, statuses) => {
    const page = await opened(roles, manages);
    expect(page.textContent).toContain(words);
    expect(page.textContent).toContain('Amara Okafor');
    expect([...page.querySelectorAll('.chips button')].map((one) => one.textContent.trim())).toEqual(statuses);
    expect(buttons(page)).not.toEqual(expect.arrayContaining(['Invite a colleague']));
    expect(page.querySelectorAll('input[type=checkbox], wm-member-menu')).toHaveLength(0);
  });
});
