import { Component, DestroyRef, computed, effect, inject, resource, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Autosaves, clockTime, type Autosave } from '@waymark/foundation/browser';
import { Audience, Banner, Button, ConflictBanner, Field, FieldControl, Icon, NextStep, PageHeading, Panel, Saved, Skeleton, type SavedState } from '@waymark/foundation/ui';
import { meetingWay, mostPlaces, type MentorProfileView, type WorkingHours } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { counted } from '@waymark/role-profiles/web';
import { DirectoryClient, type ProfileChanges } from './directory-client';
import { HelpsWithPanel, type HelpedSkill } from './helps-with-panel';
import { languageWords, languages, meetingWords } from './match-words';

/** What a mentor types of themselves. */
type TypedProfile = Required<ProfileChanges>;

const names: Record<keyof TypedProfile, string> = {
  offering: 'People can find me',
  aboutMe: 'About you',
  meets: 'Way',
  place: 'Place',
  languages: 'Languages',
  timeZone: 'Time zone',
  workingHours: 'Usual working hours',
  capacity: 'People at a time',
  pausedUntil: 'Take nobody new until',
  helpsWith: 'What you help with',
};

/** One's own profile as a mentor, changed in place. */
@Component({
  selector: 'wm-own-profile-page',
  imports: [Audience, Banner, Button, ConflictBanner, Field, FieldControl, HelpsWithPanel, Icon, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Saved, Skeleton],
  templateUrl: './own-profile-page.html',
  styles: `
    .notice { margin-bottom: var(--wm-5); }
    .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--wm-4); align-items: end; }
    .pair > .field { margin-top: 0; }
    .day { min-height: 2rem; margin-right: var(--wm-3); }
    @media (max-width: 45rem) { .pair { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class OwnProfilePage {
  private readonly client = inject(DirectoryClient);
  private readonly session = inject(Session);
  private readonly autosaves = inject(Autosaves);
  private readonly life = inject(DestroyRef);
  protected readonly names = names;
  protected readonly mostPlaces = mostPlaces;
  protected readonly languages = languages;
  protected readonly languageWords = languageWords;
  protected readonly weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  protected readonly ways = meetingWay.options.map((way) => ({ way, words: meetingWords[way] }));
  protected readonly me = computed(() => this.session.current()?.member.id ?? '');
  protected readonly profile = resource({ loader: ({ abortSignal }) => this.client.readOwn(abortSignal) });
  protected readonly saving = signal<Autosave<TypedProfile, MentorProfileView> | null>(null);
  protected readonly typed = computed(() => this.saving()?.typed() ?? null);
  protected readonly errors = computed<Record<string, string>>(() => this.saving()?.fieldErrors() ?? {});
  protected readonly progress = computed<SavedState | null>(() => {
    const state = this.saving()?.state() ?? null;
    if (state === null || state.kind === 'saving' || state.kind === 'failed') return state;
    return { kind: state.kind, at: clockTime(state.at, this.session.timeZone()) };
  });
  /** Skills that were chosen here; of those that are stored the profile says the name. */
  private readonly picked = signal<readonly Omit<HelpedSkill, 'ordinal'>[]>([]);
  protected readonly skills = computed<HelpedSkill[]>(() => {
    const stored = this.saving()?.stored().helpsWith ?? [];
    return this.helps().map(({ skillId, ordinal }) => ({ ...(this.picked().find(({ id }) => id === skillId) ?? storedSkill(skillId, stored)), ordinal }));
  });
  protected readonly skillsCount = computed(() => counted(this.skills().length, 'skill'));
  protected readonly taken = computed(() => {
    const taken = this.saving()?.stored().places.taken ?? 0;
    return taken === 0 ? 'You mentor nobody now.' : `You mentor ${counted(taken, 'person', 'people')} now.`;
  });

  constructor() {
    effect(() => {
      const stored = this.profile.hasValue() ? this.profile.value() : null;
      untracked(() => {
        if (stored !== null && this.saving() === null) this.saving.set(this.begin(stored));
      });
    });
  }

  protected type(changes: Partial<TypedProfile>): void {
    this.saving()?.type(changes);
  }

  protected typeCapacity(words: string): void {
    if (/^\d+$/.test(words)) this.type({ capacity: Number(words) });
  }

  protected typeWay(words: string): void {
    const meets = meetingWay.safeParse(words).data;
    if (meets !== undefined) this.type({ meets });
  }

  protected addLanguage(tag: string): void {
    const spoken = this.typed()?.languages ?? [];
    if (tag !== '' && !spoken.includes(tag)) this.type({ languages: [...spoken, tag] });
  }

  protected dropLanguage(tag: string): void {
    this.type({ languages: (this.typed()?.languages ?? []).filter((each) => each !== tag) });
  }

  protected works(day: number): boolean {
    return this.typed()?.workingHours?.days.includes(day) ?? false;
  }

  protected toggleDay(day: number): void {
    const hours = this.typed()?.workingHours ?? { days: [], from: '09:00', to: '17:00' };
    const days = hours.days.includes(day) ? hours.days.filter((each) => each !== day) : [...hours.days, day].toSorted((one, other) => one - other);
    this.typeAll(days.length === 0 ? null : { ...hours, days });
  }

  protected typeHours(change: Partial<WorkingHours>): void {
    const hours = this.typed()?.workingHours ?? null;
    if (hours !== null && Object.values(change).every((value) => value.length > 0)) this.typeAll({ ...hours, ...change });
  }

  protected add(skill: Omit<HelpedSkill, 'ordinal'> & { ordinal: number }): void {
    const { ordinal, ...rest } = skill;
    this.picked.update((picked) => [...picked.filter(({ id }) => id !== skill.id), rest]);
    this.type({ helpsWith: [...this.helps().filter(({ skillId }) => skillId !== skill.id), { skillId: skill.id, ordinal }] });
  }

  protected remove(skillId: string): void {
    this.type({ helpsWith: this.helps().filter((each) => each.skillId !== skillId) });
  }

  protected level({ id, ordinal }: { id: string; ordinal: number }): void {
    this.type({ helpsWith: this.helps().map((each) => (each.skillId === id ? { skillId: id, ordinal } : each)) });
  }

  protected zone(timeZone: string): string {
    return timeZone.replaceAll('_', ' ');
  }

  /** How one of two versions of a field reads. */
  protected spoken(value: unknown): string {
    if (value === null || value === '' || value === undefined) return 'Nothing';
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    if (Array.isArray(value)) return counted(value.length, 'entry', 'entries');
    return typeof value === 'object' ? Object.values(value).join(', ') : `${value as string | number}`;
  }

  private helps(): TypedProfile['helpsWith'] {
    return this.typed()?.helpsWith ?? [];
  }

  /** Hours are meant on the clock that the person reads times by. */
  private typeAll(workingHours: WorkingHours | null): void {
    this.type({ workingHours, timeZone: this.session.timeZone() });
  }

  private begin(stored: MentorProfileView): Autosave<TypedProfile, MentorProfileView> {
    return this.autosaves.begin<TypedProfile, MentorProfileView>(
      {
        name: `${this.me()}/mentor-profile`,
        stored,
        fieldsOf: typedProfile,
        save: (changes, version) => this.client.changeOwn(changes, version),
        parse: this.client.stored,
      },
      this.life,
    );
  }
}

/** A skill as the profile has it; of one that it does not have yet nothing is known but its id. */
function storedSkill(skillId: string, stored: MentorProfileView['helpsWith']): Omit<HelpedSkill, 'ordinal'> {
  const known = stored.find(({ skill }) => skill.id === skillId);
  if (known === undefined) return { id: skillId, name: '', framework: '', levels: [], confirmed: null };
  return { id: skillId, name: known.skill.name, framework: known.skill.framework, levels: [known.level], confirmed: known.confirmed };
}

function typedProfile({ offering, aboutMe, meets, place, languages: spoken, timeZone, workingHours, places: { capacity }, pausedUntil, helpsWith }: MentorProfileView): TypedProfile {
  return { offering, aboutMe, meets, place, languages: spoken, timeZone, workingHours, capacity, pausedUntil, helpsWith: helpsWith.map(({ skill, level }) => ({ skillId: skill.id, ordinal: level.ordinal })) };
}
