import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenMoment } from '@waymark/foundation/browser';
import { PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { EvidenceClient } from './evidence-client';
import { FileList } from '../files/file-list';
import { StoryView } from './story-view';

/** A version of a piece of evidence as it was submitted, with the way to the others. */
@Component({
  selector: 'wm-evidence-version-page',
  imports: [FileList, LoadFailure, PageHeading, Panel, RouterLink, Skeleton, StoryView],
  template: `
    <wm-page-heading [heading]="heading()" sub="As it was submitted. It never changes; decisions cite it.">
      <p class="crumb" crumb><a [routerLink]="['/evidence', evidenceId()]">{{ evidence.hasValue() ? evidence.value().content.title || 'Evidence' : 'Evidence' }}</a></p>
    </wm-page-heading>
    @if (version.error() ?? evidence.error(); as problem) {
      <wm-load-failure what="This version" [failure]="problem" (again)="version.reload(); evidence.reload()" />
    } @else if (version.hasValue() && evidence.hasValue()) {
      <div class="cols">
        <section wm-panel [heading]="version.value().content.title || 'No title'">
          <wm-story-view [content]="version.value().content" />
          <wm-file-list class="mt-4" label="Files of this version" [evidenceId]="evidenceId()" [files]="version.value().files" />
        </section>
        <section wm-panel heading="Versions">
          <ol class="trail">
            @for (each of versions(); track each.number) {
              <li [class.here]="each.number === version.value().number">
                <span class="mark soft">{{ each.number }}</span>
                <div class="body">
                  <p>@if (each.number === version.value().number) {<b aria-current="page">Version {{ each.number }}</b>} @else {<a [routerLink]="['/evidence', evidenceId(), 'versions', each.number]">Version {{ each.number }}</a>}</p>
                  <p class="caption">Submitted {{ each.when }}</p>
                </div>
              </li>
            }
          </ol>
          @if (evidence.value().changedSinceSubmission) {
            <p class="small muted mt-3">Something was written since. It becomes a version when it is submitted.</p>
          }
        </section>
      </div>
    } @else {
      <section wm-panel heading="Version"><wm-skeleton label="Loading this version" [lines]="7" /></section>
    }
  `,
})
export class EvidenceVersionPage {
  /** From the address. */
  readonly evidenceId = input.required<string>();
  readonly number = input.required<string>();
  private readonly client = inject(EvidenceClient);
  private readonly session = inject(Session);
  protected readonly evidence = resource({
    params: () => this.evidenceId(),
    loader: ({ params, abortSignal }) => this.client.read(params, abortSignal),
  });
  protected readonly version = resource({
    params: () => ({ evidenceId: this.evidenceId(), number: Number(this.number()) }),
    loader: ({ params: { evidenceId, number }, abortSignal }) => this.client.readVersion(evidenceId, number, abortSignal),
  });
  protected readonly heading = computed(() => `Version ${this.number()}`);
  protected readonly versions = computed(() => {
    const all = this.evidence.hasValue() ? this.evidence.value().versions : [];
    return all.toReversed().map(({ number, frozenAt }) => ({ number, when: spokenMoment(frozenAt, this.session.timeZone(), new Date()) }));
  });
}
