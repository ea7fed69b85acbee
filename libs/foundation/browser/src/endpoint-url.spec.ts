import { endpointUrl } from './endpoint-url';

describe('the address of an endpoint', () => {
  it('lies below /api/v1', () => {
    expect(endpointUrl({ path: '/session' }, undefined, undefined)).toBe('/api/v1/session');
  });

  it('has its parameters filled in and percent-encoded', () => {
    const url = endpointUrl({ path: '/teams/:teamId/members/:memberId' }, { teamId: 'a/b', memberId: 'ö?' }, undefined);
    expect(url).toBe('/api/v1/teams/a%2Fb/members/%C3%B6%3F');
  });

  it('writes the query out and leaves out what is absent', () => {
    const query = { search: 'Nia & Rhys', cursor: undefined, teamId: null, limit: 0, archived: false };
    expect(endpointUrl({ path: '/members' }, undefined, query)).toBe('/api/v1/members?search=Nia+%26+Rhys&limit=0&archived=false');
  });

  it('repeats the name of a list', () => {
    expect(endpointUrl({ path: '/members' }, undefined, { status: ['ACTIVE', 'INVITED'] })).toBe('/api/v1/members?status=ACTIVE&status=INVITED');
  });

  it.each([[{}], [{ memberId: '' }], [{ memberId: undefined }], [undefined]])('is refused without its parameter: %j', (params) => {
    expect(() => endpointUrl({ path: '/members/:memberId' }, params, undefined)).toThrow('/members/:memberId needs the parameter memberId');
  });
});
