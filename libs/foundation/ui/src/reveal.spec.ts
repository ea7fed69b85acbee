import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field, FieldControl } from './field';
import { Reveal } from './reveal';

@Component({
  imports: [Field, FieldControl, Reveal],
  template: `
    <form (submit)="$event.preventDefault()">
      <wm-field label="Password"><wm-reveal><input wmInput type="password" /></wm-reveal></wm-field>
    </form>
  `,
})
class Page {}

function open() {
  const fixture = TestBed.createComponent(Page);
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const kind = () => page.querySelector('input')?.type;
  const press = () => {
    page.querySelector('button')?.click();
    fixture.detectChanges();
  };
  const send = () => page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  return { kind, press, send, said: () => page.querySelector('[role=status]')?.textContent };
}

describe('a password that can be shown', () => {
  it('is hidden at first, and shown and hidden by its button, which says so', () => {
    const { kind, press, said } = open();
    expect(kind()).toBe('password');
    press();
    expect(kind()).toBe('text');
    expect(said()).toBe('Your password is shown');
    press();
    expect(kind()).toBe('password');
    expect(said()).toBe('Your password is hidden');
  });

  it('hides when its form is sent', () => {
    const { kind, press, send } = open();
    press();
    send();
    expect(kind()).toBe('password');
  });
});
