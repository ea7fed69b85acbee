import { Component, input, output, signal, viewChild, type ElementRef } from '@angular/core';
import { Button } from './button';
import { Icon } from './icon';

/** Takes a file, or with `several` any number of them, that is dropped here or chosen with the button. */
@Component({
  selector: 'wm-file-drop',
  imports: [Button, Icon],
  template: `
    <div class="dropzone" [class.over]="over()" (dragover)="hover($event)" (dragleave)="over.set(false)" (drop)="drop($event)">
      <svg wm-icon="file-plus-2"></svg>
      <span>{{ words() }}</span>
      <button wm-button="secondary" size="sm" type="button" (click)="picker.click()">{{ verb() }}</button>
      <input type="file" hidden [accept]="accept()" [multiple]="several()" (change)="picked()" #picker />
    </div>
  `,
  styles: `
    :host { display: block; }
    .dropzone .i { width: 1.5rem; height: 1.5rem; color: var(--wm-ink-3); }
    .over { border-color: var(--wm-primary); background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); }
  `,
})
export class FileDrop {
  readonly words = input.required<string>();
  readonly verb = input('Choose a file');
  /** As of the attribute: ".txt,.csv". */
  readonly accept = input.required<string>();
  readonly several = input(false);
  readonly chosen = output<File>();
  protected readonly over = signal(false);
  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');

  protected hover(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.emit(files);
  }

  protected picked(): void {
    const { nativeElement } = this.picker();
    const files = [...(nativeElement.files ?? [])];
    // The same file can be chosen again after it was changed.
    nativeElement.value = '';
    this.emit(files);
  }

  private emit(files: readonly File[]): void {
    for (const file of this.several() ? files : files.slice(0, 1)) this.chosen.emit(file);
  }
}
