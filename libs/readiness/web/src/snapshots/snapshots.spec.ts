import { TestBed } from '@angular/core/testing';
import { ProblemError } from '@waymark/foundation/browser';
import { Toasts } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import type { SnapshotView } from '@waymark/readiness/domain';
import { TrendPanel } from '../movement/trend-panel';
import { KeepSnapshot } from './keep-snapshot';
import { PersonTrendPanel } from './person-trend-panel';
import { SnapshotClient } from './snapshot-client';

const session = { provide: Session, useValue: { timeZone: () => 'Europe/London' } };
const words = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const bands = { READY: 1, NEARLY: 0, DEVELOPING: 0, EARLY: 0, UNKNOWN: 2 };

describe('keeping how somebody stands', () => {
  async function open(fails: boolean[] = []) {
    const keys: string[] = [];
    const client = {
      take: async (_: unknown, key: string) => {
        keys.push(key);
        if (fails.shift() === true) throw new ProblemError({ status: 503, code: 'unreachable' });
        return { taken: 1, at: '' };
      },
    };
    TestBed.configureTestingModule({ providers: [{ provide: SnapshotClient, useValue: client }] });
    const fixture = TestBed.createComponent(KeepSnapshot);
    for (const [name, value] of Object.entries({ what: { memberId: 'amara' }, words: 'Keep this', done: 'It is kept' })) fixture.componentRef.setInput(name, value);
    let kept = 0;
    fixture.componentInstance.kept.subscribe(() => (kept += 1));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const press = async () => {
      element.querySelector('button')?.click();
      await fixture.whenStable();
    };
    return { keys, press, element, kept: () => kept, said: () => TestBed.inject(Toasts).current()?.words };
  }

  it('is said, and the page is told', async () => {
    const { press, kept, said } = await open();
    await press();
    expect([kept(), said()]).toEqual([1, 'It is kept']);
  });

  it('keeps nothing twice where the answer was lost, and once more where somebody asks again', async () => {
    const { press, keys, element, kept } = await open([true]);
    await press();
    expect([kept(), element.querySelector('[role=alert]') !== null]).toEqual([0, true]);
    await press();
    await press();
    expect([keys[0] === keys[1], keys[1] === keys[2], element.querySelector('[role=alert]')]).toEqual([true, false, null]);
  });
});

describe('a person over time', () => {
  const snapshot = (day: number): SnapshotView => ({
    id: String(day), at: `2026-03-0${day}T09:00:00.000Z`, cause: day === 1 ? 'MONTHLY' : 'ON_DEMAND', ruleSet: 1, role: { profileId: 'profile', versionId: 'version', title: 'Senior DevOps Engineer', number: 3 },
    band: 'NEARLY', measures: { counted: 10, met: day, waived: 0, coverage: 0, progress: 0, assessed: 10, maxGap: 1, plannedGaps: null },
  });

  async function open(days: number[]) {
    TestBed.configureTestingModule({ providers: [session] });
    const fixture = TestBed.createComponent(PersonTrendPanel);
    fixture.componentRef.setInput('snapshots', days.map(snapshot));
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('is a table, the latest first, and says why each was kept', async () => {
    const panel = await open([1, 2]);
    expect([...panel.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words))).toEqual([
      ['2 March 2026', 'Nearly', '2 of 10', '3', 'Kept when asked for'],
      ['1 March 2026', 'Nearly', '1 of 10', '3', 'First day of the month'],
    ]);
    expect(panel.querySelector('svg.line')).toBeNull();
  });

  it('has a line from six on', async () => {
    expect((await open([1, 2, 3, 4, 5, 6])).querySelector('svg.line path')).not.toBeNull();
  });

  it('says when it will be kept where nothing is', async () => {
    expect(words((await open([])).querySelector('.sub'))).toContain('It has not been kept yet.');
  });
});

describe('a team over time', () => {
  async function open(keep: unknown) {
    TestBed.configureTestingModule({ providers: [session, { provide: SnapshotClient, useValue: {} }] });
    const fixture = TestBed.createComponent(TrendPanel);
    fixture.componentRef.setInput('points', [{ at: '2026-03-01T09:00:00.000Z', cause: 'PUBLICATION', people: 3, bands }]);
    fixture.componentRef.setInput('keep', keep);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('names all that it is counted for, and offers to keep it now', async () => {
    const panel = await open({ teamId: 'team', versionId: 'version' });
    expect(words(panel.querySelector('.sub'))).toContain('on the first day of each month, when a new version of the role is published, and whenever a manager asks for it');
    expect(words(panel.querySelector('button'))).toBe('Keep how people stand now');
    expect(words(panel.querySelector('tbody'))).toContain('New version of the role');
  });

  it('keeps nothing of an earlier day', async () => {
    expect((await open(null)).querySelector('button')).toBeNull();
  });
});
