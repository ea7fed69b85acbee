import { comparable, type Id } from '@waymark/foundation/kernel';
import { storyParts, type EvidenceContent, type LikeEvidence } from './evidence';
import { sharedPart, stemsOf } from './text-words';

/** A piece of evidence as far as it can be like another. */
export interface ComparedEvidence {
  readonly content: EvidenceContent;
  /** The SHA-256 of each of its files. */
  readonly fileHashes: readonly string[];
}

/** From this part of shared words on, two titles or two stories are alike. */
const alikeTitles = 0.75;
const alikeStories = 0.6;
/** Shorter stories share most of their words by chance. */
const fewestStems = 12;

/** What of some other evidence looks like the same thing again, and why: the strongest reason of each. */
export function likeEvidenceOf(evidence: ComparedEvidence, others: readonly (ComparedEvidence & { readonly id: Id })[]): LikeEvidence[] {
  return others.flatMap((other) => {
    const reason = reasonOf(evidence, other);
    return reason === null ? [] : [{ id: other.id, title: other.content.title, reason }];
  });
}

function reasonOf(one: ComparedEvidence, other: ComparedEvidence): LikeEvidence['reason'] | null {
  if (shares(linksOf(one), linksOf(other))) return 'SAME_LINK';
  if (shares(one.fileHashes, other.fileHashes)) return 'SAME_FILE';
  if (hasLikeTitle(one.content.title, other.content.title)) return 'SAME_TITLE';
  return hasLikeStory(one.content, other.content) ? 'SAME_WORDS' : null;
}

const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((each) => other.includes(each));
const linksOf = ({ content }: ComparedEvidence): string[] => content.links.map(({ url }) => comparableLink(url));

function hasLikeTitle(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return comparable(one) === comparable(other) || sharedPart(stemsOf(one), stemsOf(other)) >= alikeTitles;
}

function hasLikeStory(one: EvidenceContent, other: EvidenceContent): boolean {
  const [stems, others] = [stemsOf(storyOf(one)), stemsOf(storyOf(other))];
  return Math.min(stems.size, others.size) >= fewestStems && sharedPart(stems, others) >= alikeStories;
}

/** All that a piece of evidence tells in words. */
export function storyOf(content: EvidenceContent): string {
  return storyParts.map((part) => content[part]).join('\n');
}

/** Where a link leads, however it is written: without scheme, "www.", trailing slash, fragment and words of campaigns. */
export function comparableLink(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)([^#]*)/i.exec(url.trim()) ?? [];
  const [path = '', query = ''] = rest.split(/\?(.*)/s);
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid)=/.test(part));
  const place = `${host.toLowerCase().replace(/:(?:80|443)$/, '')}${path.replace(/\/+$/, '')}`;
  return kept.length === 0 ? place : `${place}?${kept.sort().join('&')}`;
}
