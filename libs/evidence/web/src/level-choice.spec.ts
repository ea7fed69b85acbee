import { TestBed } from '@angular/core/testing';
import { LevelChoice } from './level-choice';

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, place) => ({ ordinal: place + 1, name }));

async function shown(chosen: number) {
  const fixture = TestBed.createComponent(LevelChoice);
  const inputs = {
    legend: 'Lamp care is shown at',
    name: 'level',
    levels,
    offers: [null, null, 'BEYOND_GRANT', 'TAKES_TWO'].map((obstacle, place) => ({ ordinal: place + 1, obstacle })),
    chosen: levels[chosen - 1],
    beside: () => '',
    whyClosed: (obstacle: string) => `Closed: ${obstacle}`,
  };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const labels = [...page.querySelectorAll('label')];
  return { fixture, radios: labels.map((label) => label.querySelector('input')), words: labels.map((label) => label.textContent.replace(/\s+/g, ' ').trim()) };
}

describe('the choice of a level', () => {
  it('lets nobody choose a level that they cannot give, and says why', async () => {
    const { radios, words } = await shown(2);
    expect(radios.map((radio) => radio?.disabled)).toEqual([false, false, true, true]);
    expect(words).toEqual(['1 Awareness', '2 Working', '3 Practitioner Closed: BEYOND_GRANT', '4 Expert Closed: TAKES_TWO']);
  });

  it('shows the one that is chosen, and says which one is chosen next', async () => {
    const { fixture, radios } = await shown(2);
    expect(radios.map((radio) => radio?.checked)).toEqual([false, true, false, false]);
    const chosen: number[] = [];
    fixture.componentInstance.choose.subscribe((ordinal) => chosen.push(ordinal));
    radios[0]?.click();
    expect(chosen).toEqual([1]);
  });
});
