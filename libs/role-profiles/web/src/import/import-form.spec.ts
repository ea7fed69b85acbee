import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { ProblemError } from '@waymark/foundation/browser';
import { FileDrop } from '@waymark/foundation/ui';
import type { ImportResult } from '@waymark/role-profiles/domain';
import { ImportClient } from './import-client';
import { ImportForm } from './import-form';

const text = ['Tester', 'Summary', 'Tests things.', 'Work Activity Components', 'Title Details', 'Testing', 'Tests what others wrote.'].join('\n\n');
const result: ImportResult = { items: [], warnings: [], moreWarnings: 0 };

async function show(importText: (text: string) => Promise<ImportResult>) {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: ImportClient, useValue: { importText } }] });
  const fixture = TestBed.createComponent(ImportForm);
  const imported: ImportResult[] = [];
  fixture.componentInstance.imported.subscribe((answer) => imported.push(answer));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const area = () => page.querySelector('textarea') ?? missing('text area');
  return {
    imported,
    words: () => page.textContent,
    paste: async (words: string) => {
      area().value = words;
      area().dispatchEvent(new Event('input', { bubbles: true }));
      await fixture.whenStable();
    },
    send: async () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    },
    choose: async (file: File) => {
      (fixture.debugElement.query(By.directive(FileDrop)).componentInstance as FileDrop).chosen.emit(file);
      await new Promise((done) => setTimeout(done));
      await fixture.whenStable();
    },
    area,
  };
}

/** A file that is read in one piece; jsdom has none that can be. */
function fileOf(words: string): File {
  const pieces = [{ done: false, value: Uint8Array.from(words, (character) => character.charCodeAt(0)) }];
  const reader = { read: async () => pieces.shift() ?? { done: true } };
  return { name: 'tester.txt', size: words.length, stream: () => ({ getReader: () => reader }) } as unknown as File;
}

function missing(what: string): never {
  throw new Error(`The page has no ${what}`);
}

describe('an import', () => {
  beforeEach(() => sessionStorage.clear());

  it('of a text is sent as it was pasted, and the browser keeps it no longer', async () => {
    const sent: string[] = [];
    const form = await show(async (words) => {
      sent.push(words);
      return result;
    });
    await form.paste(text);
    await form.send();
    expect(sent).toEqual([text]);
    expect(form.imported).toEqual([result]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('of what cannot be read is refused here with its line, and the text stays', async () => {
    const form = await show(() => missing('need to ask the server'));
    await form.paste('<html>\n<body>Tester</body>');
    await form.send();
    expect(form.words()).toContain('This is HTML');
    expect(form.words()).toContain('Go to line 1');
    expect(form.area().value).toContain('Tester');
    expect(form.imported).toEqual([]);
  });

  it('that the server refuses says why, and the text stays', async () => {
    const form = await show(() => Promise.reject(new ProblemError({ status: 400, code: 'unreadable', issues: [{ path: 'file', message: 'Too many roles (line 7, column 1).' }] })));
    await form.paste(text);
    await form.send();
    expect(form.words()).toContain('Too many roles (line 7, column 1).');
    expect(form.area().value).toBe(text);
  });

  it('of a file that is chosen as soon as the page is there is recognised, and stays so when the empty text was looked at', async () => {
    const form = await show(async () => result);
    await form.choose(fileOf(text));
    expect(form.words()).toContain('We recognise the published text of a role profile: “Tester”');
    await new Promise((done) => setTimeout(done, 450));
    expect(form.words()).toContain('We recognise the published text of a role profile: “Tester”');
  });

  it('of nothing asks for a text', async () => {
    const form = await show(() => missing('need to ask the server'));
    await form.send();
    expect(form.words()).toContain('Paste the text of a role profile, or choose a file');
  });

  it('begins with what was pasted before the page was loaded again', async () => {
    sessionStorage.setItem('waymark.role-profiles.paste', text);
    const form = await show(async () => result);
    expect(form.area().value).toBe(text);
  });
});
