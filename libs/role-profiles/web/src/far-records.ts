/** From so many records on, those that are out of view are laid out only when they come near. */
const many = 200;

/**
 * The value of the custom property --far, which records take as their content-visibility. Few are laid out at once, so
 * that every place in the page is where it will stay.
 */
export function farWords(records: number): 'auto' | 'visible' {
  return records > many ? 'auto' : 'visible';
}
