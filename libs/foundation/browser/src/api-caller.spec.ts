import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { endpoint } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { ApiCaller } from './api-caller';
import { provideApi } from './provide-api';
import { SessionGate } from './session-gate';

const thing = z.object({ id: z.string(), version: z.int() });
const readThing = endpoint({ method: 'GET', path: '/things/:thingId', summary: 'Read a thing', requires: { kind: 'session' }, params: z.object({ thingId: z.string() }), response: thing, version: 'answers' });
const changeThing = endpoint({ method: 'PATCH', path: '/things/:thingId', summary: 'Change a thing', requires: { kind: 'session' }, params: z.object({ thingId: z.string() }), body: z.object({ id: z.string() }), response: thing, version: 'demands' });
const openDoor = endpoint({ method: 'POST', path: '/door', summary: 'Open the door', requires: { kind: 'public' }, body: z.object({ word: z.string() }), status: 204 });
const sendThing = endpoint({ method: 'POST', path: '/thing-imports', summary: 'Import a thing', requires: { kind: 'session' }, upload: { fields: z.object({ role: z.string().optional(), level: z.string().optional() }), maxBytes: 10 }, response: thing });

function setUp() {
  const endings: string[] = [];
  const gate = { state: signal('signed-in'), organisationId: signal('o1'), ended: () => endings.push('ended'), movedOn: () => endings.push('moved on') };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([]), provideApi(), provideHttpClientTesting(), { provide: SessionGate, useValue: gate }],
  });
  return { api: TestBed.inject(ApiCaller), http: TestBed.inject(HttpTestingController), endings };
}

const refusal = { type: 'about:blank', title: 'x', status: 401, code: 'signed-out', detail: 'You are not signed in.', requestId: 'r' };

describe('a call by somebody who is signed in', () => {
  it('says in which organisation the tab believes itself, and one for anybody does not', async () => {
    const { api, http } = setUp();
    const read = api.call(readThing, { params: { thingId: 't1' } });
    const reading = http.expectOne('/api/v1/things/t1');
    expect(reading.request.headers.get('waymark-organisation')).toBe('o1');
    reading.flush({ id: 't1', version: 3 });
    await read;
    const opened = api.call(openDoor, { body: { word: 'sesame' } });
    const opening = http.expectOne('/api/v1/door');
    expect(opening.request.headers.has('waymark-organisation')).toBe(false);
    opening.flush(null);
    await opened;
  });

  it('tells the session where the server finds it in another organisation, and nowhere else', async () => {
    const { api, http, endings } = setUp();
    for (const code of ['wrong-state', 'organisation-changed']) {
      const read = api.call(readThing, { params: { thingId: 't1' } });
      http.expectOne('/api/v1/things/t1').flush({ ...refusal, status: 409, code }, { status: 409, statusText: 'Conflict' });
      await expect(read).rejects.toMatchObject({ status: 409, code });
    }
    expect(endings).toEqual(['moved on']);
  });
});

describe('a call by its endpoint', () => {
  it('gives the answer, stripped to the contract, with its ETag', async () => {
    const { api, http } = setUp();
    const answer = api.callWithEtag(readThing, { params: { thingId: 't1' } });
    http.expectOne({ method: 'GET', url: '/api/v1/things/t1' }).flush({ id: 't1', version: 3, secret: 'x' }, { headers: { ETag: '"3"' } });
    expect(await answer).toEqual({ value: { id: 't1', version: 3 }, etag: '"3"' });
  });

  it('says which version it changes, and carries its key', async () => {
    const { api, http } = setUp();
    const answer = api.call(changeThing, { params: { thingId: 't1' }, body: { id: 't1' }, ifMatch: 3, idempotencyKey: 'k' });
    const { request, flush } = bound(http.expectOne('/api/v1/things/t1'));
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.headers.get('Idempotency-Key')).toBe('k');
    expect(request.body).toEqual({ id: 't1' });
    flush({ id: 't1', version: 4 });
    expect(await answer).toEqual({ id: 't1', version: 4 });
  });

  it('sends a file as a form, after the fields that say something', async () => {
    const { api, http } = setUp();
    const answer = api.upload(sendThing, { file: new Blob(['words']), fileName: 'thing.txt', fields: { role: 'Tester', level: '' } });
    const { request, flush } = bound(http.expectOne({ method: 'POST', url: '/api/v1/thing-imports' }));
    const form = request.body as FormData;
    expect([...form.keys()]).toEqual(['role', 'file']);
    expect(form.get('file')).toMatchObject({ name: 'thing.txt', size: 5 });
    flush({ id: 't1', version: 1 });
    expect(await answer).toEqual({ id: 't1', version: 1 });
  });

  it('fails when the answer is not what the contract promises', async () => {
    const { api, http } = setUp();
    const answer = api.call(readThing, { params: { thingId: 't1' } });
    http.expectOne('/api/v1/things/t1').flush({ id: 't1' });
    await expect(answer).rejects.toMatchObject({ code: 'unexpected-answer', status: 200 });
  });

  it('ends the session when it needed one and is answered 401', async () => {
    const { api, http, endings } = setUp();
    const answer = api.call(readThing, { params: { thingId: 't1' } });
    http.expectOne('/api/v1/things/t1').flush(refusal, { status: 401, statusText: 'Unauthorized' });
    await expect(answer).rejects.toMatchObject({ code: 'signed-out' });
    expect(endings).toHaveLength(1);
  });

  it('ends nothing when anybody may make it', async () => {
    const { api, http, endings } = setUp();
    const answer = api.call(openDoor, { body: { word: 'sesame' } });
    http.expectOne('/api/v1/door').flush({ ...refusal, code: 'wrong-word' }, { status: 401, statusText: 'Unauthorized' });
    await expect(answer).rejects.toMatchObject({ code: 'wrong-word' });
    expect(endings).toHaveLength(0);
  });
});

function bound(testRequest: ReturnType<HttpTestingController['expectOne']>) {
  return { request: testRequest.request, flush: (body: object) => testRequest.flush(body) };
}
