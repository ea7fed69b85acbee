import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { markdownNodes } from './markdown-nodes';

/**
 * What somebody wrote, with the emphasis, lists, code and links of Markdown. It is made of elements one by one and
 * never of HTML, so nothing in a text can run; HTML and pictures stand as they were typed.
 */
@Component({
  selector: 'wm-plain-markdown',
  imports: [NgTemplateOutlet],
  template: `
    <ng-template #inside let-nodes>
      @for (node of nodes; track $index) {
        @switch (node.kind) {
          @case ('text') {{{ node.text }}}
          @case ('break') {<br />}
          @case ('code') {<code>{{ node.text }}</code>}
          @case ('block-code') {<pre><code>{{ node.text }}</code></pre>}
          @case ('paragraph') {<p><ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: node.children }" /></p>}
          @case ('strong') {<strong><ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: node.children }" /></strong>}
          @case ('emphasis') {<em><ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: node.children }" /></em>}
          @case ('quote') {<blockquote><ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: node.children }" /></blockquote>}
          @case ('list') {<ul><ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: node.children }" /></ul>}
          @case ('ordered-list') {<ol><ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: node.children }" /></ol>}
          @case ('item') {<li><ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: node.children }" /></li>}
          @case ('link') {<a [href]="node.url" target="_blank" rel="noopener noreferrer nofollow"><ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: node.children }" /></a>}
        }
      }
    </ng-template>
    <ng-container [ngTemplateOutlet]="inside" [ngTemplateOutletContext]="{ $implicit: nodes() }" />
  `,
  styles: `
    :host { display: block; }
    p { white-space: pre-line; }
    p + p, ul, ol, pre, blockquote { margin-top: var(--wm-2); }
    ul, ol { padding-left: 1.375rem; }
    pre { overflow-x: auto; }
    blockquote { padding-left: var(--wm-3); border-left: 3px solid var(--wm-line-strong); }
  `,
})
export class PlainMarkdown {
  readonly text = input.required<string>();
  protected readonly nodes = computed(() => markdownNodes(this.text()));
}
