import { oneLine, quoted } from '@waymark/foundation/kernel';
import { emptyDraft, maxRequirements, type KnowledgeSkillDraft, type ProfileDraft } from './draft';
import { byLine, draftWarningOf, type DraftWarning } from './draft-warning';
import { elements, members, textOf, type JsonNode } from './json-text';
import { unreadable } from './refusal';

interface Item {
  readonly identifier: string;
  readonly title: string;
  readonly details: string;
  readonly type: string;
  readonly line: number;
}

const readFields: Readonly<Record<string, ReadonlySet<string>>> = {
  CFDocument: new Set(['identifier', 'title', 'creator', 'description']),
  CFItems: new Set(['identifier', 'fullStatement', 'abbreviatedStatement', 'notes', 'CFItemType']),
  CFAssociations: new Set(['associationType', 'originNodeURI', 'destinationNodeURI']),
};

/** More layers than any framework has; each item carries the titles of those above it. */
const mostLayers = 50;

/** Whether a JSON object is a package of 1EdTech CASE. */
export function isCasePackage(root: JsonNode): boolean {
  return members(root)?.has('CFDocument') === true || members(root)?.has('CFItems') === true;
}

/**
 * Reads a package of competencies in 1EdTech CASE 1.0: each item becomes a record of knowledge and skills without a
 * depth, since CASE has no levels, and keeps the path of the items it is a child of.
 * @throws Unreadable `json-shape` where a title, an identifier or a statement is missing, or layers have no end;
 * `too-many-requirements`.
 */
export function readCaseJson(root: JsonNode): ProfileDraft {
  const document = members(root)?.get('CFDocument') ?? missing(root, 'CFDocument');
  const itemNodes = elements(members(root)?.get('CFItems')) ?? missing(root, 'CFItems');
  requireFew(itemNodes);
  const items = itemNodes.map((node, index) => itemOf(node, index));
  const tree = new ItemTree(items, elements(members(root)?.get('CFAssociations')) ?? []);
  const description = textOf(members(document)?.get('description')) ?? '';
  const draft = emptyDraft('case-json');
  return {
    ...draft,
    title: oneLine(required(document, 'title', 'CFDocument')),
    summary: { ...draft.summary, text: description, line: document.line },
    knowledgeSkills: items.map((item) => knowledgeOf(item, tree.pathOf(item))),
    attribution: textOf(members(document)?.get('creator')) ?? null,
    warnings: [...tree.warnings, ...repeatedItems(items), ...notRead(root)].toSorted(byLine),
  };
}

function requireFew(itemNodes: readonly JsonNode[]): void {
  const excess = itemNodes[maxRequirements];
  if (excess !== undefined) throw unreadable('too-many-requirements', excess, { count: maxRequirements + 1, limit: maxRequirements });
}

function itemOf(node: JsonNode, index: number): Item {
  const path = `CFItems.${index}`;
  const statement = required(node, 'fullStatement', path);
  const short = textOf(members(node)?.get('abbreviatedStatement'));
  const notes = textOf(members(node)?.get('notes'));
  const details = [short === undefined ? undefined : statement, notes].filter((part) => part !== undefined);
  return {
    identifier: required(node, 'identifier', path),
    title: oneLine(short ?? statement),
    details: details.join('\n\n'),
    type: textOf(members(node)?.get('CFItemType')) ?? '',
    line: node.line,
  };
}

function knowledgeOf({ title, details, type, identifier, line }: Item, path: string[]): KnowledgeSkillDraft {
  return { title, depth: null, details, type, group: 'other', ...(path.length === 0 ? {} : { path }), identifier, line };
}

/** Which item is below which, from the associations of the package. */
class ItemTree {
  readonly warnings: DraftWarning[] = [];
  readonly #items: ReadonlyMap<string, Item>;
  readonly #parents = new Map<string, string>();

  constructor(items: readonly Item[], associations: readonly JsonNode[]) {
    this.#items = new Map(items.map((item) => [item.identifier, item]));
    for (const association of associations) this.#take(association);
    const above = new Set(this.#parents.values());
    for (const { identifier, title, line } of this.#items.values()) {
      if (above.has(identifier)) this.warnings.push(draftWarningOf('item-with-items-below', line, { title }));
    }
  }

  /** The titles of the items above one, the outermost first. A circle is walked once. @throws Unreadable `json-shape` */
  pathOf({ identifier, title, line }: Item): string[] {
    const path: string[] = [];
    const seen = new Set([identifier]);
    for (let above = this.#parents.get(identifier); above !== undefined && !seen.has(above); above = this.#parents.get(above)) {
      const item = this.#items.get(above);
      if (item !== undefined) path.unshift(item.title);
      if (path.length > mostLayers) throw unreadable('json-shape', { line, column: 1 }, { path: quoted(title), problem: `it has more than ${mostLayers} items above it` });
      seen.add(above);
    }
    return path;
  }

  #take(association: JsonNode): void {
    const type = textOf(members(association)?.get('associationType')) ?? 'without a type';
    const origin = identifierOf(association, 'originNodeURI');
    const destination = identifierOf(association, 'destinationNodeURI');
    const item = this.#items.get(origin);
    if (type === 'isChildOf' && item !== undefined && !this.#parents.has(origin)) {
      this.#parents.set(origin, destination);
      return;
    }
    this.warnings.push(draftWarningOf('association-not-read', association.line, { type, title: item?.title ?? origin }));
  }
}

function identifierOf(association: JsonNode, end: string): string {
  const node = members(association)?.get(end);
  return textOf(node === undefined ? undefined : members(node)?.get('identifier')) ?? '';
}

function repeatedItems(items: readonly Item[]): DraftWarning[] {
  const lines = new Map<string, number>();
  return items.flatMap(({ identifier, line }) => {
    const first = lines.get(identifier);
    if (first === undefined) lines.set(identifier, line);
    return first === undefined ? [] : [draftWarningOf('item-repeated', line, { identifier, first })];
  });
}

/** A warning for each field that holds something and that has no place in a role profile. */
function notRead(root: JsonNode): DraftWarning[] {
  const found = new Map<string, { line: number; count: number }>();
  const note = (field: string, { line }: JsonNode) =>
    found.set(field, { line: found.get(field)?.line ?? line, count: (found.get(field)?.count ?? 0) + 1 });
  for (const [part, node] of members(root) ?? []) {
    const known = readFields[part];
    if (known === undefined) {
      if (!isEmpty(node)) note(part, node);
      continue;
    }
    const fields = (elements(node) ?? [node]).flatMap((holder) => [...(members(holder) ?? [])]);
    const unread = fields.filter(([field, value]) => !known.has(field) && !isEmpty(value));
    for (const [field, value] of unread) note(`${part}.${field}`, value);
  }
  return [...found].map(([field, { line, count }]) => draftWarningOf('field-not-read', line, { field, count }));
}

/** Whether a value holds nothing, however deep its empty lists are. */
function isEmpty(node: JsonNode): boolean {
  const inside = members(node)?.values() ?? elements(node);
  return inside === undefined ? node.value === null || node.value === '' : [...inside].every(isEmpty);
}

function required(node: JsonNode, field: string, path: string): string {
  const text = textOf(members(node)?.get(field));
  if (text === undefined || text.trim() === '') throw unreadable('json-shape', node, { path: `${path}.${field}`, problem: 'a text is missing' });
  return text;
}

function missing(root: JsonNode, field: string): never {
  throw unreadable('json-shape', root, { path: field, problem: 'it is missing' });
}
