import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission, TypedWords, clockTime, toProblemError } from '@waymark/foundation/browser';
import { Banner, Button, ErrorSummary, Field, FieldControl, Saved, type SavedState } from '@waymark/foundation/ui';
import { changeMemberBody, member as memberSchema, type MemberView } from '@waymark/organisations/domain';
import { ProfileClient, type ProfileChanges } from './profile-client';
import { differences, typedProfile } from './profile-conflict';
import { timeZoneGroups } from './time-zones';

/**
 * Name, job title and time zone. Where somebody else has saved in the meantime, both versions stay until one is chosen.
 * A way out without saving has the attribute `wayBack`.
 */
@Component({
  selector: 'wm-profile-form',
  imports: [Banner, Button, ErrorSummary, Field, FieldControl, FormField, Saved],
  templateUrl: './profile-form.html',
  styleUrl: './profile-form.css',
})
export class ProfileForm {
  /** The profile as it was read. */
  readonly profile = input.required<MemberView>();
  /** Saved; carries the profile as it is stored now. */
  readonly saved = output<MemberView>();
  private readonly client = inject(ProfileClient);
  private readonly typedWords = inject(TypedWords);
  private readonly injector = inject(Injector);
  private readonly conflict = viewChild('conflict', { read: ElementRef });
  private readonly name = viewChild.required('name', { read: ElementRef });
  private readonly stored = linkedSignal(() => this.profile());
  protected readonly typed = linkedSignal(() => typedProfile(this.profile()));
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(changeMemberBody);
  protected readonly progress = signal<SavedState | null>(null);
  /** What somebody else has stored in the meantime, until the person has chosen. */
  protected readonly theirs = signal<MemberView | null>(null);
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    return theirs === null ? [] : differences(this.typed(), typedProfile(theirs));
  });
  protected readonly timeZones = computed(() => timeZoneGroups(this.profile().timeZone));
  protected readonly timeZoneHint = computed(() => `It is ${clockTime(new Date(), this.typed().timeZone)} there now. Times in Waymark and in your reminders follow it.`);

  protected async save(): Promise<void> {
    this.progress.set(null);
    const { name, jobTitle, timeZone } = this.typed();
    const done = await this.submission.run({ name, jobTitle: jobTitle.trim() === '' ? null : jobTitle, timeZone }, (changes) => this.send(changes));
    if (!done && this.progress()?.kind === 'saving') this.progress.set({ kind: 'failed' });
  }

  protected async keepMine(): Promise<void> {
    this.stored.set(this.theirs() ?? this.stored());
    this.theirs.set(null);
    this.focusFirstField();
    await this.save();
  }

  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (theirs === null) return;
    this.theirs.set(null);
    this.settle(theirs);
    this.focusFirstField();
  }

  private async send(changes: ProfileChanges): Promise<void> {
    this.progress.set({ kind: 'saving' });
    try {
      const profile = await this.client.change(this.stored(), changes);
      this.theirs.set(null);
      this.progress.set({ kind: 'saved', at: clockTime(new Date(), profile.timeZone) });
      this.settle(profile);
    } catch (failure) {
      const theirs = memberSchema.safeParse(toProblemError(failure).current).data;
      if (theirs === undefined) throw failure;
      this.progress.set(null);
      this.theirs.set(theirs);
      afterNextRender(() => focusOn(this.conflict()), { injector: this.injector });
    }
  }

  /** The buttons that were pressed are gone with the banner, so the focus goes on where the person can. */
  private focusFirstField(): void {
    focusOn(this.name());
  }

  private settle(profile: MemberView): void {
    this.stored.set(profile);
    this.typed.set(typedProfile(profile));
    this.typedWords.saved();
    this.saved.emit(profile);
  }
}

function focusOn(element: ElementRef | undefined): void {
  (element as ElementRef<HTMLElement> | undefined)?.nativeElement.focus();
}
