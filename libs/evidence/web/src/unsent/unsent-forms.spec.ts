import { DestroyRef, EnvironmentInjector, createEnvironmentInjector, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { UnsentFields, UnsentFormView } from '@waymark/evidence/domain';
import { ProblemError } from '@waymark/foundation/browser';
import { Session } from '@waymark/organisations/web';
import { UnsentClient } from './unsent-client';
import { UnsentForms, type UnsentForm } from './unsent-forms';

const place = { form: 'APPEAL', subjectId: 'decision' } as const;
const ended = new ProblemError({ status: 401, code: 'signed-out' });

/** A server that one form is kept on, and that can be out of reach. */
class Server {
  now: UnsentFormView = { fields: {}, version: 0 };
  answers = true;

  read = () => (this.answers ? Promise.resolve(this.now) : Promise.reject(ended));
  keep = (_: unknown, fields: UnsentFields, version: number) => {
    if (!this.answers) return Promise.reject(ended);
    if (version !== this.now.version) return Promise.reject(new ProblemError({ status: 412, code: 'stale', current: this.now }));
    this.now = { fields: { ...this.now.fields, ...fields }, version: version + 1 };
    return Promise.resolve(this.now);
  };
  forget = () => {
    this.now = { fields: {}, version: this.now.version + 1 };
    return Promise.resolve();
  };
  stored = (current: unknown) => current as UnsentFormView;
}

let server: Server;

/** Opens the form in a tab of its own, which `close` kills in the middle of everything. */
async function open(): Promise<{ form: UnsentForm<{ reason: string }>; close: () => void }> {
  const tab = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  const form = TestBed.inject(UnsentForms).open(place, { reason: '' }, tab.get(DestroyRef));
  await jest.advanceTimersByTimeAsync(0);
  return { form, close: () => tab.destroy() };
}

describe('a form that is not sent yet', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
    server = new Server();
    const session = { current: signal({ member: { id: 'amara' } }), timeZone: () => 'Europe/London' };
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: UnsentClient, useValue: server }, { provide: Session, useValue: session }] });
  });
  afterEach(() => jest.useRealTimers());

  it('is there again after the session has ended and the tab was closed in the middle of a sentence', async () => {
    const before = await open();
    server.answers = false;
    before.form.type({ reason: 'I was on leave wh' });
    before.close();
    server.answers = true;
    const { form } = await open();
    expect(form.typed().reason).toBe('I was on leave wh');
    await jest.advanceTimersByTimeAsync(1000);
    expect(server.now.fields).toEqual({ reason: 'I was on leave wh' });
  });

  it('is there on another device once the server has it', async () => {
    const { form } = await open();
    form.type({ reason: 'I was on leave.' });
    await jest.advanceTimersByTimeAsync(1000);
    localStorage.clear();
    expect((await open()).form.typed().reason).toBe('I was on leave.');
  });

  it('keeps both texts of two tabs until one is chosen', async () => {
    const [one, other] = [await open(), await open()];
    one.form.type({ reason: 'In one tab.' });
    await jest.advanceTimersByTimeAsync(1000);
    other.form.type({ reason: 'In the other.' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(other.form.conflicts()).toEqual([{ field: 'reason', mine: 'In the other.', theirs: 'In one tab.' }]);
    other.form.takeTheirs('reason');
    await jest.advanceTimersByTimeAsync(1000);
    expect(other.form.typed().reason).toBe('In one tab.');
  });

  it('is empty once it was sent, here and on the server', async () => {
    const { form, close } = await open();
    form.type({ reason: 'I was on leave.' });
    await form.sent();
    close();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.now.fields).toEqual({});
    expect(localStorage).toHaveLength(0);
    expect((await open()).form.typed().reason).toBe('');
  });
});
