import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { noAnswers, type ClaimPageView, type ReviewView } from '@waymark/evidence/domain';
import { Session } from '@waymark/organisations/web';
import { EvidenceClient } from '../evidence/evidence-client';
import { ClaimPage } from './claim-page';
import { ReviewDesk } from './review-desk';
import { ReviewsClient, type ReviewChanges } from './reviews-client';

function pageOf(claimId: string): ClaimPageView {
  const ownReview = { id: `review of ${claimId}`, claimId, checks: noAnswers, level: null, rationale: `Thoughts on ${claimId}`, version: 1 } as unknown as ReviewView;
  const level = { ordinal: 1, name: 'Awareness' };
  const claim = { id: claimId, claimed: level, status: 'IN_REVIEW', clauses: [], submittedAt: null, dueOn: null, requirement: { title: claimId, levels: [level] } };
  return { claim, owner: { id: 'amara', name: 'Amara Okafor' }, ownReview, reviews: [], submittedVersions: [], evidence: { number: 1 }, may: { review: true } } as unknown as ClaimPageView;
}

async function open(claimId: string) {
  const saved: [string, ReviewChanges][] = [];
  const client = {
    readClaim: async (id: string) => pageOf(id),
    change: async (id: string, changes: ReviewChanges) => {
      saved.push([id, changes]);
      return { ...pageOf(id).ownReview, ...changes, version: 2 };
    },
    stored: () => undefined,
  };
  const session = { current: signal({ member: { id: 'rhys' } }), timeZone: () => 'Europe/London' };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: ReviewsClient, useValue: client }, { provide: EvidenceClient, useValue: {} }, { provide: Session, useValue: session }],
  });
  TestBed.overrideComponent(ClaimPage, { set: { template: '{{ heading() }}', imports: [] } });
  const fixture = TestBed.createComponent(ClaimPage);
  const show = async (id: string) => {
    fixture.componentRef.setInput('claimId', id);
    await fixture.whenStable();
  };
  await show(claimId);
  return { desk: fixture.debugElement.injector.get(ReviewDesk), saved, show, words: () => (fixture.nativeElement as HTMLElement).textContent };
}

describe('the page of a claim', () => {
  beforeEach(() => localStorage.clear());

  it('begins the review of the next claim, and saves what waits of the one before', async () => {
    const { desk, saved, show, words } = await open('Lamp care');
    desk.type({ rationale: 'It has burned' });
    await show('Signal reading');
    expect([words(), desk.typed().rationale]).toEqual(['Signal reading at 1 Awareness', 'Thoughts on Signal reading']);
    desk.type({ rationale: 'It was read' });
    await desk.flush();
    expect(saved).toEqual([
      ['Lamp care', { rationale: 'It has burned' }],
      ['Signal reading', { rationale: 'It was read' }],
    ]);
  });
});
