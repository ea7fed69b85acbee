import { cutPage, notFound, wrongState, type Id, type QueryOf, type ResponseOf } from '@waymark/foundation/kernel';
import { helpOf, inOrderOfFit, type MentorCard, type mentorDirectoryApi, type MentorPage } from '@waymark/mentoring/domain';
import { OrganisationCalendar, ProgrammePolicies, readCursor } from '@waymark/organisations/api';
import type { Actor, PolicySet } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { TakingPartQueries } from '../access/taking-part.queries';
import { MentorCards, type Matched } from './mentor-cards';
import { MentorFactQueries } from './mentor-facts.queries';
import { PlaceWatchRepository } from './place-watch.repository';
import { Seekers, type Seeker } from './seekers';

type Query = QueryOf<typeof mentorDirectoryApi.listMentors>;

/** Looking for a mentor, and being told when one has a place. */
@Injectable()
export class MentorSearch {
  constructor(
    private readonly facts: MentorFactQueries,
    private readonly seekers: Seekers,
    private readonly cards: MentorCards,
    private readonly watches: PlaceWatchRepository,
    private readonly takingPart: TakingPartQueries,
    private readonly policies: ProgrammePolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** An organisation has as many mentors as a page can be cut of in memory: their order depends on who looks. */
  async list({ memberId }: Actor, query: Query): Promise<MentorPage> {
    const [begin] = readCursor(query.cursor, z.tuple([z.int().min(0)])) ?? [0];
    const policy = await this.policies.forMember(memberId);
    const offering = await this.facts.offering();
    const seeker = await this.seekers.of(memberId);
    const matching = (await this.cards.of(seeker, offering, policy)).filter((mentor) => matches(mentor, query));
    const full = matching.filter(({ places }) => places.free === 0);
    const wanted = query.places === 'ANY' ? matching : query.places === 'FULL' ? full : matching.filter(({ places }) => places.free > 0);
    const ordered = inOrder(wanted, query.sort, seeker);
    const { items, nextCursor } = cutPage(ordered.map((mentor, place) => ({ mentor, place })).slice(begin), query.limit, ({ place }) => [place + 1]);
    const leftOut = query.places === 'NOW' ? inOrder(full, 'SOONEST', seeker) : [];
    return {
      items: items.map(({ mentor }) => mentor.card),
      nextCursor,
      matching: wanted.length,
      withoutPlace: {
        count: leftOut.length,
        first: leftOut.slice(0, 3).map(({ view: { mentor, places } }) => ({ id: mentor.id, name: mentor.name, freeFrom: places.freeFrom, waiting: places.waiting })),
      },
      offering: offering.length,
      mentorsAtOnce: policy.mentorsAtOnce,
      yourMentors: seeker.mentors,
    };
  }

  async suggest({ memberId }: Actor, limit: number): Promise<{ items: MentorCard[] }> {
    return { items: await this.fittingFor(await this.seekers.of(memberId), await this.policies.forMember(memberId), limit) };
  }

  /** Who helps somebody with their gaps and can be asked now or later, the best fit first. */
  async fittingFor(seeker: Seeker, policy: Pick<PolicySet, 'lineMayMentor' | 'mentorsAtOnce'>, limit: number): Promise<MentorCard[]> {
    const mentors = (await this.cards.of(seeker, await this.facts.offering(), policy)).filter(
      ({ card, ...mentor }) => !neverAsked.has(card.asking) && helpOf(mentor, seeker.gaps).length > 0,
    );
    return inOrderOfFit(mentors, seeker.gaps).slice(0, limit).map(({ card }) => card);
  }

  /** Whoever can be asked now or later, for somebody of whom no gap is known or with whose gaps nobody helps. */
  async askableFor(seeker: Seeker, policy: Pick<PolicySet, 'lineMayMentor' | 'mentorsAtOnce'>, limit: number): Promise<MentorCard[]> {
    const mentors = (await this.cards.of(seeker, await this.facts.offering(), policy)).filter(({ card }) => !neverAsked.has(card.asking));
    return inOrderOfFit(mentors, seeker.gaps).slice(0, limit).map(({ card }) => card);
  }

  async read({ memberId: readerId }: Actor, memberId: Id): Promise<ResponseOf<typeof mentorDirectoryApi.readMentor>> {
    const { view, card } = await this.requireMentor(readerId, memberId);
    return { ...view, card };
  }

  /** Asking again changes nothing. */
  async watch({ memberId: readerId }: Actor, memberId: Id): Promise<void> {
    const { card } = await this.requireMentor(readerId, memberId);
    if (card.asking === 'YOURSELF') throw wrongState('own-place', 'This is your own profile.');
    await this.watches.insert({ mentorId: memberId, memberId: readerId, since: this.calendar.now() });
  }

  async stopWatching({ memberId: readerId }: Actor, memberId: Id): Promise<void> {
    await this.requireMentor(readerId, memberId);
    await this.watches.delete(memberId, readerId);
  }

  /** Whoever offers mentoring, and whoever the reader has something with. @throws DomainError NOT_FOUND */
  private async requireMentor(readerId: Id, memberId: Id): Promise<Matched> {
    const seeker = await this.seekers.of(readerId);
    const [mentor] = await this.cards.of(seeker, [memberId], await this.policies.forMember(readerId));
    const there = mentor !== undefined && (await this.takingPart.isActive(memberId));
    const shown = there && (mentor.view.offering || readerId === memberId || seeker.openWith.has(memberId));
    if (!shown) throw notFound('mentor');
    return mentor;
  }
}

/** Letters match in either case and whatever their accents. */
function folded(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function matches({ view }: Matched, { search = '', skillId, atLeast, language, meets }: Query): boolean {
  const sought = folded(search.trim());
  const named = [view.mentor.name, ...view.mentor.teams.map(({ name }) => name)].some((name) => folded(name).includes(sought));
  const found = view.helpsWith.filter(({ skill }) => folded(skill.name).includes(sought));
  const offers = skillId === undefined ? (named ? view.helpsWith : found) : view.helpsWith.filter(({ skill }) => skill.id === skillId);
  const wanted: boolean[] = [
    named || found.length > 0,
    skillId === undefined || offers.length > 0,
    atLeast === undefined || offers.some(({ confirmed }) => confirmed !== null && confirmed.ordinal >= atLeast),
    language === undefined || view.languages.includes(language),
    meets === undefined || [meets, view.meets].includes('EITHER') || view.meets === meets,
  ];
  return wanted.every(Boolean);
}

function inOrder(mentors: readonly Matched[], sort: Query['sort'], { gaps }: Seeker): Matched[] {
  const fitting = inOrderOfFit(mentors, gaps);
  if (sort === 'GAPS') return fitting;
  if (sort === 'NAME') return fitting.toSorted((one, other) => one.view.mentor.name.localeCompare(other.view.mentor.name, 'en'));
  const when = ({ places }: Matched) => (places.free > 0 ? '' : (places.freeFrom ?? '9999'));
  return fitting.toSorted((one, other) => (when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0));
}

/** Whom nobody is led to: oneself, one's own line where that is barred, and whom one has asked. */
const neverAsked: ReadonlySet<MentorCard['asking']> = new Set(['YOURSELF', 'BARRED', 'ASKED_ALREADY'] as const);
