import { evidenceContent } from '@waymark/evidence/domain';
import { newId } from '@waymark/foundation/kernel';
import { evidenceOfRecord, type FinishedRecord } from './index';

const component = { id: newId(), title: 'Facilitation' };
const aim = { requirementId: newId(), ordinal: 3 };
const finished: FinishedRecord = {
  kind: 'TRAINING', title: 'Facilitation course', provider: 'Calder College', startedOn: '2026-05-01', finishedOn: '2026-05-03',
  reflection: 'I ask before I answer.', certificate: { expiresOn: '2028-05-03' }, component, aims: [aim],
};

describe('evidence of something that is done', () => {
  it('begins with the words, days, certificate and claims of the record', () => {
    const { kind, content, claims } = evidenceOfRecord(finished);
    expect(content).toMatchObject({
      title: 'Facilitation course', situation: '', task: 'Facilitation', action: 'Facilitation course, Calder College', result: 'I ask before I answer.',
      startedOn: '2026-05-01', endedOn: '2026-05-03', certificate: { awardedBy: 'Calder College', issuedOn: '2026-05-03', expiresOn: '2028-05-03' },
    });
    expect([kind, claims]).toEqual(['DEVELOPMENT', [{ requirementId: component.id, ordinal: 1 }, aim]]);
  });

  it('is what evidence takes, also where hardly anything is known', () => {
    const { content, claims } = evidenceOfRecord({ ...finished, provider: '', startedOn: null, reflection: '', certificate: null, component: null, aims: [] });
    expect(evidenceContent.safeParse(content).success).toBe(true);
    expect([content.startedOn, content.certificate, claims]).toEqual(['2026-05-03', null, []]);
  });

  it('claims each requirement once', () => {
    expect(evidenceOfRecord({ ...finished, aims: [{ requirementId: component.id, ordinal: 1 }] }).claims).toEqual([{ requirementId: component.id, ordinal: 1 }]);
  });

  it('is a certificate for a qualification and a story for work', () => {
    expect((['PDA', 'QUALIFICATION', 'WORK_ACTIVITY'] as const).map((kind) => evidenceOfRecord({ ...finished, kind }).kind)).toEqual(['DEVELOPMENT', 'CERTIFICATE', 'STAR']);
  });
});
