import { emptyContent, type EvidenceContent, type EvidenceKind } from './evidence';
import { missingForSubmission } from './submission-rules';

const told: EvidenceContent = {
  ...emptyContent,
  title: 'Contract tests',
  situation: 'Booking failed for 40 minutes.',
  task: 'I was asked to define the build.',
  action: 'I wrote a data contract.',
  result: '6 breaking changes were stopped.',
  startedOn: '2026-04-27',
  endedOn: '2026-05-21',
};
const evidence = (kind: EvidenceKind, content: Partial<EvidenceContent> = {}) => ({ kind, content: { ...told, ...content }, files: [], answeredWitnesses: 0 });
const clause = { text: 'You can define the integration build.', ticked: true, shownIn: [], words: '' };
const claim = { id: 'c', title: 'Systems integration', levelName: '3 Practitioner', clauses: [clause], words: '' };
const paths = (...asked: Parameters<typeof missingForSubmission>) => missingForSubmission(...asked).map(({ path }) => path);

describe('what is missing before claims are sent', () => {
  it('is nothing for a story that is told, with a part ticked', () => {
    expect(missingForSubmission(evidence('STAR'), [claim])).toEqual([]);
  });

  it.each<[string, Parameters<typeof missingForSubmission>[0], string[]]>([
    ['an untold part', evidence('STAR', { result: '' }), ['content.result']],
    ['no title', evidence('STAR', { title: '' }), ['content.title']],
    ['no day', evidence('STAR', { endedOn: null }), ['content.endedOn']],
    ['an end before the start', evidence('STAR', { endedOn: '2026-04-26' }), ['content.endedOn']],
    ['a link without a link', evidence('LINK'), ['content.links']],
    ['a file without a file', evidence('FILE'), ['files']],
    ['an observation nobody answered', evidence('OBSERVATION'), ['witnesses']],
    ['a certificate of nobody', evidence('CERTIFICATE'), ['content.certificate.awardedBy']],
    ['a discussion with nobody', evidence('DISCUSSION'), ['content.discussion.with']],
    ['a file that is being checked', { ...evidence('STAR'), files: [{ id: 'f', name: 'a.pdf', status: 'CHECKING' }] }, ['files.f']],
    ['a file that was refused', { ...evidence('STAR'), files: [{ id: 'f', name: 'a.pdf', status: 'REFUSED' }] }, ['files.f']],
  ])('%s', (_, asked, expected) => {
    expect(paths(asked, [claim])).toEqual(expected);
  });

  it('is a tick where the level has parts, and a word about it where it has none', () => {
    expect(missingForSubmission(evidence('STAR'), [{ ...claim, clauses: [{ ...clause, ticked: false }] }])).toEqual([
      { path: 'claims.c.clauses', message: 'Tick at least one part of Systems integration at 3 Practitioner' },
    ]);
    expect(paths(evidence('STAR'), [{ ...claim, clauses: [] }])).toEqual(['claims.c.words']);
    expect(paths(evidence('STAR'), [{ ...claim, clauses: [], words: 'The pipeline runs both.' }])).toEqual([]);
  });
});
