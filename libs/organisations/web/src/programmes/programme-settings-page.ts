import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, resource, signal, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { pageTitle, spokenMoment, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import type { ProgrammePoliciesView, ProgrammeView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { PoliciesForm } from './policies-form';
import { ProgrammeTabs } from './programme-tabs';
import { ProgrammesClient } from './programmes-client';
import { PurposeForm } from './purpose-form';

/** Name, purpose and policies of a programme, for those who look after it. */
@Component({
  selector: 'wm-programme-settings-page',
  imports: [Banner, Button, LoadFailure, PageHeading, Panel, PoliciesForm, ProgrammeTabs, PurposeForm, RouterLink, Skeleton],
  template: `
    <wm-page-heading heading="Programme settings" [sub]="programme()?.name" />
    <nav wm-programme-tabs [programmeId]="programmeId()"></nav>
    @if (failure(); as words) {
      <wm-banner kind="bad" role="alert" tabindex="-1" class="trouble" [heading]="words.title" [detail]="words.detail" #trouble />
    }
    @if (read.error() ?? policies.error(); as problem) {
      <wm-load-failure what="The settings of this programme" [failure]="problem" (again)="again()" />
    } @else if (programme(); as shown) {
      @if (shown.archivedAt !== null) {
        <section wm-panel heading="This programme is archived" class="narrow" sub="Nobody takes part in it, and nothing of it can be changed. Everybody who took part does so again when you bring it back.">
          <p class="row"><button wm-button="primary" type="button" [busy]="busy() && 'Bringing back'" (click)="bringBack(shown)">Bring it back</button> <a routerLink="/programmes">See all programmes</a></p>
        </section>
      } @else if (rules(); as present) {
        <div class="stack narrow">
          <section wm-panel heading="Name and purpose">
            <wm-purpose-form [programme]="shown" [sharing]="present.managerSharing" (saved)="read.set($event)" />
          </section>
          <section wm-panel heading="Policies" id="policies" [sub]="since(present)">
            <wm-policies-form [policies]="present" (saved)="policies.set($event)" />
          </section>
          <section wm-panel heading="Archive" sub="For a programme that is over. Enrolments stay as they are but count for nothing until you bring it back.">
            <p><button wm-button="danger" type="button" [busy]="busy() && 'Archiving'" (click)="archive(shown)">Archive programme</button></p>
          </section>
        </div>
      }
    } @else {
      <section class="panel"><wm-skeleton label="Loading the settings of this programme" [lines]="8" /></section>
    }
  `,
  styles: `
    .narrow { max-width: 46rem; }
    .trouble { margin-bottom: var(--wm-5); }
    #policies { scroll-margin-top: calc(var(--wm-bar-h) + 1rem); }
  `,
})
export class ProgrammeSettingsPage {
  /** From the address. */
  readonly programmeId = input.required<string>();
  private readonly client = inject(ProgrammesClient);
  private readonly session = inject(Session);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly trouble = viewChild<unknown, ElementRef<HTMLElement>>('trouble', { read: ElementRef });
  protected readonly busy = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly read = resource({ params: () => this.programmeId(), loader: ({ params }) => this.client.read(params) });
  protected readonly policies = resource({ params: () => this.programmeId(), loader: ({ params }) => this.client.policies(params) });
  protected readonly programme = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly rules = computed(() => (this.policies.hasValue() ? this.policies.value() : undefined));

  constructor() {
    const title = inject(Title);
    effect(() => {
      const programme = this.programme();
      if (programme !== undefined) title.setTitle(pageTitle(`Settings of ${programme.name}`));
    });
  }

  protected since({ version, setAt, setBy }: ProgrammePoliciesView): string {
    if (setAt === null || setBy === null) return 'These are the defaults. Every member can read the policies of their programme.';
    return `Version ${version}, set by ${setBy.name} ${spokenMoment(setAt, this.session.timeZone(), new Date())}. Every member can read them.`;
  }

  protected again(): void {
    this.read.reload();
    this.policies.reload();
  }

  protected async archive(programme: ProgrammeView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: `Archive ${programme.name}?`,
      detail: 'Nobody takes part in it any more, and its policies hold for nobody. You can bring it back with everybody who took part.',
      confirm: 'Archive programme',
      kind: 'danger',
    });
    if (agreed) await this.attempt(() => this.client.archive(programme), `${programme.name} is archived`);
  }

  protected bringBack(programme: ProgrammeView): Promise<void> {
    return this.attempt(() => this.client.bringBack(programme), `${programme.name} is back`);
  }

  private async attempt(work: () => Promise<ProgrammeView>, said: string): Promise<void> {
    this.failure.set(null);
    this.busy.set(true);
    try {
      this.read.set(await work());
      this.toasts.say(said);
    } catch (failure) {
      this.failure.set(wordsForReading(failure));
      afterNextRender(() => this.trouble()?.nativeElement.focus(), { injector: this.injector });
    } finally {
      this.busy.set(false);
    }
  }
}
