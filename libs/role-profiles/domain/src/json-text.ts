import { placeAt, requirePlainCharacters, type Place } from '@waymark/foundation/kernel';
import { unreadable } from './refusal';

/** A value of a JSON text together with where it stands, which JSON.parse does not tell. */
export interface JsonNode extends Place {
  readonly value: string | number | boolean | null | readonly JsonNode[] | ReadonlyMap<string, JsonNode>;
}

/** Deeper nesting than this is no profile, and would end in a stack that is full. */
const deepest = 64;
/** Far more than 2,000 requirements need, and few enough to be read while somebody waits. */
const mostValues = 200_000;

/**
 * Reads JSON (RFC 8259) strictly. A key that stands twice in one object is refused, since one of the two would be lost.
 * @throws Unreadable `json-syntax`, `json-repeated-key`, `too-many-values`
 */
export function parseJson(text: string): JsonNode {
  const reader = new JsonReader(text);
  return reader.whole();
}

/** The plain value of a node, as JSON.parse would give it. */
export function plainValue({ value }: JsonNode): unknown {
  if (value instanceof Map) return Object.fromEntries([...(value as ReadonlyMap<string, JsonNode>)].map(([key, node]) => [key, plainValue(node)]));
  if (Array.isArray(value)) return (value as readonly JsonNode[]).map(plainValue);
  return value;
}

/** The node at a path of keys and indexes, or the nearest above it that exists. */
export function nodeAt(root: JsonNode, path: readonly PropertyKey[]): JsonNode {
  let node = root;
  for (const step of path) {
    const next: unknown = node.value instanceof Map ? node.value.get(step) : Array.isArray(node.value) ? node.value[Number(step)] : undefined;
    if (next === undefined) return node;
    node = next as JsonNode;
  }
  return node;
}

/** The members of a node that is an object; undefined for any other. */
export function members({ value }: JsonNode): ReadonlyMap<string, JsonNode> | undefined {
  return value instanceof Map ? value : undefined;
}

/** The elements of a node that is an array; undefined for any other. */
export function elements(node: JsonNode | undefined): readonly JsonNode[] | undefined {
  return Array.isArray(node?.value) ? (node.value as readonly JsonNode[]) : undefined;
}

/** The text of a node that is a string; undefined for any other. */
export function textOf(node: JsonNode | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined;
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  #values = 0;
  /** The last place that was worked out: the next is counted from there, so the whole is read once. */
  #known: Place = { line: 1, column: 1 };
  #knownAt = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonNode {
    const node = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#broken('something follows after its end');
    return node;
  }

  #value(depth: number): JsonNode {
    this.#skipSpace();
    if (depth > deepest) throw this.#broken('it is nested too deeply');
    const place = this.#place();
    if (++this.#values > mostValues) throw unreadable('too-many-values', place, { limit: mostValues });
    switch (this.#text.charAt(this.#at)) {
      case '{':
        return { ...place, value: this.#object(depth) };
      case '[':
        return { ...place, value: this.#array(depth) };
      case '"':
        return { ...place, value: this.#string() };
      default:
        return { ...place, value: this.#word() };
    }
  }

  #object(depth: number): ReadonlyMap<string, JsonNode> {
    const found = new Map<string, JsonNode>();
    this.#at++;
    if (this.#takes('}')) return found;
    do {
      this.#skipSpace();
      const place = this.#place();
      if (this.#text.charAt(this.#at) !== '"') throw this.#broken('a key in quotation marks is missing');
      const key = this.#string();
      if (found.has(key)) throw unreadable('json-repeated-key', place, { key: `“${key}”` });
      if (!this.#takes(':')) throw this.#broken('a colon is missing');
      found.set(key, this.#value(depth + 1));
    } while (this.#takes(','));
    if (!this.#takes('}')) throw this.#broken('a comma or } is missing');
    return found;
  }

  #array(depth: number): readonly JsonNode[] {
    const found: JsonNode[] = [];
    this.#at++;
    if (this.#takes(']')) return found;
    do found.push(this.#value(depth + 1));
    while (this.#takes(','));
    if (!this.#takes(']')) throw this.#broken('a comma or ] is missing');
    return found;
  }

  #string(): string {
    const place = this.#place();
    const written = this.#text.slice(this.#at, this.#closingQuote() + 1);
    const text = unescaped(written);
    if (text === null) throw this.#broken('a text holds a tab or an escape that JSON does not have');
    this.#at += written.length;
    requirePlainCharacters(text, place);
    return text;
  }

  #closingQuote(): number {
    let at = this.#at + 1;
    while (this.#text.charAt(at) !== '"') {
      if (at >= this.#text.length || '\n\r'.includes(this.#text.charAt(at))) throw this.#broken('a text is not closed on its line');
      at += this.#text.charAt(at) === '\\' ? 2 : 1;
    }
    return at;
  }

  #word(): number | boolean | null {
    const form = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    form.lastIndex = this.#at;
    const written = form.exec(this.#text)?.[0];
    if (written === undefined) throw this.#broken(this.#at < this.#text.length ? 'a value is missing' : 'it ends too early');
    this.#at += written.length;
    return JSON.parse(written) as number | boolean | null;
  }

  #takes(sign: string): boolean {
    this.#skipSpace();
    if (this.#text.charAt(this.#at) !== sign) return false;
    this.#at++;
    return true;
  }

  #skipSpace(): void {
    while (' \t\n\r'.includes(this.#text.charAt(this.#at)) && this.#at < this.#text.length) this.#at++;
  }

  #place(): Place {
    this.#known = placeAt(this.#text.slice(this.#knownAt, this.#at), this.#at - this.#knownAt, this.#known);
    this.#knownAt = this.#at;
    return this.#known;
  }

  #broken(problem: string): Error {
    return unreadable('json-syntax', this.#place(), { problem });
  }
}

/** What a text in quotation marks says; null where it is not as JSON wants it. */
function unescaped(written: string): string | null {
  try {
    return JSON.parse(written) as string;
  } catch {
    return null; // the caller names the place
  }
}
