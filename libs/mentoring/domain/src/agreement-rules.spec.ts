import { managerSharing, usualPolicies } from '@waymark/organisations/domain';
import { agreementTerms, changeAgreementBody, type AgreementTerms } from './agreement';
import { changedTerms, firstTerms, mentorMayReviewOn, requireNoSuggestion, requireOwnSignature, requireSignable, requireWithinPolicy, signingStep } from './agreement-rules';

const today = '2026-03-12';
const first = firstTerms(usualPolicies);
const ready: AgreementTerms = { ...first, purpose: 'Move from DevOps Engineer to Senior DevOps Engineer' };
const pathsOf = (work: () => void): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    return (error as { details: { issues: { path: string }[] } }).details.issues.map(({ path }) => path);
  }
};

describe('the first terms of a pair', () => {
  it('are the words and the rhythm of the programme, and fit the contract', () => {
    expect(first).toMatchObject({ confidentiality: usualPolicies.agreementTemplate, cadenceDays: 28, managerSharing: 'EXISTENCE' });
    expect(agreementTerms.parse(first)).toEqual(first);
  });

  it('are not ready before the two say what they want', () => {
    expect(pathsOf(() => { requireSignable(first, usualPolicies, today); })).toEqual(['terms.purpose']);
    expect(pathsOf(() => { requireSignable(ready, usualPolicies, today); })).toEqual([]);
  });
});

describe('terms', () => {
  it.each<[string, Partial<AgreementTerms>, string]>([
    ['without confidentiality', { confidentiality: '' }, 'terms.confidentiality'],
    ['without limits', { limits: '' }, 'terms.limits'],
    ['that end today', { endsOn: today }, 'terms.endsOn'],
    ['with reviews until today', { mentorReviewsUntil: today }, 'terms.mentorReviewsUntil'],
    ['that show a manager more than the programme', { managerSharing: 'COUNTS_AND_DATES' }, 'terms.managerSharing'],
  ])('%s are not signed', (_, change, path) => {
    expect(pathsOf(() => { requireSignable({ ...ready, ...change }, usualPolicies, today); })).toEqual([path]);
  });

  it.each(managerSharing.options.flatMap((wanted) => managerSharing.options.map((allowed) => ({ wanted, allowed }))))('$wanted under a programme of $allowed', ({ wanted, allowed }) => {
    const order = managerSharing.options;
    const paths = pathsOf(() => { requireWithinPolicy({ managerSharing: wanted }, { managerSharing: allowed }); });
    expect(paths).toEqual(order.indexOf(wanted) > order.indexOf(allowed) ? ['body.managerSharing'] : []);
  });

  it('are compared one by one', () => {
    expect(changedTerms(ready, ready)).toEqual([]);
    expect(changedTerms(ready, { ...ready, cadenceDays: 14, aims: [{ requirementId: 'x', ordinal: 3 }], place: 'Leeds' })).toEqual(['aims', 'cadenceDays', 'place']);
  });

  it('take a change of at least one field, and no field that they do not have', () => {
    expect(changeAgreementBody.safeParse({ cadenceDays: 14 }).success).toBe(true);
    expect(changeAgreementBody.safeParse({}).success).toBe(false);
    expect(changeAgreementBody.safeParse({ signatures: [] }).success).toBe(false);
  });

  it('let the mentor review until a day, which no longer counts', () => {
    expect(['2027-03-30', '2027-03-31'].map((day) => mentorMayReviewOn({ mentorReviewsUntil: '2027-03-31' }, day))).toEqual([true, false]);
    expect(mentorMayReviewOn({ mentorReviewsUntil: null }, today)).toBe(false);
  });
});

describe('a signature', () => {
  it('is the first or the last, once for each of the two', () => {
    expect(signingStep([], 'MENTOR')).toBe('signFirst');
    expect(signingStep(['MENTEE'], 'MENTOR')).toBe('signLast');
    expect(() => signingStep(['MENTOR'], 'MENTOR')).toThrow(expect.objectContaining({ code: 'signed-already' }));
  });

  it('is taken back by whoever gave it', () => {
    expect(() => { requireOwnSignature(['MENTOR'], 'MENTOR'); }).not.toThrow();
    expect(() => { requireOwnSignature(['MENTOR'], 'MENTEE'); }).toThrow(expect.objectContaining({ code: 'not-signed-by-you' }));
  });

  it('belongs to one suggestion at a time', () => {
    expect(() => { requireNoSuggestion({ suggested: false }); }).not.toThrow();
    expect(() => { requireNoSuggestion({ suggested: true }); }).toThrow(expect.objectContaining({ code: 'change-suggested' }));
  });
});
