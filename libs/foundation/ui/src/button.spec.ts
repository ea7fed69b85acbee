import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Button } from './button';
import { Toasts } from './toasts';

@Component({
  selector: 'wm-spec-page',
  imports: [Button],
  template: `
    <form (submit)="$event.preventDefault(); sent = sent + 1">
      <button wm-button="primary" type="submit" [busy]="busy()" [unavailable]="unavailable()">Send</button>
    </form>
  `,
})
class SpecPage {
  readonly busy = signal<string | false>(false);
  readonly unavailable = signal<string | false>(false);
  sent = 0;
}

async function show() {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(SpecPage);
  await fixture.whenStable();
  const button = (fixture.nativeElement as HTMLElement).querySelector('button');
  if (button === null) throw new Error('the page has no button');
  return { page: fixture.componentInstance, button, settled: () => fixture.whenStable() };
}

describe('a button', () => {
  it('does its work when pressed', async () => {
    const { page, button } = await show();
    button.click();
    expect(page.sent).toBe(1);
  });

  it('that is unavailable can still be reached, does nothing and says why', async () => {
    const { page, button, settled } = await show();
    page.unavailable.set('You need a second organisation admin first');
    await settled();
    button.click();
    expect(page.sent).toBe(0);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.disabled).toBe(false);
    expect(TestBed.inject(Toasts).current()?.words).toBe('You need a second organisation admin first');
  });

  it('that is busy says what it does and does it only once', async () => {
    const { page, button, settled } = await show();
    page.busy.set('Sending');
    await settled();
    button.click();
    expect(page.sent).toBe(0);
    expect(button.textContent.trim()).toBe('Sending');
    expect(button.getAttribute('aria-busy')).toBe('true');
  });
});
