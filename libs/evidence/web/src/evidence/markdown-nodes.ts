import { fromMarkdown } from 'mdast-util-from-markdown';

type Tree = ReturnType<typeof fromMarkdown>;
type TreeNode = Tree | Tree['children'][number];

/** What a text is shown as: only these, whatever Markdown it was written in. */
export interface ShownNode {
  kind: 'text' | 'break' | 'code' | 'block-code' | 'paragraph' | 'strong' | 'emphasis' | 'quote' | 'list' | 'ordered-list' | 'item' | 'link';
  text: string;
  url: string;
  children: ShownNode[];
}

/** The nodes of a Markdown text. Headings are shown as strong paragraphs; HTML and pictures as the words they were typed as. */
export function markdownNodes(text: string): ShownNode[] {
  return childrenOf(fromMarkdown(text), text);
}

function shown(kind: ShownNode['kind'], facts: Partial<ShownNode> = {}): ShownNode {
  return { kind, text: '', url: '', children: [], ...facts };
}

function childrenOf(node: TreeNode, source: string): ShownNode[] {
  return 'children' in node ? (node.children as TreeNode[]).flatMap((child) => nodesOf(child, source)) : [];
}

const wrapped: Partial<Record<TreeNode['type'], ShownNode['kind']>> = {
  paragraph: 'paragraph',
  strong: 'strong',
  emphasis: 'emphasis',
  blockquote: 'quote',
  listItem: 'item',
};

function nodesOf(node: TreeNode, source: string): ShownNode[] {
  const kind = wrapped[node.type];
  if (kind !== undefined) return [shown(kind, { children: childrenOf(node, source) })];
  const made = (makers as Partial<Record<string, (node: never, source: string) => ShownNode>>)[node.type];
  return [made === undefined ? shown('text', { text: asTyped(node, source) }) : made(node as never, source)];
}

type NodeOf<Type extends TreeNode['type']> = Extract<TreeNode, { type: Type }>;

/** How the others are shown; what is not among them stands as it was typed. */
const makers: { readonly [Type in TreeNode['type']]?: (node: NodeOf<Type>, source: string) => ShownNode } = {
  text: ({ value }) => shown('text', { text: value }),
  break: () => shown('break'),
  inlineCode: ({ value }) => shown('code', { text: value }),
  code: ({ value }) => shown('block-code', { text: value }),
  list: (node, source) => shown(node.ordered === true ? 'ordered-list' : 'list', { children: childrenOf(node, source) }),
  heading: (node, source) => shown('paragraph', { children: [shown('strong', { children: childrenOf(node, source) })] }),
  link: (node, source) => leadsToTheWeb(node.url) ? shown('link', { url: node.url, children: childrenOf(node, source) }) : shown('text', { text: asTyped(node, source) }),
};

function asTyped({ position }: TreeNode, source: string): string {
  return position === undefined ? '' : source.slice(position.start.offset, position.end.offset);
}

function leadsToTheWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
