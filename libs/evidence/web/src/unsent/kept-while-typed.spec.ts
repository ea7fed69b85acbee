import { Injector, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { keptWhileTyped } from './kept-while-typed';
import type { UnsentForm } from './unsent-forms';

const blank = { name: '', message: '' };

function unsentForm(stored: typeof blank) {
  const [typed, ready] = [signal(blank), signal(false)];
  const form: UnsentForm<typeof blank> = {
    typed,
    ready,
    conflicts: signal([]),
    progress: signal(null),
    type: (changes) => typed.update((before) => ({ ...before, ...changes })),
    keepMine: () => undefined,
    takeTheirs: () => undefined,
    tryAgain: () => undefined,
    sent: () => Promise.resolve(),
  };
  const arrive = () => {
    typed.set(stored);
    ready.set(true);
    TestBed.tick();
  };
  return { form, typed, arrive };
}

describe('a form that is kept while it is typed', () => {
  function begin(stored: typeof blank) {
    const model = signal(blank);
    const unsent = unsentForm(stored);
    keptWhileTyped(model, unsent.form, blank, TestBed.inject(Injector));
    const type = (changes: Partial<typeof blank>) => {
      model.update((before) => ({ ...before, ...changes }));
      TestBed.tick();
    };
    return { model, type, ...unsent };
  }

  it('shows what was typed before, and keeps what is typed from then on', () => {
    const { model, type, typed, arrive } = begin({ name: 'Rhys', message: 'The lamp' });
    arrive();
    expect(model()).toEqual({ name: 'Rhys', message: 'The lamp' });
    type({ message: 'The lamp and the log' });
    expect(typed()).toEqual({ name: 'Rhys', message: 'The lamp and the log' });
  });

  it('loses nothing that was typed before the earlier words were there', () => {
    const { model, type, typed, arrive } = begin({ name: 'Rhys', message: '' });
    type({ message: 'Typed at once' });
    arrive();
    TestBed.tick();
    expect(model()).toEqual({ name: 'Rhys', message: 'Typed at once' });
    expect(typed()).toEqual({ name: 'Rhys', message: 'Typed at once' });
  });
});
