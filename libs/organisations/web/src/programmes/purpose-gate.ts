import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, ElementRef, Injector, TemplateRef, afterNextRender, contentChild, inject, input, resource, signal } from '@angular/core';
import { spokenDay, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Banner, Button, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import type { WaitingPurpose } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { ProgrammesClient } from './programmes-client';
import { PurposeCard } from './purpose-card';

/** What a `wm-purpose-gate` stands before. */
@Directive({ selector: 'ng-template[wmBehindGate]' })
export class BehindGate {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/**
 * Stands before a view of a team, of a programme, or without either of everybody whom somebody manages: a manager of
 * people in it first acknowledges what their programmes are for. Whoever has, or manages nobody there, sees the view at
 * once; it is not even begun before. The server refuses such views by `PurposeGate` all the same.
 *
 *     <wm-purpose-gate [teamId]="teamId()"><ng-template wmBehindGate>…</ng-template></wm-purpose-gate>
 */
@Component({
  selector: 'wm-purpose-gate',
  imports: [Banner, Button, LoadFailure, NgTemplateOutlet, PageHeading, Panel, PurposeCard, Skeleton],
  template: `
    @if (waiting.error(); as problem) {
      <wm-page-heading [heading]="heading()" />
      <wm-load-failure what="This page" [failure]="problem" (again)="waiting.reload()" />
    } @else if (waiting.value(); as purposes) {
      @if (purposes.length === 0) {
        <ng-container [ngTemplateOutlet]="behind().template" />
      } @else {
        <wm-page-heading [heading]="again(purposes) ? 'The purpose has changed' : 'Read what this is for'" sub="You manage people here. Before you see how they stand, read what their programme is for and say that you keep to it." />
        @if (failure(); as words) {
          <wm-banner kind="bad" role="alert" tabindex="-1" class="trouble" [heading]="words.title" [detail]="words.detail" #trouble />
        }
        <div class="stack gate">
          @for (purpose of purposes; track purpose.programmeId) {
            <section wm-panel [heading]="purpose.programmeName">
              <wm-purpose-card [purpose]="purpose.purpose" [sharing]="purpose.managerSharing" />
              @if (purpose.acknowledged; as before) {
                <details class="disclose mt-4">
                  <summary>What you acknowledged on {{ day(before.at) }}</summary>
                  <p class="prose break before">{{ before.purpose }}</p>
                </details>
              }
              <p class="mt-5"><button wm-button="primary" type="button" [busy]="sending() === purpose.programmeId && 'Saving'" (click)="acknowledge(purpose)">I have read this and keep to it<span class="vh">, {{ purpose.programmeName }}</span></button></p>
            </section>
          }
        </div>
      }
    } @else {
      <wm-page-heading [heading]="heading()" />
      <section class="panel"><wm-skeleton label="Loading this page" [lines]="6" /></section>
    }
  `,
  styles: `
    :host { display: block; }
    .gate { max-width: 46rem; }
    .before { white-space: pre-line; color: var(--wm-ink-2); }
    .trouble { margin-bottom: var(--wm-5); }
  `,
})
export class PurposeGate {
  readonly teamId = input<string>();
  readonly programmeId = input<string>();
  /** What the view is called until it is there. */
  readonly heading = input('Team');
  protected readonly behind = contentChild.required(BehindGate);
  private readonly client = inject(ProgrammesClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly sending = signal<string | null>(null);
  protected readonly failure = signal<Words | null>(null);
  protected readonly waiting = resource({
    params: () => ({ teamId: this.teamId(), programmeId: this.programmeId() }),
    loader: ({ params }) => this.client.waitingPurposes(params),
  });

  /** Whether all that waits has been acknowledged before, as it was then. */
  protected again(purposes: readonly WaitingPurpose[]): boolean {
    return purposes.every(({ acknowledged }) => acknowledged !== null);
  }

  protected day(instant: string): string {
    return spokenDay(instant, this.session.timeZone());
  }

  protected async acknowledge(purpose: WaitingPurpose): Promise<void> {
    this.failure.set(null);
    this.sending.set(purpose.programmeId);
    try {
      await this.client.acknowledge(purpose);
      this.waiting.set((this.waiting.value() ?? []).filter(({ programmeId }) => programmeId !== purpose.programmeId));
      this.toasts.say(`You have acknowledged the purpose of ${purpose.programmeName}`);
      this.focusOn('h1');
    } catch (failure) {
      this.failure.set(wordsForReading(failure));
      this.waiting.reload();
      this.focusOn('[role=alert]');
    } finally {
      this.sending.set(null);
    }
  }

  /** The button that was pressed is gone, so the focus goes on where the person can. */
  private focusOn(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
