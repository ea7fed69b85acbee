/** How many records the large text has in each of its two sections. */
export const largeHalf = 1000;

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'];

/** The published text of a role with 2,000 requirements, made up: as many as a profile may have. The skill in the middle is cut off. */
export function largeText(title: string): string {
  const numbers = Array.from({ length: largeHalf }, (_, index) => index + 1);
  return [
    title,
    'Summary',
    'Somebody who keeps everything in order, from the first lamp to the last ledger.',
    'Work Activity Components',
    'Title Details',
    ...numbers.flatMap((number) => [`Task ${number}`, `Does task ${number} as it was agreed, writes down what was found and tells whoever needs to know.`]),
    'Organisation Skills',
    'Framework » Organisation',
    'Category » Subcategory',
    'Skill Name and Description Level',
    ...numbers.flatMap((number) => [
      'DDaT » Order',
      `Order – Skill ${number}`,
      `You can take care of part ${number}.`,
      `${1 + (number % 4)} – ${levels[number % 4] ?? ''}`,
      number === largeHalf / 2 ? 'You can do it with help. You can tell when it' : `You can do part ${number} with help. You can say when it fails.`,
    ]),
  ].join('\n\n');
}
