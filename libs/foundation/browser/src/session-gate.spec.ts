import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RedirectCommand, UrlTree, provideRouter, type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';
import { SessionGate, onlyFor, pathAfterSignIn, signedInOnly, signedOutOnly, type SessionState } from './session-gate';

class KnownSession extends SessionGate {
  readonly state = signal<SessionState>('unknown');
  readonly managesPeople = signal(false);
  readonly organisationId = signal<string | null>(null);

  constructor(
    private readonly answer: SessionState,
    private readonly roles: string[] = [],
  ) {
    super();
  }

  ready(): Promise<void> {
    this.state.set(this.answer);
    return Promise.resolve();
  }

  holdsAny(roles: readonly string[]): boolean {
    return roles.some((role) => this.roles.includes(role));
  }

  ended(): void {
    this.state.set('signed-out');
  }

  movedOn(): void {
    this.organisationId.set(null);
  }
}

type Guard = typeof signedInOnly;

async function visit(guard: Guard, session: KnownSession, url = '/', next: string | null = null) {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: SessionGate, useValue: session }],
  });
  const route = { queryParamMap: { get: () => next } } as unknown as ActivatedRouteSnapshot;
  const outcome = await TestBed.runInInjectionContext(() => guard(route, { url } as RouterStateSnapshot));
  if (outcome instanceof RedirectCommand) return `${outcome.redirectTo.toString()} in place`;
  return outcome instanceof UrlTree ? outcome.toString() : outcome;
}

describe('a page for signed-in people', () => {
  it('opens for somebody who is signed in', async () => {
    expect(await visit(signedInOnly, new KnownSession('signed-in'), '/people')).toBe(true);
  });

  it('sends somebody else to sign in and remembers where they wanted to go', async () => {
    expect(await visit(signedInOnly, new KnownSession('signed-out'), '/people?team=1')).toBe('/sign-in?next=%2Fpeople%3Fteam%3D1');
  });

  it('does not remember home, where everybody goes anyway', async () => {
    expect(await visit(signedInOnly, new KnownSession('signed-out'), '/')).toBe('/sign-in');
  });

  it('says that the server did not answer and keeps the address', async () => {
    expect(await visit(signedInOnly, new KnownSession('unreachable'), '/people')).toBe('/unreachable in place');
  });
});

describe('the sign-in page', () => {
  it('opens for somebody who is signed out, and for somebody whom the server cannot vouch for now', async () => {
    expect(await visit(signedOutOnly, new KnownSession('signed-out'))).toBe(true);
    TestBed.resetTestingModule();
    expect(await visit(signedOutOnly, new KnownSession('unreachable'))).toBe(true);
  });

  it('sends somebody who is signed in on to where they wanted to go', async () => {
    expect(await visit(signedOutOnly, new KnownSession('signed-in'), '/sign-in', '/people')).toBe('/people');
  });
});

describe('a page for a role', () => {
  it('opens for a holder of the role', async () => {
    expect(await visit(onlyFor('ORGANISATION_ADMIN'), new KnownSession('signed-in', ['ORGANISATION_ADMIN']))).toBe(true);
  });

  it('tells everybody else why they cannot see it', async () => {
    expect(await visit(onlyFor('ORGANISATION_ADMIN'), new KnownSession('signed-in', ['PROGRAMME_OWNER']))).toBe('/forbidden in place');
  });
});

describe('the way after signing in', () => {
  it.each(['/people', '/people?team=1#top', '/sign-in-links'])('is the page that was asked for: %s', (next) => {
    expect(pathAfterSignIn(next)).toBe(next);
  });

  it.each([null, '', 'people', '//other.example', '/\\other.example', 'https://other.example', 'javascript:alert(1)', '/\t/other.example', '/a\\b', '/sign-in', '/sign-in?next=/sign-in'])(
    'is home rather than %j',
    (next) => {
      expect(pathAfterSignIn(next)).toBe('/');
    },
  );
});
