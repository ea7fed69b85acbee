import { Component, ElementRef, Injector, afterNextRender, inject, input, signal, viewChild } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { evidenceLink, type EvidenceLink } from '@waymark/evidence/domain';
import { Submission } from '@waymark/foundation/browser';
import { newId } from '@waymark/foundation/kernel';
import { Button, Field, FieldControl, Icon } from '@waymark/foundation/ui';
import { EditorDesk } from './editor-desk';

/** The links of a piece of evidence. The server never opens them; whoever reads the evidence does. */
@Component({
  selector: 'wm-links-panel',
  imports: [Button, Field, FieldControl, FormField, Icon],
  template: `
    @if (links().length > 0) {
      <ul class="filelist" aria-label="Links">
        @for (link of links(); track link.id) {
          <li>
            <svg wm-icon="link"></svg>
            <div class="break"><a class="strong" [href]="link.url" target="_blank" rel="noopener noreferrer nofollow">{{ link.label || link.url }}</a><p class="caption">Link, opens on another site</p></div>
            <button class="icon-btn" type="button" [attr.aria-label]="'Remove the link ' + (link.label || link.url)" (click)="remove(link)"><svg wm-icon="x"></svg></button>
          </li>
        }
      </ul>
    }
    @if (adding()) {
      <form class="add" novalidate aria-label="Add a link" (submit)="$event.preventDefault(); add()" (keydown.escape)="stop()">
        <wm-field name="new-link-url" label="Web address" [error]="submission.errorOf('url')">
          <input wmInput type="url" autocomplete="off" spellcheck="false" [formField]="fields.url" #first />
        </wm-field>
        <wm-field class="mt-3" name="new-link-label" label="What it shows" [error]="submission.errorOf('label')">
          <span labelEnd class="small muted">Optional</span>
          <input wmInput type="text" autocomplete="off" [formField]="fields.label" />
        </wm-field>
        <div class="row tight mt-3">
          <button wm-button="primary" size="sm" type="submit">Add link</button>
          <button wm-button="quiet" size="sm" type="button" (click)="stop()">Cancel</button>
        </div>
      </form>
    } @else {
      <button #again class="mt-3" wm-button="secondary" size="sm" type="button" (click)="start()"><svg wm-icon="link"></svg>Add a link</button>
    }
  `,
  styles: `
    :host { display: block; }
    .add { padding-top: var(--wm-3); border-top: 1px solid var(--wm-line); margin-top: var(--wm-3); }
  `,
})
export class LinksPanel {
  readonly links = input.required<readonly EvidenceLink[]>();
  private readonly desk = inject(EditorDesk);
  private readonly injector = inject(Injector);
  private readonly first = viewChild<ElementRef<HTMLElement>>('first');
  private readonly again = viewChild<unknown, ElementRef<HTMLElement>>('again', { read: ElementRef });
  protected readonly adding = signal(false);
  protected readonly typed = signal({ url: '', label: '' });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(evidenceLink);

  protected start(): void {
    this.adding.set(true);
    afterNextRender(() => this.first()?.nativeElement.focus(), { injector: this.injector });
  }

  protected stop(): void {
    this.adding.set(false);
    this.typed.set({ url: '', label: '' });
    afterNextRender(() => this.again()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async add(): Promise<void> {
    const { url, label } = this.typed();
    const done = await this.submission.run({ id: newId(), url: url.trim(), label }, (link) => {
      this.desk.type({ links: [...this.links(), link] });
      return Promise.resolve();
    });
    if (done) this.stop();
  }

  protected remove(gone: EvidenceLink): void {
    this.desk.type({ links: this.links().filter(({ id }) => id !== gone.id) });
    afterNextRender(() => this.again()?.nativeElement.focus(), { injector: this.injector });
  }
}
