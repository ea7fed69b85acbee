import { emptyContent, type EvidenceContent } from './evidence';
import { comparableLink, likeEvidenceOf, type ComparedEvidence } from './like-evidence';

const story = 'Booking failed for forty minutes because nightly imports locked every appointment table. I wrote contracts between clinics, pipeline, queue and search.';
const evidence = (content: Partial<EvidenceContent>, fileHashes: string[] = []): ComparedEvidence => ({ content: { ...emptyContent, ...content }, fileHashes });
const link = (url: string) => ({ links: [{ id: 'l', label: '', url }] });
const reasons = (one: ComparedEvidence, other: ComparedEvidence) => likeEvidenceOf(one, [{ ...other, id: 'other' }]).map(({ reason }) => reason);

describe('evidence that looks like the same thing', () => {
  it.each<[string, ComparedEvidence, ComparedEvidence, string[]]>([
    ['has the same link, written differently', evidence(link('https://www.Example.org/a/?utm_source=mail#top')), evidence(link('http://example.org/a')), ['SAME_LINK']],
    ['has another page of the same site', evidence(link('https://example.org/a')), evidence(link('https://example.org/b')), []],
    ['has the same file', evidence({}, ['aa', 'bb']), evidence({}, ['bb']), ['SAME_FILE']],
    ['has other files', evidence({}, ['aa']), evidence({}, ['bb']), []],
    ['has the same title, spaced and cased differently', evidence({ title: 'Contract  tests' }), evidence({ title: 'contract Tests' }), ['SAME_TITLE']],
    ['has a title of the same words', evidence({ title: 'Testing the contracts' }), evidence({ title: 'Contract tests' }), ['SAME_TITLE']],
    ['has another title', evidence({ title: 'Contract tests' }), evidence({ title: 'Contract law' }), []],
    ['has no title yet', evidence({}), evidence({}), []],
    ['tells the same story in other places', evidence({ action: story }), evidence({ situation: `${story} It held.` }), ['SAME_WORDS']],
    ['tells another story', evidence({ action: story }), evidence({ action: story.replace(/failed.*tables?\./, 'was slow.').replace('clinics, pipeline, queue and search', 'teams') }), []],
    ['is too short to tell', evidence({ action: 'I did it.' }), evidence({ action: 'I did it.' }), []],
    ['is alike in several ways, of which the strongest counts', evidence({ title: 'A', ...link('https://example.org') }, ['aa']), evidence({ title: 'A', ...link('https://example.org/') }, ['aa']), ['SAME_LINK']],
  ])('%s', (_, one, other, expected) => {
    expect(reasons(one, other)).toEqual(expected);
    expect(reasons(other, one)).toEqual(expected);
  });
});

describe('where a link leads', () => {
  it.each([
    ['https://example.org:443/', 'example.org'],
    ['https://example.org/Path/?b=2&a=1', 'example.org/Path?a=1&b=2'],
    ['https://example.org/a?utm_medium=x', 'example.org/a'],
    ['https://example.org?q=a?b', 'example.org?q=a?b'],
  ])('%s: %s', (url, expected) => {
    expect(comparableLink(url)).toBe(expected);
  });
});
