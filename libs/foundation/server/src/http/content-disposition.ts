/**
 * The header that has a browser save an answer under `name` (RFC 6266): the name in ASCII for old programs, and beside
 * it the whole name, encoded as RFC 8187 has it, which everybody else prefers.
 */
export function attachmentNamed(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%;]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"${ascii === name ? '' : `; filename*=UTF-8''${whole}`}`;
}
