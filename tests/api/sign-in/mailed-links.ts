import { type signInApi } from '@waymark/organisations/domain';
import { secretIn, type KeptMail, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';

type LinkRequest = typeof signInApi.requestSignInLink | typeof signInApi.requestPasswordReset;

/** Asks for a link by mail, as somebody who is not signed in, lets the worker send it, and gives its secret. */
export async function mailedSecret(api: TestApi, request: LinkRequest, email: string): Promise<string> {
  const { status } = await ask(api.anonymous(), request, { body: { email } });
  if (status !== 202) throw new Error(`Asking for a link answered ${status}`);
  const newest = (await mailsTo(api, email)).at(-1);
  if (newest === undefined) throw new Error(`Nothing was mailed to ${email}`);
  return secretIn(newest);
}

/** What was mailed to an address so far, oldest first, after the worker looked for links that wait. */
export async function mailsTo(api: TestApi, email: string): Promise<KeptMail[]> {
  return (await api.deliverMail()).filter(({ to }) => to === email);
}
