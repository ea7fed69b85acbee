import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ProblemError } from '@waymark/foundation/browser';
import { Session } from '@waymark/organisations/web';
import { LevelsClient } from './levels-client';
import { UnsentClient } from '../unsent/unsent-client';
import { PriorLevelsContent } from './prior-levels-content';

/** The parts of the page that decide, without its frame: the day, and what became of loading the people. */
const template = `[{{ unsent()?.typed()?.from }}] @if (people.error()) { failed } @else if (people.hasValue()) { {{ people.value().length }} people }`;

async function open(status: number): Promise<string> {
  const client = { teamMembers: async () => [{ id: 'amara', name: 'Amara Okafor' }], skills: () => Promise.reject(new ProblemError({ status, code: 'refused' })) };
  const session = { current: signal({ member: { id: 'priya' } }), timeZone: () => 'Europe/London' };
  TestBed.configureTestingModule({ providers: [{ provide: LevelsClient, useValue: client }, { provide: UnsentClient, useValue: { read: async () => ({ fields: {}, version: 0 }) } }, { provide: Session, useValue: session }] });
  TestBed.overrideComponent(PriorLevelsContent, { set: { template, imports: [] } });
  const fixture = TestBed.createComponent(PriorLevelsContent);
  fixture.componentRef.setInput('teamId', 'keepers');
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.trim();
}

describe('levels from before Waymark', () => {
  it.each([403, 404])('leave out whoever the reader may not see (%d), and begin without a day', async (status) => {
    expect(await open(status)).toMatch(/^\[\]\s+0 people$/);
  });

  it.each([0, 500])('show that loading failed otherwise (%d)', async (status) => {
    expect(await open(status)).toMatch(/failed$/);
  });
});
