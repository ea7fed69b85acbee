import fc from 'fast-check';
import { markdownNodes, type ShownNode } from './markdown-nodes';

/** A short writing of the nodes, so that a table of cases can be read. */
function written(nodes: ShownNode[]): string {
  return nodes.map(({ kind, text, url, children }) => (kind === 'text' ? text : `${kind}${url && `=${url}`}(${text}${written(children)})`)).join('');
}

describe('a text in Markdown', () => {
  it.each([
    ['plain words', 'I wrote it.', 'paragraph(I wrote it.)'],
    ['emphasis', '**All** of *it*', 'paragraph(strong(All) of emphasis(it))'],
    ['a list', '- one\n- two', 'list(item(paragraph(one))item(paragraph(two)))'],
    ['a link', '[here](https://example.org)', 'paragraph(link=https://example.org(here))'],
    ['a link that would run', '[here](javascript:alert(1))', 'paragraph([here](javascript:alert(1)))'],
    ['a script', 'Hello <script>alert(1)</script>', 'paragraph(Hello <script>alert(1)</script>)'],
    ['a block of HTML', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a picture', '![a](https://example.org/a.png)', 'paragraph(![a](https://example.org/a.png))'],
    ['a heading', '# Loud', 'paragraph(strong(Loud))'],
    ['code', '`rm -rf`', 'paragraph(code(rm -rf))'],
  ])('with %s', (_, text, expected) => {
    expect(written(markdownNodes(text))).toBe(expected);
  });

  it('never leads anywhere but to the web', () => {
    fc.assert(
      fc.property(fc.constantFrom('javascript:', 'data:text/html,', 'vbscript:', ' javascript:', 'file:///'), fc.string(), (scheme, rest) => {
        expect(written(markdownNodes(`[a](<${scheme}${rest.replaceAll(/[<>\n\\]/g, '')}>)`))).not.toContain('link=');
      }),
    );
  });
});
