import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { pageTitle } from '@waymark/foundation/browser';
import { Banner, Button, Icon, PageHeading, Panel, Saved, Skeleton, Tag, firstNameOf } from '@waymark/foundation/ui';
import { isDraft, wasHeld } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { TierNotes } from '../notes/tier-notes';
import { PulsePanel } from '../pulse/pulse-panel';
import { RecordDesk } from '../record/record-desk';
import { ConfirmPanel } from '../sessions/confirm-panel';
import { SessionMenu } from '../sessions/session-menu';
import { missedWords, otherIn, plannedClock, sessionLook, sessionName, sessionPlace, sessionWhen } from '../sessions/session-words';
import { LoggedRecord } from './logged-record';
import { RecordEditor } from './record-editor';
import { SessionRecord } from './session-record';

/** One session of a pair in whatever state it is: prepared and written while it is a draft, read and revised after that. */
@Component({
  selector: 'wm-session-page',
  imports: [Banner, Button, ConfirmPanel, Icon, LoadFailure, LoggedRecord, PageHeading, Panel, PulsePanel, RecordEditor, RouterLink, Saved, SessionMenu, Skeleton, Tag, TierNotes],
  templateUrl: './session-page.html',
  styles: `
    .meta { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; color: var(--wm-ink-2); font-size: var(--wm-text-md); margin-bottom: var(--wm-5); align-items: center; }
    .meta > span { display: inline-flex; align-items: center; gap: .375rem; }
    .meta .i { width: 1rem; height: 1rem; color: var(--wm-ink-3); }
    .notice { margin-bottom: var(--wm-5); }
    .words { white-space: pre-line; }
    .notes { margin-top: var(--wm-5); scroll-margin-top: 5rem; }
  `,
  providers: [RecordDesk, SessionRecord],
})
export class SessionPage {
  /** From the address. */
  readonly sessionId = input.required<string>();
  protected readonly record = inject(SessionRecord);
  protected readonly desk = inject(RecordDesk);
  private readonly reader = inject(Session);
  protected readonly session = computed(() => this.record.view()?.session ?? null);
  protected readonly shown = computed(() => {
    const session = this.session();
    if (session === null) return null;
    const other = otherIn(session);
    const zone = this.reader.timeZone();
    const now = new Date();
    return {
      heading: `${sessionName(session)} with ${other.name}`,
      other,
      when: sessionWhen(session, zone, now),
      there: plannedClock(session, zone, now),
      place: sessionPlace(session),
      look: sessionLook(session, now),
      missed: missedWords(session),
      missedSaid: (session.cancelled ?? session.noShow)?.words ?? '',
      draft: isDraft(session.status),
      held: wasHeld(session.status),
      first: firstNameOf(other.name),
    };
  });

  constructor() {
    const title = inject(Title);
    effect(() => {
      const id = this.sessionId();
      untracked(() => this.record.show(id));
    });
    effect(() => {
      const shown = this.shown();
      if (shown !== null) title.setTitle(pageTitle(shown.heading));
    });
  }
}
