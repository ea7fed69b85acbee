import type { ValidRequests } from './preparation';
import { password } from './world';

const newPassword = 'marble-kestrel-thimble-92';
const madeUp = 'A'.repeat(43);
let addresses = 0;

/** Valid requests for getting in, staying in and getting out. */
export const signInRequests: ValidRequests = {
  'POST /session': { standing: ({ self }) => ({ body: { email: self.email, password } }) },
  'POST /session/link': {
    standing: () => ({ body: { token: madeUp } }),
    fresh: async (world) => ({ body: { token: await world.linkFor('SIGN_IN', world.self) } }),
  },
  'GET /session': { standing: () => ({}) },
  'DELETE /session': { standing: () => ({}) },
  'PUT /session/organisation': { standing: ({ story }) => ({ body: { organisationId: story.organisationId } }) },
  'GET /sessions': { standing: () => ({}) },
  'DELETE /sessions/:sessionId': { standing: ({ sessionId }) => ({ params: { sessionId } }) },
  'DELETE /sessions': { standing: () => ({}) },
  'PUT /password': { standing: () => ({ body: { currentPassword: password, newPassword: password } }) },
  'POST /password-reset-requests': { standing: () => ({ body: { email: `nobody.${++addresses}@calder.example` } }) },
  'POST /password-resets': {
    standing: () => ({ body: { token: madeUp, newPassword: password } }),
    fresh: async (world) => ({ body: { token: await world.linkFor('PASSWORD_RESET', world.self), newPassword: password } }),
  },
  'POST /sign-in-link-requests': { standing: () => ({ body: { email: `nobody.${++addresses}@calder.example` } }) },
  'POST /invitation-openings': {
    standing: () => ({ body: { token: madeUp } }),
    fresh: async (world) => ({ body: { token: await world.linkFor('INVITATION', world.invited) } }),
  },
  'POST /invitation-acceptances': {
    standing: () => ({ body: { token: madeUp, name: 'Lena Fischer', password: newPassword } }),
    fresh: async (world) => {
      const invited = await world.newlyInvited();
      return { body: { token: await world.linkFor('INVITATION', invited), name: 'Lena Fischer', password: newPassword } };
    },
  },
  'GET /access-tokens': { standing: () => ({}) },
  'POST /access-tokens': { standing: () => ({ body: { name: 'a program', scopes: ['profile:read'], expiresInDays: 9 } }) },
  'DELETE /access-tokens/:accessTokenId': { standing: ({ accessTokenId }) => ({ params: { accessTokenId } }) },
};
