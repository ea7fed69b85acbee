import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { emptyContent, type ClaimView, type EvidenceView } from '@waymark/evidence/domain';
import { Session } from '@waymark/organisations/web';
import { EvidenceClient, type ClaimChanges } from '../evidence/evidence-client';
import { EditorDesk } from './editor-desk';
import { EvidenceEditorPage } from './editor-page';

function claimOf(evidenceId: string): ClaimView {
  return { id: `claim of ${evidenceId}`, evidenceId, status: 'DRAFT', clauses: [], places: [], words: '', requirement: { title: 'Lamp care' }, claimed: { ordinal: 1, name: 'Awareness' }, assessor: null, version: 1 } as unknown as ClaimView;
}

function evidenceOf(id: string): EvidenceView {
  return { id, kind: 'STAR', status: 'SUBMITTED', content: { ...emptyContent, title: id }, files: [], claims: [claimOf(id)], versions: [], witnesses: [], mayWrite: true, version: 1 } as unknown as EvidenceView;
}

async function open(evidenceId: string) {
  const saved: [string, ClaimChanges][] = [];
  const client = {
    read: async (id: string) => evidenceOf(id),
    changeClaim: async (id: string, changes: ClaimChanges) => {
      saved.push([id, changes]);
      return { ...claimOf(id.slice('claim of '.length)), ...changes, version: 2 };
    },
    stored: () => undefined,
    storedClaim: () => undefined,
  };
  const session = { current: signal({ member: { id: 'amara' } }), timeZone: () => 'Europe/London' };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: EvidenceClient, useValue: client }, { provide: Session, useValue: session }] });
  TestBed.overrideComponent(EvidenceEditorPage, {
    set: {
      template: `
        <h1>{{ heading() }}</h1>{{ adding() ? 'adding' : '' }} {{ dataRemoved() ? 'removed' : '' }} {{ problems().length }} problems
        <button id="submit" (click)="submit()"></button><button id="removed" (click)="dataRemoved.set(true)"></button><button id="add" (click)="startAdding()"></button>`,
      imports: [],
    },
  });
  const fixture = TestBed.createComponent(EvidenceEditorPage);
  const page = fixture.nativeElement as HTMLElement;
  const show = async (id: string) => {
    fixture.componentRef.setInput('evidenceId', id);
    await fixture.whenStable();
  };
  await show(evidenceId);
  return {
    desk: fixture.debugElement.injector.get(EditorDesk),
    saved,
    show,
    words: () => page.textContent.replace(/\s+/g, ' ').trim(),
    press: async (id: string) => {
      page.querySelector<HTMLButtonElement>(`#${id}`)?.click();
      await fixture.whenStable();
    },
  };
}

describe('the page of evidence', () => {
  beforeEach(() => localStorage.clear());

  it('carries nothing that was confirmed or refused over to the next piece', async () => {
    const { words, press, show } = await open('First');
    for (const control of ['submit', 'removed', 'add']) await press(control);
    expect(words()).toBe('Firstadding removed 1 problems');
    await show('Second');
    expect(words()).toBe('Second 0 problems');
  });

  it('saves what waits of the claims of the piece before, and works on the claims of the next alone', async () => {
    const { desk, saved, show } = await open('First');
    const first = desk.claim(claimOf('First'));
    first.type({ words: 'It burned.' });
    await show('Second');
    expect(saved).toEqual([['claim of First', { words: 'It burned.' }]]);
    expect(() => desk.claim(claimOf('First'))).toThrow('is not one of this evidence');
    desk.claim(claimOf('Second')).type({ words: 'It was read.' });
    await desk.flush();
    expect(saved.slice(1)).toEqual([['claim of Second', { words: 'It was read.' }]]);
  });
});
