/** A text is bundled as it is in its file. */
declare module '*.txt' {
  const text: string;
  export { text as default };
}
