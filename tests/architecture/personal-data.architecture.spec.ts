import type { PersonalDataRegistry, PersonalTable } from '@waymark/organisations/api';
import { Client } from 'pg';
import { personalData } from '../../apps/api/src/database/personal-data';
import { throwawayDatabase, type ThrowawayDatabase } from '../support/src/throwaway-database';
import { withOffence } from './database-catalogue';
import { personalDataOffences, readColumns } from './personal-data';

let database: ThrowawayDatabase;
let owner: Client;

beforeAll(async () => {
  database = await throwawayDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
}, 60_000);

afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** What is wrong with one table, whatever is wrong with others. */
const about = (table: string, found: string[]) => found.filter((offence) => offence.startsWith(`${table}: `));
const offences = async (registry: PersonalDataRegistry = personalData) => personalDataOffences(registry, await readColumns(owner));

describe('the registry of personal data', () => {
  it('tells of every table what it holds about people, and of no other', async () => {
    expect(await offences()).toEqual([]);
  });

  it('gives each table a heading that no other has', () => {
    const headings = personalData.flatMap((one) => ('heading' in one ? [one.heading] : []));
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
  });
});

const diary = 'CREATE TABLE diary (organisation_id uuid NOT NULL, id uuid NOT NULL, writer_id uuid, entry text, tags text[], mood jsonb, at timestamptz, FOREIGN KEY (organisation_id, writer_id) REFERENCES member (organisation_id, id), PRIMARY KEY (organisation_id, id))';
const granted = [diary, 'GRANT SELECT, INSERT, UPDATE, DELETE ON diary TO waymark_runtime'];
const declared: PersonalTable = {
  table: 'diary',
  heading: 'Diary',
  people: { writer_id: { as: 'owner' } },
  text: { entry: { holds: 'words' }, tags: { holds: 'fact' }, mood: { holds: 'fact' } },
  erasure: { rows: 'delete' },
  retention: { kind: 'days', rule: 'ended-releases', since: 'at' },
};

describe('a new table', () => {
  const with_ = (...more: PersonalDataRegistry) => [...personalData, ...more];

  it('that is declared as it is would be let in, so the refusals below mean something', async () => {
    expect(about('diary', await withOffence(owner, granted, () => offences(with_(declared))))).toEqual([]);
  });

  it.each<[string, PersonalDataRegistry, string]>([
    ['that nobody declared', [], 'diary: nobody says what it holds about people'],
    ['that is declared twice', [declared, declared], 'diary: is declared twice'],
    ['that is declared impersonal and points at a person', [{ table: 'diary', impersonal: 'A diary.' }], 'diary: is declared impersonal, but writer_id points at a person'],
    ['with a column of text that nobody declared', [{ ...declared, text: { entry: { holds: 'words' }, mood: { holds: 'fact' } } }], 'diary: nobody says what stands in tags'],
    ['with a column of JSON that nobody declared', [{ ...declared, text: { entry: { holds: 'words' }, tags: { holds: 'fact' } } }], 'diary: nobody says what stands in mood'],
    ['with a person that nobody declared', [{ ...declared, people: {} }], 'diary: nobody says in which capacity writer_id points at a person'],
    ['with a declared column that is not there', [{ ...declared, text: { ...declared.text, secret: { holds: 'words' } } }], 'diary: secret is declared, and there is no such column'],
    ['with a retention that counts from nowhere', [{ ...declared, retention: { kind: 'days', rule: 'ended-releases', since: 'written_at' } }], 'diary: written_at is declared, and there is no such column'],
    ['whose rows belong to those of a table without people', [{ ...declared, people: { ...declared.people, id: { through: 'team' } } }], 'diary: id leads to team, which belongs to nobody'],
    ['with words by nobody', [{ ...declared, text: { ...declared.text, entry: { holds: 'words', by: 'reader_id' } } }], 'diary: entry is by reader_id, which points at nobody'],
    ['with words that outlive their author without a reason', [{ ...declared, text: { ...declared.text, entry: { holds: 'words', erased: 'keep' } } }], 'diary: nobody says why entry outlives its author'],
  ])('%s is named', async (_, more, offence) => {
    expect(await withOffence(owner, granted, () => offences(with_(...more)))).toContain(offence);
  });

  it('whose rows erasure could not delete is named', async () => {
    expect(about('diary', await withOffence(owner, [diary], () => offences(with_(declared))))).toEqual(['diary: erasure deletes its rows, and waymark_runtime may not']);
  });

  it('that stays and points at rows which erasure deletes is named', async () => {
    const kept: PersonalTable = { ...declared, erasure: { rows: 'keep', why: 'It is needed.' } };
    const pointing = granted.map((statement) => statement.replace('PRIMARY KEY', 'token_id uuid, FOREIGN KEY (organisation_id, token_id) REFERENCES access_token (organisation_id, id), PRIMARY KEY'));
    expect(about('diary', await withOffence(owner, pointing, () => offences(with_(kept))))).toEqual([
      'diary: it stays, and token_id points at access_token, whose rows erasure deletes',
    ]);
    expect(about('diary', await withOffence(owner, pointing, () => offences(with_(declared))))).toEqual([]);
  });

  it('whose words erasure could not clear is named', async () => {
    const kept: PersonalTable = { ...declared, erasure: { rows: 'keep', why: 'It is needed.' } };
    expect(about('diary', await withOffence(owner, [diary], () => offences(with_(kept))))).toEqual(['diary: erasure clears entry, and waymark_runtime may not']);
  });
});

it('a declared table that is gone is named', async () => {
  expect(about('ghost', await offences([...personalData, { table: 'ghost', impersonal: 'Nothing.' }]))).toEqual(['ghost: is declared, and there is no such table']);
});
