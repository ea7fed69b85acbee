import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ProblemError } from '@waymark/foundation/browser';
import type { WitnessQuestion } from '@waymark/evidence/domain';
import { WitnessClient } from './witness-client';
import { WitnessForm } from './witness-form';

const token = 'AZN4xkq6cT-organisation_and-a-secret-that-nobody-else-has_0123456';
const asked = { witnessName: 'Owen Pritchard' } as WitnessQuestion;
const onDevice = () => Object.entries(localStorage).flat().join();
let answer: () => Promise<void>;

async function open(link = token) {
  const fixture = TestBed.createComponent(WitnessForm);
  fixture.componentRef.setInput('token', link);
  fixture.componentRef.setInput('asked', asked);
  const over: string[] = [];
  fixture.componentInstance.linkOver.subscribe((words) => over.push(words));
  await fixture.whenStable();
  const form = fixture.nativeElement as HTMLElement;
  const box = form.querySelector('textarea') as HTMLTextAreaElement;
  const type = async (words: string) => {
    box.value = words;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const sign = async () => {
    form.querySelector('form')?.dispatchEvent(new Event('submit'));
    await new Promise((later) => setTimeout(later));
    await fixture.whenStable();
  };
  return { box, type, sign, over, close: () => fixture.destroy() };
}

describe('what a witness types', () => {
  beforeEach(() => {
    localStorage.clear();
    answer = () => Promise.resolve();
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: WitnessClient, useValue: { answer: () => answer() } }] });
  });

  it('is there when they open their link again after the tab was closed in the middle of a sentence', async () => {
    const before = await open();
    await before.type('I sat beside her wh');
    before.close();
    expect((await open()).box.value).toBe('I sat beside her wh');
    expect((await open(`another${token}`)).box.value).toBe('');
  });

  it('lies on the device without the words that their link proves itself with', async () => {
    await (await open()).type('I sat beside her.');
    expect(onDevice()).toContain('I sat beside her.');
    expect(onDevice()).not.toContain(token.slice(-25));
  });

  it('stays where the network is lost while they sign', async () => {
    answer = () => Promise.reject(new ProblemError({ status: 0, code: 'offline' }));
    const before = await open();
    await before.type('I sat beside her.');
    await before.sign();
    before.close();
    expect((await open()).box.value).toBe('I sat beside her.');
  });

  it('leaves the device once it is signed', async () => {
    const { type, sign } = await open();
    await type('I sat beside her.');
    await sign();
    expect(localStorage).toHaveLength(0);
  });

  it('is handed back where the link stopped working meanwhile', async () => {
    answer = () => Promise.reject(new ProblemError({ status: 410, code: 'link-over' }));
    const { type, sign, over } = await open();
    await type('I sat beside her.');
    await sign();
    expect(over).toEqual(['I sat beside her.']);
    expect(localStorage).toHaveLength(0);
  });
});
