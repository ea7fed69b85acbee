import { dayIn, personQuery } from './person-address';

const version = '018f0000-0000-7000-8000-000000000800';

describe('the address of a person’s readiness', () => {
  it('asks for the role, the edition and the two instants that it names', () => {
    expect(personQuery({ role: 'target', version, at: '2026-06-18', knownAt: '2026-06-20T10:00:00.000Z' }, 'Europe/London')).toEqual({
      role: 'TARGET', versionId: version, at: '2026-06-18T22:59:59.999Z', knownAt: '2026-06-20T10:00:00.000Z',
    });
  });

  it('leaves out what means nothing', () => {
    expect(personQuery({ role: 'best', version: '3', at: 'yesterday' }, 'Europe/London')).toEqual({ role: undefined, versionId: undefined, at: undefined, knownAt: undefined });
  });

  it('fills a date field with a day alone', () => {
    expect([dayIn('2026-06-18'), dayIn('2026-06-18T10:00:00Z'), dayIn(undefined)]).toEqual(['2026-06-18', '', '']);
  });
});
