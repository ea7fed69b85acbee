import { policySet, strictest, usualPolicies, type PolicySet } from './policy-set';

describe('the policies of a programme that set none', () => {
  it('are these', () => {
    expect(usualPolicies).toMatchObject({
      managerSharing: 'EXISTENCE',
      cadenceDays: 28,
      secondAssessorForTopLevel: true,
      suppressSmallGroups: true,
      reviewDeadlineDays: 14,
      evidenceCurrencyMonths: 24,
      mentorMayAssess: false,
      lineMayMentor: false,
      mentorsAtOnce: 2,
    });
    expect(usualPolicies.agreementTemplate).not.toBe('');
  });

  it('fill in for a policy that was added after the programme set its own', () => {
    expect(policySet.parse({ cadenceDays: 7 })).toEqual({ ...usualPolicies, cadenceDays: 7 });
  });
});

describe('of several programmes', () => {
  const open: PolicySet = {
    managerSharing: 'COUNTS_AND_DATES',
    cadenceDays: 30,
    agreementTemplate: 'Ours',
    secondAssessorForTopLevel: false,
    suppressSmallGroups: false,
    reviewDeadlineDays: 20,
    evidenceCurrencyMonths: 36,
    mentorMayAssess: true,
    lineMayMentor: true,
    mentorsAtOnce: 3,
  };

  it.each<Partial<PolicySet>>([
    { managerSharing: 'NOTHING' },
    { cadenceDays: 7 },
    { secondAssessorForTopLevel: true },
    { suppressSmallGroups: true },
    { reviewDeadlineDays: 5 },
    { evidenceCurrencyMonths: 12 },
    { mentorMayAssess: false },
    { lineMayMentor: false },
    { mentorsAtOnce: 1 },
  ])('the stricter one holds, whichever comes first: %j', (strict) => {
    expect(strictest([open, { ...open, ...strict }])).toEqual({ ...open, ...strict });
    expect(strictest([{ ...open, ...strict }, open])).toEqual({ ...open, ...strict });
  });

  it('the terms are those of the first', () => {
    expect(strictest([open, { ...open, agreementTemplate: 'Theirs' }]).agreementTemplate).toBe('Ours');
  });

  it('there must be one', () => {
    expect(() => strictest([])).toThrow('no policies');
  });
});
