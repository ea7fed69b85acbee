import { noTimeYet, skippedTimes, spanOf, typedOver, whenOf, whenQuestions, type TypedWhen } from './when';

const when = (changes: Partial<TypedWhen>): TypedWhen => ({ ...noTimeYet('Europe/London'), day: '2026-06-18', from: '10:00', to: '10:50', ...changes });

describe('when a session is, as it is typed', () => {
  it('becomes the times that the server takes, and comes from them', () => {
    const span = { starts: '2026-06-18T10:00', ends: '2026-06-18T10:50', timeZone: 'Europe/London', startsIn: null, endsIn: null };
    expect([spanOf(when({})), whenOf(span)]).toEqual([span, when({})]);
  });

  it('ends as long after its beginning as it did, or as the pair agreed', () => {
    expect(typedOver(when({}), { from: '14:15' }, 30).to).toBe('15:05');
    expect(typedOver(when({ from: '', to: '' }), { from: '14:15' }, 30).to).toBe('14:45');
    expect(typedOver(when({}), { from: '' }, 30).to).toBe('10:50');
    expect(typedOver(when({}), { from: '23:30' }, 30).to).toBe('');
  });

  it('asks nothing about a time that is there once', () => {
    expect([whenQuestions(when({})), skippedTimes(when({})), whenQuestions(noTimeYet('Europe/London')), skippedTimes(noTimeYet('Europe/London'))]).toEqual([[], [], [], []]);
  });

  it('asks which of two is meant on the night on which the clocks go back', () => {
    const [start, end] = whenQuestions(when({ day: '2027-10-31', from: '01:10', to: '01:50' }));
    expect([start?.field, end?.field, start?.answers.map(({ words }) => words)]).toEqual(['startsIn', 'endsIn', ['The earlier one, 01:10 BST', 'The later one, 01:10 GMT']]);
    expect(whenQuestions(when({ day: '2027-10-31', from: '00:30', to: '01:50' })).map(({ field }) => field)).toEqual(['endsIn']);
  });

  it('says which times do not exist on the night on which the clocks go forward', () => {
    expect(skippedTimes(when({ day: '2027-03-28', from: '01:10', to: '02:00' }))).toEqual(['01:10']);
  });

  it('takes an answer about one night for no other time', () => {
    const answered = when({ day: '2027-10-31', from: '01:10', to: '01:50', startsIn: 'LATER', endsIn: 'LATER' });
    expect(typedOver(answered, { to: '01:55' }, 50)).toMatchObject({ startsIn: 'LATER', endsIn: null });
    expect(typedOver(answered, { timeZone: 'Europe/Paris' }, 50)).toMatchObject({ startsIn: null, endsIn: null });
    expect(typedOver(answered, { startsIn: 'EARLIER' }, 50)).toMatchObject({ startsIn: 'EARLIER', endsIn: 'LATER' });
  });
});
