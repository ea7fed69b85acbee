/** An answer of 1 to 5 with the words at its ends; nothing where there is none. */
export function stepWords(step: number | undefined): string {
  if (step === undefined) return '';
  if (step === 1) return '1, not at all';
  return step === 5 ? '5, very much' : String(step);
}
