import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClaimTag } from '@waymark/evidence/web';
import { Icon } from '@waymark/foundation/ui';
import type { ThreadStep, Walk } from './thread-step';

const looks: Readonly<Record<Walk, { item: string; mark: string; heard: string }>> = {
  WALKED: { item: '', mark: '', heard: '' },
  PASSED: { item: 'to-come', mark: '', heard: ', left out' },
  HERE: { item: 'here ahead', mark: '', heard: ', here now' },
  AHEAD: { item: 'to-come', mark: '', heard: ', still to come' },
};

/** The steps of a golden thread: solid is walked, yellow is here, dashed is to come. */
@Component({
  selector: 'wm-thread-trail',
  imports: [ClaimTag, Icon, RouterLink],
  template: `
    <ol class="trail thread">
      @for (step of shown(); track step.name) {
        <li [class]="step.look.item" [attr.aria-current]="step.walk === 'HERE' ? 'step' : null">
          <span class="mark"><svg [wm-icon]="step.walk === 'HERE' ? 'arrow-right' : step.icon"></svg></span>
          <div class="body">
            <p class="step-name">{{ step.name }}<span class="vh">{{ step.look.heard }}</span></p>
            @if (step.strong !== '') {
              <p class="break"><b>{{ step.strong }}</b>{{ step.rest }}</p>
            }
            @for (thing of step.things; track thing.id) {
              <div class="thing">
                <p class="break row tight">
                  @if (thing.path; as path) {
                    <a class="strong" [routerLink]="path">{{ thing.title }}</a>
                  } @else {
                    <span>{{ thing.title }}</span>
                  }
                  @if (thing.claim; as status) {<wm-claim-tag [status]="status" />}
                </p>
                <p class="small muted">{{ thing.detail }}</p>
              </div>
            }
            @for (detail of step.details; track detail) {
              <p class="small muted break">{{ detail }}</p>
            }
            @if (step.link; as link) {
              <p class="small"><a [routerLink]="link.path" [queryParams]="link.query ?? null">{{ link.words }}</a></p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: ':host { display: block; } .thing + .thing { margin-top: var(--wm-2); }',
})
export class ThreadTrail {
  readonly steps = input.required<readonly ThreadStep[]>();
  protected readonly shown = computed(() => this.steps().map((step) => ({ ...step, look: looks[step.walk] })));
}
