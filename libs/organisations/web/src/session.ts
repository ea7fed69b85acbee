import { DestroyRef, Injectable, computed, inject, signal, type Provider } from '@angular/core';
import { Router } from '@angular/router';
import { ApiCaller, Autosaves, forgetKeptWords, SessionGate, type SessionState, toProblemError, TypedWords, writeDatesAs } from '@waymark/foundation/browser';
import { Confirmation, Toasts } from '@waymark/foundation/ui/frame';
import type { MemberView, SessionView } from '@waymark/organisations/domain';
import { signInApi } from '@waymark/organisations/domain/sign-in';

/** What one tab tells the others of the same browser. */
type News = { kind: 'signed-out' } | { kind: 'signed-in'; accountId: string; organisationId: string };

/**
 * Who is signed in, in which organisation, and what they may do. Asked of the server once, when the first page wants
 * to know; after that it changes only when somebody signs in or out, here or in another tab.
 */
@Injectable({ providedIn: 'root' })
export class Session extends SessionGate {
  private readonly api = inject(ApiCaller);
  private readonly router = inject(Router);
  private readonly typed = inject(TypedWords);
  private readonly toasts = inject(Toasts);
  private readonly autosaves = inject(Autosaves);
  private readonly confirmation = inject(Confirmation);
  private readonly tabs = new BroadcastChannel('waymark.session');
  private readonly who = signal<SessionView | null>(null);
  private readonly known = signal<SessionState>('unknown');
  private readonly interruptions = signal(0);
  private readonly removals = signal(0);
  private asking: Promise<void> | undefined;

  /** The session, or null while nobody is signed in. */
  readonly current = this.who.asReadonly();
  readonly state = this.known.asReadonly();
  /** Where the person reads times: an IANA name. */
  readonly timeZone = computed(() => this.who()?.member.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  /** Where the days of the organisation begin and end: an IANA name. */
  readonly organisationTimeZone = computed(() => this.who()?.organisation.timeZone ?? this.timeZone());
  readonly managesPeople = computed(() => this.who()?.managesPeople ?? false);
  /** Counts how often the session turned out to have ended while unsaved words were on the page. */
  readonly interrupted = this.interruptions.asReadonly();

  /** Counts how often the session turned out to be in another organisation while unsaved words were on the page. */
  readonly removed = this.removals.asReadonly();
  readonly organisationId = computed(() => this.who()?.organisation.id ?? null);

  constructor() {
    super();
    this.tabs.onmessage = ({ data }: MessageEvent<News>) => this.hear(data);
    inject(DestroyRef).onDestroy(() => this.tabs.close());
  }

  ready(): Promise<void> {
    if (this.known() === 'signed-in' || this.known() === 'signed-out') return Promise.resolve();
    this.asking ??= this.load().finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** Asks the server again, for after something that changes what the person may do or how they are shown. */
  async load(): Promise<void> {
    try {
      this.begin(await this.api.call(signInApi.whoAmI));
    } catch (failure) {
      // A page that needs a session asks `state` next and says what is the matter: nothing is hidden here.
      this.who.set(null);
      this.known.set(toProblemError(failure).status === 401 ? 'signed-out' : 'unreachable');
    }
  }

  /**
   * Somebody has just signed in (by password, link or invitation): keeps who it is and tells the other tabs.
   */
  started(session: SessionView): void {
    this.begin(session);
    this.tell({ kind: 'signed-in', accountId: session.account.id, organisationId: session.organisation.id });
  }

  /**
   * Signs out of this browser, once everything that was typed is saved or the person says that it may go. The page is
   * loaded anew and the device lets go of what it kept, so that nothing is there for whoever uses it next.
   * @throws ProblemError where the server could not be told; the person is then still signed in.
   */
  async signOut(): Promise<void> {
    if (!(await this.mayLetGo())) return;
    await this.api.call(signInApi.signOut);
    this.leave();
  }

  /**
   * Signs out of every browser and ends every access token.
   * @throws ProblemError where the server could not be told; the person is then still signed in.
   */
  async signOutEverywhere(): Promise<void> {
    if (!(await this.mayLetGo())) return;
    await this.api.call(signInApi.signOutEverywhere);
    this.leave();
  }

  private async mayLetGo(): Promise<boolean> {
    if (await this.autosaves.flushAll()) return true;
    return this.confirmation.ask({
      heading: 'Sign out and lose what is not saved?',
      detail: 'Some of what you typed is only on this device. Signing out removes it, so that nobody who uses the device next can read it.',
      confirm: 'Sign out and lose it',
      cancel: 'Stay signed in',
      kind: 'danger',
    });
  }

  private leave(): void {
    forgetKeptWords();
    this.tell({ kind: 'signed-out' });
    location.assign('/sign-in');
  }

  /** A profile was saved: where it is the person's own, the frame shows it at once. */
  profileChanged({ id, name, jobTitle, timeZone }: MemberView): void {
    this.who.update((who) => (who?.member.id === id ? { ...who, member: { id, name, jobTitle, timeZone } } : who));
  }

  /**
   * Goes on in another organisation. The page is loaded anew, so that nothing of the one before stays in memory.
   * @throws ProblemError where the server refuses.
   */
  async switchOrganisation(organisationId: string): Promise<void> {
    const session = await this.api.call(signInApi.switchOrganisation, { body: { organisationId } });
    this.tell({ kind: 'signed-in', accountId: session.account.id, organisationId });
    location.assign('/');
  }

  /**
   * Another tab has taken the session to another organisation. The page is loaded anew; where the person has typed
   * something that may not be saved, it stays instead, and the frame of the application offers the way back.
   */
  movedOn(): void {
    if (this.typed.present()) this.removals.update((count) => count + 1);
    else location.assign('/');
  }

  /**
   * Takes the session back to the organisation that this tab shows, and leaves the page as it is.
   * @throws ProblemError where the server refuses.
   */
  async comeBack(): Promise<void> {
    const organisationId = this.organisationId();
    if (organisationId === null) return;
    this.started(await this.api.call(signInApi.switchOrganisation, { body: { organisationId } }));
    this.toasts.say('You are back. Your words are still here, save them now');
  }

  /** Something has happened that may have ended the session: the next page asks the server who is signed in. */
  doubt(): void {
    this.who.set(null);
    this.known.set('unknown');
  }

  holdsAny(roles: readonly string[]): boolean {
    return this.who()?.roles.some((role) => roles.includes(role)) ?? false;
  }

  /**
   * Leads to sign in and back. Where the person has typed something that may not be saved, the page stays instead and
   * the frame of the application offers to sign in beside it.
   */
  ended(): void {
    if (this.who() === null) return;
    this.known.set('signed-out');
    if (this.typed.present()) {
      this.interruptions.update((count) => count + 1);
      return;
    }
    this.who.set(null);
    const next = this.router.url;
    void this.router.navigate(['/sign-in'], { queryParams: next === '/' ? {} : { next } });
  }

  private begin(session: SessionView): void {
    writeDatesAs(session.organisation.locale);
    this.who.set(session);
    this.known.set('signed-in');
  }

  private tell(news: News): void {
    this.tabs.postMessage(news);
  }

  private hear(news: News): void {
    const who = this.who();
    if (news.kind === 'signed-out') {
      this.ended();
    } else if (who?.account.id !== news.accountId) {
      location.assign('/');
    } else if (who.organisation.id !== news.organisationId) {
      this.movedOn();
    } else if (this.known() === 'signed-out') {
      this.known.set('signed-in');
      this.toasts.say('You are signed in again. Your words are still here');
    }
  }
}

/** Tells the foundation that this domain keeps the session. */
export function provideSession(): Provider {
  return { provide: SessionGate, useExisting: Session };
}
