import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../../apps/api/src/database/data-source';
import { throwawayDatabase, type ThrowawayDatabase } from '../support/src/throwaway-database';
import { filesOf, textOf } from './workspace';

let database: ThrowawayDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await throwawayDatabase();
  owner = await ownerDataSource(database.ownerUrl).initialize();
}, 60_000);

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

/** What TypeORM would have to change for the tables to be what the entities say. */
async function differences(source: DataSource): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** The tables that the text of an entity file declares. */
function declaredTables(text: string): string[] {
  return [...text.matchAll(/@Entity\('(\w+)'\)/g)].map(([, table = '']) => table);
}

describe('migrating an empty database', () => {
  it('gives exactly the entities', async () => {
    expect(await differences(owner)).toEqual([]);
  });

  it('leaves nothing to migrate', async () => {
    expect(await owner.showMigrations()).toBe(false);
  });
});

describe('a database that drifted from the entities', () => {
  let drifted: ThrowawayDatabase;
  let found: string;

  beforeAll(async () => {
    drifted = await throwawayDatabase();
    const source = await ownerDataSource(drifted.ownerUrl).initialize();
    await source.query('ALTER TABLE team ADD COLUMN colour text');
    await source.query('ALTER TABLE programme ALTER COLUMN name DROP NOT NULL');
    await source.query('ALTER TABLE role_grant DROP CONSTRAINT role_grant_member_id_fkey');
    await source.query('CREATE INDEX member_by_job ON member (job_title)');
    found = (await differences(source)).join('\n');
    await source.destroy();
  }, 60_000);

  afterAll(() => drifted.drop());

  it.each([
    ['a column too many', 'DROP COLUMN "colour"'],
    ['a column that may be empty', 'ALTER COLUMN "name" SET NOT NULL'],
    ['a foreign key too few', 'ADD CONSTRAINT "role_grant_member_id_fkey"'],
    ['an index too many', 'DROP INDEX "public"."member_by_job"'],
  ])('has %s named', (_, change) => {
    expect(found).toContain(change);
  });
});

describe('every entity file', () => {
  const registered = () => owner.entityMetadatas.map(({ tableName }) => tableName).toSorted();

  it('is known to the data source, and so to the migrations', () => {
    const declared = filesOf('libs/**/*.entity.ts').flatMap((file) => declaredTables(textOf(file)));
    expect(declared.toSorted()).toEqual(registered());
  });

  it('declares its table by name, so that this can be read', () => {
    expect(filesOf('libs/**/*.entity.ts').filter((file) => declaredTables(textOf(file)).length === 0)).toEqual([]);
    expect(declaredTables("@Entity('claim')\nexport class Claim {}\n@Entity('review') class Review {}")).toEqual(['claim', 'review']);
  });

  it('would be missed if nobody registered it', () => {
    expect(registered()).not.toContain(declaredTables("@Entity('forgotten')")[0]);
  });
});
