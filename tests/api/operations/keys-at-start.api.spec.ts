import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRotation, MasterKeysRefused, Sealing, withMasterKeys } from '@waymark/foundation/server';
import { notesApi } from '@waymark/mentoring/domain';
import { newMasterKeys, startApi, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { done, pairStory, type PairStory } from '../mentoring/pair-story';

let api: TestApi;
let told: PairStory;
let directory: string;

beforeAll(async () => {
  api = await startApi();
  told = await pairStory(api);
  directory = await mkdtemp(join(tmpdir(), 'waymark-keys-'));
}, 60_000);
afterAll(async () => {
  await api.close();
  await rm(directory, { recursive: true });
});

const wrappedKeys = () => asAdministrator(api.database.adminUrl, async (client) => (await client.query('SELECT * FROM organisation_data_key')).rows);
const start = (masterKeys: typeof api.config.masterKeys | undefined, file = 'never') => withMasterKeys({ ...api.config, masterKeys }, join(directory, file));

describe('a start', () => {
  it('makes a file of keys where nothing is sealed, and takes whatever keys it is given', async () => {
    const { masterKeys } = await start(undefined, 'first');
    expect(await start(undefined, 'first')).toMatchObject({ masterKeys });
    expect((await start(newMasterKeys())).masterKeys.current).toBe(1);
  });

  it('is refused once something is sealed and the keys are others, or gone, and makes none in their place', async () => {
    await done(ask(told.mentor, notesApi.beginPrivateNote, { body: { relationshipId: told.relationshipId, words: 'What Amara said' } }));
    expect((await start(api.config.masterKeys)).masterKeys).toBe(api.config.masterKeys);
    await expect(start(newMasterKeys())).rejects.toThrow(MasterKeysRefused);
    await expect(start(newMasterKeys())).rejects.toThrow('The keys in MASTER_KEYS are not those that this database is sealed with (number 1). Put the file of keys back from your backup.');
    await expect(start(undefined, 'first')).rejects.toThrow('first are not those');
    await expect(start(undefined, 'lost')).rejects.toThrow('lost is gone');
    expect(existsSync(join(directory, 'lost'))).toBe(false);
  });
});

describe('a rotation with other master keys', () => {
  it('changes nothing', async () => {
    const before = await wrappedKeys();
    const sealing = api.get(Sealing);
    Object.assign(sealing, { masterKeys: newMasterKeys() });
    await expect(api.get(KeyRotation).renew()).rejects.toThrow('cannot be opened');
    expect(await wrappedKeys()).toEqual(before);
    Object.assign(sealing, { masterKeys: api.config.masterKeys });
    expect(await api.get(KeyRotation).renew()).toMatchObject({ renewed: 1 });
    expect(await wrappedKeys()).toHaveLength(2);
  });
});
