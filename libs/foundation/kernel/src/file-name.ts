import { codePoints } from './text';

/** The most code points of a file's name. */
export const longestFileName = 150;

/** What turns the direction of text around or cannot be seen, so that "gpj.exe" may read "exe.jpg". Joiners stay: emoji need them. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * The name of a file as its sender typed it, fit to be shown and to be offered for saving: without the folders that
 * some send along, without characters that are not seen or turn text around, and no longer than `longestFileName`
 * code points, where the ending is kept. It never becomes a path: what is stored is found by its id.
 */
export function fileName(typed: string): string {
  const last = typed.slice(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
  const seen = last.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').replace(/[. ]+$/u, '').trim();
  return capped(seen === '' ? 'file' : seen);
}

function capped(name: string): string {
  if (codePoints(name) <= longestFileName) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && codePoints(name.slice(dot)) <= 20 ? name.slice(dot) : '';
  const kept = [...name.slice(0, name.length - ending.length)].slice(0, longestFileName - codePoints(ending)).join('');
  return `${kept.replace(/[\p{M}\u200d .]+$/u, '')}${ending}`;
}
