import { setTimeout as wait } from 'node:timers/promises';
import { signInApi } from '@waymark/organisations/domain';
import { Handles, job, JobRunner, Mailer } from '@waymark/foundation/server';
import { LinkDelivery } from '@waymark/organisations/api';
import { keptMails, seconds, startApi, Story, type KeptMail, type Person, type TestApi } from '@waymark/tests/support';
import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { ask } from '../ask';
import { asAdministrator, contentsOf, tablesWith } from '../database-contents';

const doTwice = job({ name: 'do-twice', payload: z.object({}) });

@Injectable()
class FirstHandler {
  @Handles(doTwice)
  async handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
class SecondHandler {
  @Handles(doTwice)
  async handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({ providers: [FirstHandler, SecondHandler] })
class ContradictingModule {}

@Module({ providers: [FirstHandler] })
class SoundModule {}

describe('mail with a link', () => {
  let api: TestApi;
  let story: Story;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    person = await story.person('Rhys Bevan');
  });

  const askForLink = () => ask(api.anonymous(), signInApi.requestSignInLink, { body: { email: person.email } });
  const mailsTo = async (email: string): Promise<KeptMail[]> => (await keptMails(api.config.mail.directory)).filter(({ to }) => to === email);
  const sweep = () => api.get(LinkDelivery).sweep();

  /** Has the mailer do something else while `work` is done. */
  async function withMailer(send: Mailer['send'], work: () => Promise<void>): Promise<void> {
    const mailer = api.get(Mailer);
    const own = mailer.send.bind(mailer);
    mailer.send = send;
    try {
      await work();
    } finally {
      mailer.send = own;
    }
  }

  it('is sent though the queue lost the nudge, or was out of reach', async () => {
    await asAdministrator(api.database.adminUrl, (client) => client.query('ALTER SCHEMA bullmq RENAME TO lost'));
    try {
      expect((await askForLink()).status).toBe(202);
    } finally {
      await asAdministrator(api.database.adminUrl, (client) => client.query('ALTER SCHEMA lost RENAME TO bullmq'));
    }
    expect(await mailsTo(person.email)).toHaveLength(0);
    await sweep();
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it('is sent once, when four workers look for it at once', async () => {
    await askForLink();
    await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    await sweep();
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it('would be sent twice if nobody claimed it, and this test would see it', async () => {
    await asAdministrator(api.database.adminUrl, async (client) => {
      await client.query('CREATE FUNCTION unclaim() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.claimed_until := NULL; RETURN NEW; END $$');
      await client.query('CREATE TRIGGER unclaimed BEFORE UPDATE ON account_link FOR EACH ROW EXECUTE FUNCTION unclaim()');
    });
    await askForLink();
    await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    await asAdministrator(api.database.adminUrl, (client) => client.query('DROP TRIGGER unclaimed ON account_link; DROP FUNCTION unclaim'));
    expect((await mailsTo(person.email)).length).toBeGreaterThan(1);
  });

  it('is sent by another worker, a minute after one died on it', async () => {
    await askForLink();
    const died = Promise.withResolvers<null>();
    await withMailer(
      () => {
        died.resolve(null);
        return new Promise(() => undefined);
      },
      async () => {
        void sweep();
        await died.promise;
      },
    );
    await sweep();
    expect(await mailsTo(person.email)).toHaveLength(0);
    api.clock.advance(seconds(61));
    await sweep();
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it('that the mail server refuses is tried again, and keeps no other waiting', async () => {
    const refused = await story.invited('Lena Fischer');
    await askForLink();
    const mailer = api.get(Mailer);
    const own = mailer.send.bind(mailer);
    await withMailer(
      (mail) => (mail.to === refused.email ? Promise.reject(new Error('550 no such mailbox')) : own(mail)),
      sweep,
    );
    expect([await mailsTo(refused.email), await mailsTo(person.email)].map(({ length }) => length)).toEqual([0, 1]);
    api.clock.advance(seconds(61));
    await sweep();
    expect(await mailsTo(refused.email)).toHaveLength(1);
  });

  it('is not sent to somebody who was suspended in the meantime, and waits for nobody', async () => {
    await askForLink();
    await story.suspend(person);
    await sweep();
    await story.bringBack(person);
    api.clock.advance(seconds(120));
    await sweep();
    expect(await mailsTo(person.email)).toHaveLength(0);
  });

  it('is asked for in the queue by the id of its link alone', async () => {
    await askForLink();
    const contents = await contentsOf(api.database.adminUrl);
    expect(tablesWith(contents, person.email).filter((table) => table.startsWith('bullmq.'))).toEqual([]);
    const [link] = (contents.get('public.account_link') ?? []).filter((row) => row.includes(person.email));
    expect(tablesWith(contents, link?.slice(1, 37) ?? '')).toEqual(expect.arrayContaining([expect.stringMatching(/^bullmq\./)]));
  });

  it('goes through the queue to the worker', async () => {
    await asAdministrator(api.database.adminUrl, (client) => client.query('DELETE FROM account_link'));
    await api.get(JobRunner).start();
    await askForLink();
    for (let patience = 0; patience < 100 && (await mailsTo(person.email)).length === 0; patience++) await wait(100);
    expect(await mailsTo(person.email)).toHaveLength(1);
  });
});

describe('a worker whose modules both handle a job', () => {
  it('does not start, and names it', async () => {
    const api = await startApi({}, { modules: [ContradictingModule] });
    try {
      await expect(api.get(JobRunner).start()).rejects.toThrow('The job do-twice has two handlers');
    } finally {
      await api.close();
    }
  });

  it('starts where only one does', async () => {
    const api = await startApi({}, { modules: [SoundModule] });
    try {
      await expect(api.get(JobRunner).start()).resolves.toBeUndefined();
    } finally {
      await api.close();
    }
  });
});
