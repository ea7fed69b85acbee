import { Component, DestroyRef, Injector, afterRenderEffect, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface ContentsEntry {
  id: string;
  title: string;
  count: number | null;
}

/** The list of contents. It follows the section that is in view. */
@Component({
  selector: 'nav[wm-profile-contents]',
  imports: [RouterLink],
  template: `
    <ol>
      @for (entry of entries(); track entry.id) {
        <li>
          <a [routerLink]="[]" [fragment]="entry.id" queryParamsHandling="preserve" [attr.aria-current]="entry.id === inView() ? 'true' : null">
            {{ entry.title }}
            @if (entry.count !== null) {<span class="n num">{{ entry.count }}</span>}
          </a>
        </li>
      }
    </ol>
    <ng-content />
  `,
  styles: `
    :host { display: block; }
    ol { list-style: none; padding: 0; border-left: 2px solid var(--wm-line); }
    a { display: flex; justify-content: space-between; gap: .5rem; min-height: 2rem; padding: .375rem 0 .375rem var(--wm-3); margin-left: -2px; border-left: 3px solid transparent; color: var(--wm-ink-2); text-decoration: none; font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    a:hover { color: var(--wm-ink); text-decoration: underline; }
    a[aria-current] { border-left-color: var(--wm-primary); color: var(--wm-ink); font-weight: 600; }
    .n { color: var(--wm-ink-3); font-weight: 400; }
    @media print { :host { display: none; } }
  `,
  host: { 'aria-label': 'On this page' },
})
export class ProfileContents {
  readonly entries = input.required<readonly ContentsEntry[]>();
  private readonly sighted = signal('');
  /** Above the first section it is the first that comes. */
  protected readonly inView = computed(() => this.sighted() || (this.entries()[0]?.id ?? ''));
  private observer: IntersectionObserver | undefined;

  constructor() {
    const injector = inject(Injector);
    inject(DestroyRef).onDestroy(() => this.observer?.disconnect());
    afterRenderEffect({ read: () => this.watch(this.entries().map(({ id }) => id)) }, { injector });
  }

  /** A section is in view when it holds the upper third of the window. */
  private watch(ids: readonly string[]): void {
    this.observer?.disconnect();
    const visible = new Set<string>();
    this.observer = new IntersectionObserver(
      (sightings) => {
        for (const { target, isIntersecting } of sightings) {
          if (isIntersecting) visible.add(target.id);
          else visible.delete(target.id);
        }
        const first = ids.find((id) => visible.has(id));
        if (first !== undefined) this.sighted.set(first);
      },
      { rootMargin: '-72px 0px -66% 0px' },
    );
    for (const id of ids) {
      const section = document.getElementById(id);
      if (section !== null) this.observer.observe(section);
    }
  }
}
