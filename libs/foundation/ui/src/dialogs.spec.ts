import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Dialogs } from './dialogs';

@Component({ template: '<h2>Why?</h2>' })
class Question {}

const shown = () => document.querySelectorAll('[role=dialog]').length;

/** Waits, for as long as a test may take, until so many dialogs are there. */
async function until(count: number): Promise<void> {
  while (shown() < count) await new Promise((later) => setTimeout(later, 5));
}

describe('a dialog', () => {
  it('is opened once, however often somebody presses before it is there', async () => {
    const dialogs = TestBed.inject(Dialogs);
    void dialogs.open(async () => Question);
    expect(await dialogs.open(async () => Question)).toBeUndefined();
    await until(1);
    expect(shown()).toBe(1);
  });

  it('can be opened again where its code could not be loaded', async () => {
    const dialogs = TestBed.inject(Dialogs);
    await expect(dialogs.open(() => Promise.reject(new Error('The network is gone')))).rejects.toThrow('The network is gone');
    const before = shown();
    void dialogs.open(async () => Question);
    await until(before + 1);
    expect(shown()).toBe(before + 1);
  });
});
