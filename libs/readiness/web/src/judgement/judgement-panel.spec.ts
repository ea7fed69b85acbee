import { TestBed } from '@angular/core/testing';
import { Session } from '@waymark/organisations/web';
import type { JudgementView, PersonReadiness } from '@waymark/readiness/domain';
import { measured, metAt, personReadiness } from '../person/measured.fixture';
import { PersonClient } from '../person/person-client';
import { figuresOf } from '../person/person-figures';
import { JudgementPanel } from './judgement-panel';

const said: JudgementView = {
  id: 'said', member: { id: 'amara', name: 'Amara Okafor' }, role: { profileId: 'profile', versionId: 'version', title: 'Senior DevOps Engineer', number: 3 },
  horizon: 'READY_NOW', reason: 'She led the failover.', saidBy: { id: 'rhys', name: 'Rhys Bevan' }, saidAt: '2026-06-01T09:00:00.000Z', bandThen: 'DEVELOPING', withdrawnAt: null,
};
const earlier: JudgementView = { ...said, id: 'earlier', horizon: 'WITHIN_12_MONTHS', reason: 'A year to go.', saidAt: '2026-01-01T09:00:00.000Z', withdrawnAt: '2026-02-01T09:00:00.000Z' };

async function open(facts: Partial<PersonReadiness>, { reader = 'amara', isToday = true } = {}) {
  const figures = figuresOf(personReadiness({ items: [metAt('User focus'), measured({ title: 'Prototyping' })], ...facts }));
  let listed = 0;
  const client = { judgements: async () => ((listed += 1), [said, earlier]) };
  TestBed.configureTestingModule({ providers: [{ provide: PersonClient, useValue: client }, { provide: Session, useValue: { current: () => ({ member: { id: reader } }), timeZone: () => 'Europe/London' } }] });
  const fixture = TestBed.createComponent(JudgementPanel);
  fixture.componentRef.setInput('figures', figures);
  fixture.componentRef.setInput('isToday', isToday);
  await fixture.whenStable();
  const panel = fixture.nativeElement as HTMLElement;
  const buttons = () => [...panel.querySelectorAll('button')].map((each) => each.textContent.trim());
  return { panel, buttons, listed: () => listed, stable: () => fixture.whenStable(), words: () => panel.textContent.replace(/\s+/g, ' ').trim() };
}

describe('the judgement beside a band', () => {
  it('is read by the person with its reason, who said it and when, and flagged where it disagrees', async () => {
    const { words, buttons } = await open({ judgement: said });
    expect(words()).toContain('Ready now“She led the failover.”Rhys Bevan, 1 June 2026');
    expect(words()).toContain('The judgement and the band disagree');
    expect(buttons()).toEqual([]);
  });

  it('is said by a manager', async () => {
    expect((await open({ sees: 'MANAGER', mayJudge: true }, { reader: 'rhys' })).buttons()).toEqual(['Say when Amara will be ready']);
  });

  it('is said anew by another manager, who takes nothing back', async () => {
    expect((await open({ sees: 'MANAGER', mayJudge: true, judgement: said }, { reader: 'sunita' })).buttons()).toEqual(['Say it anew']);
  });

  it('is taken back by who said it', async () => {
    expect((await open({ sees: 'MANAGER', mayJudge: true, judgement: said }, { reader: 'rhys' })).buttons()).toEqual(['Say it anew', 'Take it back']);
  });

  it('is not said of an earlier day', async () => {
    expect((await open({ sees: 'MANAGER', mayJudge: true, judgement: said }, { reader: 'rhys', isToday: false })).buttons()).toEqual([]);
  });

  it('reads what was said before only when somebody asks', async () => {
    const { panel, listed, stable, words } = await open({ judgement: said });
    expect(listed()).toBe(0);
    const details = panel.querySelector('details');
    if (details === null) throw new Error('Nothing to open');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await stable();
    expect(listed()).toBe(1);
    expect(words()).toContain('A year to go.');
    expect(words()).toContain('taken back on 1 February 2026');
  });
});
