import type { ClaimStatus, ClaimView } from '@waymark/evidence/domain';
import { controlOf, editorStep, receivers, sendable } from './editor-words';

const claim = (status: ClaimStatus, facts: Partial<ClaimView> = {}): ClaimView => ({
  id: status,
  evidenceId: 'e',
  requirement: { id: 'r', key: 'k', kind: 'ORGANISATION_SKILL', title: 'Systems design', profileTitle: 'Senior', required: null, levels: [] },
  claimed: { ordinal: 3, name: 'Practitioner' },
  confirmed: null,
  status,
  clauses: [],
  places: [],
  words: '',
  assessor: null,
  secondAssessor: null,
  submittedAt: null,
  dueOn: null,
  evidenceVersion: null,
  returned: null,
  version: 1,
  ...facts,
});

describe('a path of a refused submission', () => {
  it.each([
    ['content.title', 'content-title'],
    ['body.content.certificate.awardedBy', 'content-certificate-awardedBy'],
    ['claims.abc.clauses', 'claim-abc'],
    ['files.abc', 'files'],
    ['witnesses', 'witnesses'],
    ['body.dataRemoved', 'data-removed'],
    ['somewhere', undefined],
  ])('%s leads to %s', (path, control) => {
    expect(controlOf(path)).toBe(control);
  });
});

describe('what comes next for a piece of evidence', () => {
  const returned = claim('RETURNED', { returned: { at: '', by: 'Rhys Bevan', reasons: 'Show the results.' } });

  it.each<[string, ClaimView[], string]>([
    ['nothing is claimed', [], 'choose-skill'],
    ['only a withdrawn claim is there', [claim('WITHDRAWN')], 'choose-skill'],
    ['a draft is there', [claim('IN_REVIEW'), claim('DRAFT')], 'submit'],
    ['one came back', [claim('DRAFT'), returned], 'returned'],
    ['all wait', [claim('SUBMITTED')], 'waiting'],
    ['all are decided', [claim('ACCEPTED')], 'none'],
  ])('where %s', (_, claims, step) => {
    expect(editorStep({ claims }).step).toBe(step);
  });

  it('sends drafts and what came back, to whoever judged it before', () => {
    const claims = [claim('DRAFT'), { ...returned, assessor: { id: 'a', name: 'Rhys Bevan' } }, claim('ACCEPTED')];
    expect(sendable(claims).map(({ status }) => status)).toEqual(['DRAFT', 'RETURNED']);
    expect(receivers(sendable(claims))).toBe('Goes to Rhys Bevan.');
    expect(receivers([claim('DRAFT')])).toBe('Goes to an assessor for each skill.');
  });
});
