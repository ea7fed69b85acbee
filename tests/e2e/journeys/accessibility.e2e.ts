import type { Browser, Page } from 'playwright-core';
import {
  axeFindings,
  colourRules,
  invite,
  launchBrowser,
  mailedLink,
  pasteProfile,
  picture,
  sampleTitled,
  signedIn,
  startWaymark,
  visit,
  widths,
  type RunningWaymark,
  type Theme,
  type Visit,
} from '../support';
import { pageTable, routesOfTheSitemap, type Places, type Reader } from './page-table';

const readers: Reader[] = ['organisation admin', 'programme owner', 'mentee', 'visitor'];

describe('every page', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let places: Places;
  const visits = {} as Record<Reader, Visit>;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    visits['organisation admin'] = await signedIn(browser, waymark, 'organisation admin', { reducedMotion: 'reduce' });
    visits.mentee = await signedIn(browser, waymark, 'mentee', { reducedMotion: 'reduce' });
    visits['programme owner'] = await signedIn(browser, waymark, 'programme owner', { reducedMotion: 'reduce' });
    visits.visitor = await visit(browser, { baseURL: waymark.address, reducedMotion: 'reduce' });
    const mentor = await signedIn(browser, waymark, 'mentor and assessor');
    places = await findPlaces(waymark, visits['organisation admin'].page, visits.mentee.page, mentor.page);
    await mentor.page.context().close();
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('of the sitemap is in the table of pages', () => {
    expect([...new Set(pageTable.map(({ route }) => route))].sort()).toEqual(routesOfTheSitemap());
  });

  describe.each(readers)('that the %s sees', (reader) => {
    it.each(pageTable.filter((row) => row.reader === reader))('is without fault: /$route', async ({ address, heading }) => {
      const { page, faults } = visits[reader];
      faults.length = 0;
      await page.goto(typeof address === 'string' ? address : address(places));
      await arrived(page, heading);
      expect(await defectsIn(page)).toEqual([]);
      expect(faults).toEqual([]);
      await picture(page, `page-${reader}-${page.url().replace(waymark.address, '').split('/').filter(isWord).join('-') || 'home'}`);
    }, 120_000);
  });

  it('would be found with a fault: axe sees a picture without words, the width of the page one that is too wide', async () => {
    const { page, faults } = visits.visitor;
    await page.goto('/sign-in');
    await arrived(page, 'Sign in to Waymark');
    await page.evaluate(`document.body.append(Object.assign(new Image(2000, 10), { src: '/favicon.svg' })); console.error('planted')`);
    expect(await defectsIn(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^light 1280: image-alt/), expect.stringMatching(/^light 360: scrolls sideways/)]));
    expect(faults).toContain('planted');
  }, 120_000);
});

/** Waits until the page is the one with this heading, and nothing in it is loading any more. */
async function arrived(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, ...(typeof heading === 'string' ? { exact: true } : {}) }).waitFor();
  // Waiting for a function would evaluate words inside the page, which its security policy forbids.
  for (const giveUpAt = Date.now() + 20_000; await page.evaluate<boolean>(`document.querySelector('[aria-busy="true"]') !== null`); ) {
    if (Date.now() > giveUpAt) throw new Error(`${page.url()} is still loading`);
    await page.waitForTimeout(50);
  }
}

/** What is wrong with the page, at every width and in every theme. */
async function defectsIn(page: Page): Promise<string[]> {
  const defects: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const note = (theme: Theme, found: string[]) => defects.push(...found.map((words) => `${theme} ${width}: ${words}`));
    await page.emulateMedia({ colorScheme: 'light' });
    note('light', await axeFindings(page));
    const surplus = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (surplus > 0) note('light', [`scrolls sideways by ${surplus} pixels`]);
    await page.emulateMedia({ colorScheme: 'dark' });
    note('dark', await axeFindings(page, colourRules));
  }
  return defects;
}

/** Uploads a list of people with a problem, a warning and a new person, and gives where its dry run is. */
async function pasteList(page: Page): Promise<string> {
  await page.goto('/people/import');
  const rows = ['Name,Email address,Teams', 'Gethin Moss,gethin.moss@calder,', 'Bethan Ward,bethan.ward@calder.example,Bookings', 'Amara Okafor,amara.okafor@calder.example,Records'];
  await page.getByLabel('Or paste the rows here').fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Check the list' }).click();
  await page.getByRole('heading', { name: 'What would happen' }).waitFor();
  return new URL(page.url()).pathname;
}

/** Makes what the demo lacks, a draft, an import of people and an invitation, and looks up where the rest is. */
async function findPlaces(waymark: RunningWaymark, page: Page, mentee: Page, mentor: Page): Promise<Places> {
  await pasteProfile(page, sampleTitled('Release engineer'));
  const check = new URL(page.url()).pathname;
  const invited = { name: 'Bronwen Hale', email: 'bronwen.hale@calder.example' };
  await invite(page, invited);
  return {
    check,
    person: await whereLeads(page, '/people', /^Amara Okafor/),
    team: await whereLeads(page, '/teams', /^Platform team/),
    programme: await whereEnds(page, '/programmes', 'Mentoring'),
    profile: await whereLeads(page, '/role-profiles', 'Senior DevOps Engineer'),
    invitation: await mailedLink(waymark, invited.email, '/invitation'),
    evidence: await whereLeads(mentee, '/evidence?state=SUBMITTED', /\w/, 'list'),
    requirement: await whereLeads(mentee, '/skills', 'Service support', 'table'),
    peopleImport: await pasteList(page),
    claim: await claimOf(mentee),
    ...(await workOf(mentee)),
    ...(await pairOf(mentee, mentor)),
  };
}

async function whereLeads(page: Page, address: string, name: string | RegExp, among: 'main' | 'table' | 'list' = 'main'): Promise<string> {
  await page.goto(address);
  const main = page.getByRole('main');
  const target = await (among === 'main' ? main : main.getByRole(among)).getByRole('link', { name }).first().getAttribute('href');
  if (target === null) throw new Error(`The link ${name} of ${address} leads nowhere`);
  return target;
}

/** Where an address leads on to, once this heading is there. */
async function whereEnds(page: Page, address: string, name: string): Promise<string> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return new URL(page.url()).pathname;
}

/** A part of an address that says what it is, and is not an id. */
function isWord(part: string): boolean {
  return /^[a-z-]+$/.test(part);
}

/** A claim of the reader that was submitted, by the api that their browser asks. */
async function claimOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/evidence?status=SUBMITTED&limit=100');
  const { items } = (await answer.json()) as { items: { claims: { id: string; status: string }[] }[] };
  const claim = items.flatMap(({ claims }) => claims).find(({ status }) => status !== 'DRAFT');
  return `/claims/${claim?.id ?? ''}`;
}

/** What the mentee does with a mentor of the demo. */
async function workOf(page: Page): Promise<Pick<Places, 'planned' | 'logged' | 'goal' | 'action'>> {
  const first = async (path: string, whose: (item: { id: string; status: string }) => boolean = () => true) => {
    const { items } = (await (await page.request.get(`/api/v1/${path}`)).json()) as { items: { id: string; status: string }[] };
    return items.find(whose)?.id ?? '';
  };
  return {
    planned: `/sessions/${await first('mentoring-sessions?limit=100', ({ status }) => status === 'PLANNED')}`,
    logged: `/sessions/${await first('mentoring-sessions?limit=100', ({ status }) => status === 'LOGGED')}`,
    goal: `/goals/${await first('goals')}`,
    action: `/actions/${await first('actions')}`,
  };
}

/** A mentor who offers mentoring, and their pair with the mentee, with an agreement that is written. */
async function pairOf(mentee: Page, mentor: Page): Promise<Pick<Places, 'mentor' | 'pair'>> {
  const me = (await (await mentor.request.get('/api/v1/session')).json()) as { member: { id: string } };
  const profile = (await (await mentor.request.get('/api/v1/mentor-profile')).json()) as { version: number };
  await mentor.request.patch('/api/v1/mentor-profile', { data: { offering: true, capacity: 3 }, headers: { 'If-Match': `"${profile.version}"` } });
  const asked = (await (await mentee.request.post('/api/v1/relationships', { data: { mentorId: me.member.id, message: 'Help me to lead the on-call handover.' } })).json()) as { id: string; version: number };
  await mentor.request.post(`/api/v1/relationships/${asked.id}/acceptance`, { headers: { 'If-Match': `"${asked.version}"` } });
  await mentee.request.post(`/api/v1/relationships/${asked.id}/agreements`);
  return { mentor: `/mentors/${me.member.id}`, pair: `/pairs/${asked.id}` };
}
