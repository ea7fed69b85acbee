/** The words in braces of a sentence: "level" and "name" of "{name} is at {level}". */
type Blanks<Sentence extends string> = Sentence extends `${string}{${infer Blank}}${infer Rest}` ? Blank | Blanks<Rest> : never;

/** What has to be said to complete a sentence. */
export type Words<Sentence extends string> = { readonly [Blank in Blanks<Sentence>]: string | number };

/** What is put into a sentence is cut here: it may come from a file, and then be of any length. */
const longestWords = 2000;

/** Completes a sentence of a vocabulary: every {word} in braces is replaced by what `words` says, if need be its beginning. */
export function complete<Sentence extends string>(sentence: Sentence, words: Words<Sentence>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, blank: string) => {
    const said = String((words as Record<string, string | number>)[blank]);
    return said.length <= longestWords ? said : `${said.slice(0, longestWords).toWellFormed()}…`;
  });
}

/** The beginning of a text, in quotation marks, short enough for a sentence. */
export function quoted(text: string): string {
  const shown = [...text.slice(0, 200)];
  return shown.length > 60 ? `“${shown.slice(0, 57).join('').trimEnd()}…”` : `“${text}”`;
}
