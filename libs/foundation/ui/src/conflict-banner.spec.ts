import { TestBed } from '@angular/core/testing';
import { ConflictBanner } from './conflict-banner';

async function shown(inputs: object = {}) {
  const fixture = TestBed.createComponent(ConflictBanner);
  for (const [name, value] of Object.entries({ what: 'Action', here: 'I cleaned it.', stored: 'I replaced it.', ...inputs })) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const chosen: string[] = [];
  fixture.componentInstance.keepHere.subscribe(() => chosen.push('here'));
  fixture.componentInstance.takeStored.subscribe(() => chosen.push('stored'));
  fixture.componentInstance.keepBoth.subscribe(() => chosen.push('both'));
  return { page, chosen, words: page.textContent.replace(/\s+/g, ' ').trim() };
}

describe('two versions of the same words', () => {
  it('are both shown, and told at once', async () => {
    const { page, words } = await shown();
    expect(words).toContain('You changed “Action” somewhere else');
    expect(words).toMatch(/Here ?I cleaned it\. ?Stored ?I replaced it\./);
    expect(page.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('leave the choice to the person', async () => {
    const { page, chosen } = await shown();
    for (const button of page.querySelectorAll('button')) button.click();
    expect(chosen).toEqual(['here', 'stored']);
  });

  it('say who else wrote and when, and can both be kept', async () => {
    const { page, chosen, words } = await shown({ by: 'Amara', at: '14:01', joins: true });
    expect(words).toContain('Amara changed “Action” at 14:01, while you were writing');
    expect(words).toMatch(/Yours ?I cleaned it\. ?Amara ?I replaced it\./);
    for (const button of page.querySelectorAll('button')) button.click();
    expect(chosen).toEqual(['here', 'stored', 'both']);
  });
});
