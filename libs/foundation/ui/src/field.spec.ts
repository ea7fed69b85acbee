import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { ErrorSummary, type FieldProblem } from './error-summary';
import { Field, FieldControl } from './field';

@Component({
  selector: 'wm-spec-page',
  imports: [ErrorSummary, Field, FieldControl],
  template: `
    <wm-error-summary [problems]="problems()" />
    <wm-field name="when" label="When it happened" hint="For example, 21 May 2026" [error]="problems()[0]?.message"><input wmInput /></wm-field>
  `,
})
class SpecPage {
  readonly problems = signal<FieldProblem[]>([]);
}

async function show() {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const title = TestBed.inject(Title);
  title.setTitle('Evidence – Waymark');
  const fixture = TestBed.createComponent(SpecPage);
  const host = document.body.appendChild(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const input = host.querySelector('input');
  if (input === null) throw new Error('the page has no field');
  const described = () => (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  return { page: fixture.componentInstance, host, input, described, title, fixture };
}

describe('a field', () => {
  it('is named by its label and described by its hint', async () => {
    const { input, described } = await show();
    expect(input.labels?.[0]?.textContent).toBe('When it happened');
    expect(described()).toEqual(['For example, 21 May 2026']);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('is described by its error too, and marked', async () => {
    const { page, input, described, fixture } = await show();
    page.problems.set([{ field: 'when', message: 'Enter the date it happened' }]);
    await fixture.whenStable();
    expect(described()).toEqual(['For example, 21 May 2026', 'Error: Enter the date it happened']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the error summary', () => {
  it('takes the focus, marks the title and leads to the field', async () => {
    const { page, host, input, title, fixture } = await show();
    page.problems.set([{ field: 'when', message: 'Enter the date it happened' }]);
    await fixture.whenStable();
    expect(document.activeElement).toBe(host.querySelector('[role=alert]'));
    expect(title.getTitle()).toBe('Error: Evidence – Waymark');
    Element.prototype.scrollIntoView = () => undefined; // jsdom lays nothing out
    host.querySelector('a')?.click();
    expect(document.activeElement).toBe(input);
  });

  it('leaves the title as it was once nothing is wrong', async () => {
    const { page, title, fixture } = await show();
    page.problems.set([{ message: 'You are offline' }]);
    await fixture.whenStable();
    page.problems.set([]);
    await fixture.whenStable();
    expect(title.getTitle()).toBe('Evidence – Waymark');
  });
});
