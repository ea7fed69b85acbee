import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ProblemError } from '@waymark/foundation/browser';
import type { RequirementView } from '@waymark/role-profiles/domain';
import { requirementOf } from '../requirements.fixture';
import type { RequirementChanges } from './draft-client';
import { DraftDesk } from './draft-desk';
import { RecordForm } from './record-form';

const theirs = requirementOf({ title: 'Users first', version: 2 });

async function show(changeRecord: (record: RequirementView, changes: RequirementChanges) => Promise<RequirementView>) {
  const taken: RequirementView[] = [];
  const desk = { draft: signal(null), changeRecord, takeIn: (record: RequirementView) => taken.push(record) };
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: DraftDesk, useValue: desk }] });
  const fixture = TestBed.createComponent(RecordForm);
  fixture.componentRef.setInput('record', requirementOf());
  const saved: RequirementView[] = [];
  fixture.componentInstance.saved.subscribe((record) => saved.push(record));
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    saved,
    taken,
    words: () => page.textContent,
    type: async (label: string, words: string) => {
      const control = controlOf(page, label);
      control.value = words;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await fixture.whenStable();
    },
    valueOf: (label: string) => controlOf(page, label).value,
    press: async (words: string) => {
      [...page.querySelectorAll('button')].find((button) => button.textContent.trim() === words)?.click();
      await fixture.whenStable();
    },
  };
}

function controlOf(page: HTMLElement, label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...page.querySelectorAll('label')].find((one) => one.textContent.trim() === label);
  const control = page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor ?? ''}"]`);
  if (control === null) throw new Error(`The form has no ${label}`);
  return control;
}

function stale(): Promise<never> {
  return Promise.reject(new ProblemError({ status: 412, code: 'stale', current: theirs }));
}

describe('the form of a record', () => {
  it('sends what differs and gives back what was saved', async () => {
    const sent: RequirementChanges[] = [];
    const form = await show(async (record, changes) => {
      sent.push(changes);
      return { ...record, title: 'User needs', version: 2 };
    });
    await form.type('Title', 'User needs');
    await form.press('Save this record');
    expect(sent).toEqual([{ title: 'User needs' }]);
    expect(form.saved).toMatchObject([{ title: 'User needs', version: 2 }]);
  });

  it('says so where nothing differs', async () => {
    const form = await show(stale);
    await form.press('Save this record');
    expect(form.words()).toContain('Send at least one field to change');
    expect(form.saved).toEqual([]);
  });

  it('splits new words anew', async () => {
    const form = await show(stale);
    await form.type('Level description', 'You can plan. You can teach.');
    expect(form.valueOf('Sentences that people show')).toBe('You can plan.\nYou can teach.');
  });

  it('refuses a weight that is no number', async () => {
    const form = await show(stale);
    await form.type('Weight', 'heavy');
    await form.press('Save this record');
    expect(form.words()).toContain('Enter a number above 0, up to 100');
  });

  it('keeps both versions where somebody else has saved, and saves the person’s own on top of the other', async () => {
    const versions: number[] = [];
    const form = await show((record, changes) => {
      versions.push(record.version);
      return record.version === 1 ? stale() : Promise.resolve({ ...record, ...(changes.title === undefined ? {} : { title: changes.title }), version: 3 });
    });
    await form.type('Title', 'User needs');
    await form.press('Save this record');
    expect(form.words()).toContain('Somebody changed this while you were writing');
    expect(form.words()).toContain('Users first');
    expect(form.valueOf('Title')).toBe('User needs');
    await form.press('Save yours');
    expect(versions).toEqual([1, 2]);
    expect(form.saved).toMatchObject([{ title: 'User needs', version: 3 }]);
  });

  it('takes what is stored where the person prefers it', async () => {
    const form = await show(stale);
    await form.type('Title', 'User needs');
    await form.press('Save this record');
    await form.press('Use what is stored');
    expect(form.taken).toEqual([theirs]);
    expect(form.saved).toEqual([theirs]);
  });
});
