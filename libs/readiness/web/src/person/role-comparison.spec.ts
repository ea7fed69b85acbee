import { TestBed } from '@angular/core/testing';
import { measured, metAt, personReadiness } from './measured.fixture';
import { RoleComparison } from './role-comparison';

const rows = (table: Element) => [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));

it('sets what the current and the target role ask for side by side, with the band against each', async () => {
  const role = { profileId: 'now', versionId: 'now', title: 'DevOps Engineer', number: 2, kind: 'CURRENT' as const };
  const measures = { counted: 1, met: 1, waived: 0, coverage: 1, progress: 1, assessed: 1, maxGap: 0, plannedGaps: null };
  const fixture = TestBed.createComponent(RoleComparison);
  fixture.componentRef.setInput('current', personReadiness({ role, band: 'READY', measures, items: [metAt('Prototyping')] }));
  fixture.componentRef.setInput(
    'target',
    personReadiness({ items: [measured({ title: 'New' }), measured({ title: 'Prototyping', required: { ordinal: 4, name: 'Expert' }, attained: { ordinal: 3, name: 'Practitioner' }, gap: 1, status: 'GAP' })] }),
  );
  await fixture.whenStable();
  expect(rows(fixture.nativeElement as HTMLElement)).toEqual([
    ['Requirement', 'Confirmed', 'Current roleDevOps Engineer, version 2Ready1 of 1', 'Target roleSenior DevOps Engineer, version 3Unknown0 of 1'],
    ['New', 'None', 'Not asked for', '3 Practitioner, 3 levels below'],
    ['Prototyping', '3 Practitioner', '3 Practitioner, met', '4 Expert, 1 level below'],
  ]);
});
