import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenDay } from '@waymark/foundation/browser';
import { Tag } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import type { VersionSummary } from '@waymark/role-profiles/domain';
import { counted } from '../wording';

/** Every edition of a profile, latest first, as a way that was walked. */
@Component({
  selector: 'section[wm-versions-trail]',
  imports: [RouterLink, Tag],
  template: `
    <h2 id="h-versions">Versions</h2>
    <ol class="trail">
      @for (version of versions(); track version.id) {
        <li>
          <span class="mark" [class.soft]="version.number !== shown()">{{ version.number }}</span>
          <div class="body">
            <p>
              <b>Version {{ version.number }}</b>{{ publication(version) }}
              @if (version.status === 'DRAFT') {
                <wm-tag kind="dashed" icon="pencil-line">Draft</wm-tag>
              } @else if (version.status === 'RETIRED') {
                <wm-tag kind="outline" icon="minus">Retired</wm-tag>
              }
            </p>
            <p class="small muted row tight">
              <span>{{ items(version) }}</span>
              @if (version.number === shown()) {
                <span>You are reading it.</span>
              } @else {
                <a [routerLink]="[]" [queryParams]="{ version: version.number, compare: null }" queryParamsHandling="merge">Read version {{ version.number }}</a>
              }
              @if (before(version); as earlier) {
                <a [routerLink]="[]" [queryParams]="{ version: version.number, compare: earlier.number }" queryParamsHandling="merge">Compare it with version {{ earlier.number }}</a>
              }
            </p>
          </div>
        </li>
      }
    </ol>
    @if (attribution(); as words) {
      <p class="caption prose mt-4">{{ words }}</p>
    }
  `,
  styles: `
    :host { display: block; }
    h2 { margin-bottom: var(--wm-3); }
    .caption { white-space: pre-line; }
    @media print { a { display: none; } }
  `,
  host: { class: 'panel', id: 'versions', tabindex: '-1', 'aria-labelledby': 'h-versions' },
})
export class VersionsTrail {
  /** Published and retired ones, latest first. */
  readonly versions = input.required<readonly VersionSummary[]>();
  /** The number of the one that is read. */
  readonly shown = input.required<number>();
  readonly attribution = input<string | null>(null);
  private readonly session = inject(Session);

  protected publication({ publishedAt, publishedBy }: VersionSummary): string {
    if (publishedAt === null) return '';
    return `, published ${spokenDay(publishedAt, this.session.timeZone())}${publishedBy === null ? '' : ` by ${publishedBy}`}`;
  }

  protected items({ requirements }: VersionSummary): string {
    return `${counted(requirements, 'item')}.`;
  }

  protected before({ number }: VersionSummary): VersionSummary | undefined {
    return this.versions().find((version) => version.number < number);
  }
}
