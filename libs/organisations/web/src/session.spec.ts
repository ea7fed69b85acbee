import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { TypedWords, provideApi } from '@waymark/foundation/browser';
import type { SessionView } from '@waymark/organisations/domain';
import { Session, provideSession } from './session';

/** The other tabs of this browser, as far as a spec plays them. */
class OtherTabs {
  static last: OtherTabs | undefined;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  heard: unknown[] = [];

  constructor() {
    OtherTabs.last = this;
  }

  postMessage(news: unknown): void {
    this.heard.push(news);
  }

  say(news: unknown): void {
    this.onmessage?.({ data: news });
  }

  close(): void {
    this.onmessage = undefined;
  }
}

const amara: SessionView = {
  account: { id: '00000000-0000-7000-8000-000000000001', email: 'amara@calder.example' },
  member: { id: '00000000-0000-7000-8000-000000000002', name: 'Amara Okafor', jobTitle: null, timeZone: 'Europe/London' },
  organisation: { id: '00000000-0000-7000-8000-000000000003', name: 'Calder Digital', locale: 'en-GB', timeZone: 'Europe/London' },
  roles: ['ORGANISATION_ADMIN'],
  managesPeople: false,
  memberships: [],
  via: 'session',
  expiresAt: '2026-12-01T10:00:00.000Z',
};
const signedOut = { type: 'about:blank', title: 'x', status: 401, code: 'signed-out', detail: 'You are not signed in.', requestId: 'r' };

function setUp() {
  Object.assign(globalThis, { BroadcastChannel: OtherTabs });
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([{ path: '**', children: [] }]), provideApi(), provideSession(), provideHttpClientTesting()],
  });
  const session = TestBed.inject(Session);
  const http = TestBed.inject(HttpTestingController);
  const router = TestBed.inject(Router);
  const ask = async (answer: (call: ReturnType<HttpTestingController['expectOne']>) => void) => {
    const asked = session.ready();
    answer(http.expectOne('/api/v1/session'));
    await asked;
  };
  const tabs = OtherTabs.last ?? new OtherTabs();
  return { session, http, router, ask, tabs };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the session', () => {
  it('is asked for once, however many want to know', async () => {
    const { session, http, ask } = setUp();
    const first = session.ready();
    await ask((call) => {
      call.flush(amara);
    });
    await first;
    await session.ready();
    http.verify();
    expect(session.current()?.member.name).toBe('Amara Okafor');
    expect(session.state()).toBe('signed-in');
    expect(session.holdsAny(['ORGANISATION_ADMIN', 'PROGRAMME_OWNER'])).toBe(true);
    expect(session.holdsAny(['PROGRAMME_OWNER'])).toBe(false);
  });

  it('is nobody’s when the server knows nobody', async () => {
    const { session, ask } = setUp();
    await ask((call) => {
      call.flush(signedOut, { status: 401, statusText: 'Unauthorized' });
    });
    expect(session.state()).toBe('signed-out');
    expect(session.current()).toBeNull();
  });

  it('is asked for again after the server did not answer', async () => {
    const { session, ask } = setUp();
    await ask((call) => {
      call.error(new ProgressEvent('error'));
    });
    expect(session.state()).toBe('unreachable');
    await ask((call) => {
      call.flush(amara);
    });
    expect(session.state()).toBe('signed-in');
  });

  it('tells the other tabs who has signed in', () => {
    const { session, tabs } = setUp();
    session.started(amara);
    expect(tabs.heard).toEqual([{ kind: 'signed-in', accountId: amara.account.id, organisationId: amara.organisation.id }]);
  });
});

describe('a session that has ended', () => {
  it('leads to sign in and back', async () => {
    const { session, router } = setUp();
    session.started(amara);
    await router.navigateByUrl('/people?team=1');
    session.ended();
    await turn();
    expect(router.url).toBe('/sign-in?next=%2Fpeople%3Fteam%3D1');
    expect(session.current()).toBeNull();
  });

  it('leaves a page with unsaved words where it is, and says so each time', async () => {
    const { session, router } = setUp();
    session.started(amara);
    await router.navigateByUrl('/people');
    typeSomething();
    session.ended();
    session.ended();
    await turn();
    expect(router.url).toBe('/people');
    expect(session.state()).toBe('signed-out');
    expect(session.interrupted()).toBe(2);
  });

  it('goes on when the same person has signed in in another tab', async () => {
    const { session, router, tabs } = setUp();
    session.started(amara);
    await router.navigateByUrl('/people');
    typeSomething();
    session.ended();
    tabs.say({ kind: 'signed-in', accountId: amara.account.id, organisationId: amara.organisation.id });
    expect(session.state()).toBe('signed-in');
    expect(router.url).toBe('/people');
  });

  it('has ended here too when it was ended in another tab', async () => {
    const { session, router, tabs } = setUp();
    session.started(amara);
    await router.navigateByUrl('/people');
    tabs.say({ kind: 'signed-out' });
    await turn();
    expect(router.url).toBe('/sign-in?next=%2Fpeople');
  });

  it('that another tab took to another organisation leaves words that are not saved, and can come back for them', async () => {
    const { session, http, ask, tabs } = setUp();
    await ask((call) => {
      call.flush(amara);
    });
    const field = document.body.appendChild(document.createElement('textarea'));
    TestBed.inject(TypedWords);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    tabs.say({ kind: 'signed-in', accountId: amara.account.id, organisationId: '00000000-0000-7000-8000-000000000009' });
    expect(session.removed()).toBe(1);
    expect(session.current()?.organisation.name).toBe('Calder Digital');
    const back = session.comeBack();
    const call = http.expectOne('/api/v1/session/organisation');
    expect(call.request.body).toEqual({ organisationId: amara.organisation.id });
    call.flush(amara);
    await back;
    expect(tabs.heard).toEqual([{ kind: 'signed-in', accountId: amara.account.id, organisationId: amara.organisation.id }]);
    field.remove();
  });
});

function typeSomething(): void {
  TestBed.inject(TypedWords);
  const field = document.body.appendChild(document.createElement('textarea'));
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.remove();
}
