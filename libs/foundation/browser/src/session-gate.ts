import { HttpContextToken, type HttpInterceptorFn } from '@angular/common/http';
import { inject, untracked, type Signal } from '@angular/core';
import { Router, type CanActivateFn, RedirectCommand } from '@angular/router';
import { organisationHeader } from '@waymark/foundation/kernel';
import { catchError, throwError } from 'rxjs';
import { toProblemError } from './problem-error';

/** Whether a call needs somebody to be signed in, so that a 401 to it means that the session has ended. */
export const SIGNED_IN_CALL = new HttpContextToken(() => false);

/**
 * - `unknown`: nobody has asked yet.
 * - `signed-in`, `signed-out`: the server said so.
 * - `unreachable`: the server could not be asked.
 */
export type SessionState = 'unknown' | 'signed-in' | 'signed-out' | 'unreachable';

/**
 * What the guards, the interceptor and the frame need to know of the session. The foundation knows no account and no
 * organisation: the domain that does provides this (`provideSession` of `@waymark/organisations/web`).
 */
export abstract class SessionGate {
  abstract readonly state: Signal<SessionState>;
  /** Whether anybody reports to this person today. */
  abstract readonly managesPeople: Signal<boolean>;
  /** The id of the organisation that this tab shows, or null while nobody is signed in. */
  abstract readonly organisationId: Signal<string | null>;
  /** Asks the server who is signed in, once; later calls give the same answer. */
  abstract ready(): Promise<void>;
  /** Whether the person holds one of these roles. */
  abstract holdsAny(roles: readonly string[]): boolean;
  /** The server no longer knows the session: forget the person and lead them to sign in. */
  abstract ended(): void;
  /** The session is in another organisation than this tab shows, which it had not heard. */
  abstract movedOn(): void;
}

/** Tells the session that it has ended when a call that needs one is answered 401. */
export const endSessionOn401: HttpInterceptorFn = (request, next) => {
  const gate = inject(SessionGate);
  return next(request).pipe(
    catchError((failure: unknown) => {
      if (request.context.get(SIGNED_IN_CALL) && toProblemError(failure).status === 401) gate.ended();
      return throwError(() => failure);
    }),
  );
};

/**
 * Says with every call in which organisation this tab believes itself, so that a tab which missed a switch reads and
 * writes nothing in the other one, and tells the session where the server finds it elsewhere.
 */
export const nameOrganisation: HttpInterceptorFn = (request, next) => {
  const gate = inject(SessionGate);
  const organisationId = untracked(gate.organisationId);
  if (!request.context.get(SIGNED_IN_CALL) || organisationId === null) return next(request);
  return next(request.clone({ setHeaders: { [organisationHeader]: organisationId } })).pipe(
    catchError((failure: unknown) => {
      if (toProblemError(failure).code === 'organisation-changed') gate.movedOn();
      return throwError(() => failure);
    }),
  );
};

/** Lets signed-in people in; sends the others to sign in and back here afterwards. */
export const signedInOnly: CanActivateFn = async (_, { url }) => {
  const gate = inject(SessionGate);
  const router = inject(Router);
  await gate.ready();
  if (gate.state() === 'signed-in') return true;
  if (gate.state() === 'unreachable') return inPlace(router, '/unreachable');
  return router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { next: url } });
};

/** Lets signed-out people in; somebody who is signed in already goes on to where they wanted to go. */
export const signedOutOnly: CanActivateFn = async ({ queryParamMap }) => {
  const gate = inject(SessionGate);
  const router = inject(Router);
  await gate.ready();
  return gate.state() !== 'signed-in' || router.parseUrl(pathAfterSignIn(queryParamMap.get('next')));
};

/** Lets holders of one of `roles` in; shows the others why they cannot see this page. Goes behind `signedInOnly`. */
export function onlyFor(...roles: string[]): CanActivateFn {
  return () => inject(SessionGate).holdsAny(roles) || inPlace(inject(Router), '/forbidden');
}

/** Lets those in who manage somebody, and holders of one of `roles`. Goes behind `signedInOnly`. */
export function onlyForManagersOr(...roles: string[]): CanActivateFn {
  return () => {
    const gate = inject(SessionGate);
    return gate.managesPeople() || gate.holdsAny(roles) || inPlace(inject(Router), '/forbidden');
  };
}

/**
 * Where to go after signing in: `next` where it is a path of this site, else home. Anything that a browser would read
 * as another site (`//other.example`, `/\other.example`, `https:`) is home.
 */
export function pathAfterSignIn(next: string | null): string {
  if (next === null || !/^\/(?![/\\])/.test(next) || /[\p{Cc}\\]/u.test(next)) return '/';
  return /^\/sign-in(?![\w-])/.test(next) ? '/' : next;
}

/** Shows another page while the address stays, so that loading the page again tries what was asked for. */
function inPlace(router: Router, path: string): RedirectCommand {
  return new RedirectCommand(router.parseUrl(path), { skipLocationChange: true });
}
