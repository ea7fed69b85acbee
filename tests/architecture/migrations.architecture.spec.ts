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
async function differences(): Promise<string[]> {
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** The tables that the text of an entity file declares. */
function declaredTables(text: string): string[] {
  return [...text.matchAll(/@Entity\('(\w+)'\)/g)].map(([, table = '']) => table);
}

describe('migrating an empty database', () => {
  it('gives exactly the entities', async () => {
    expect(await differences()).toEqual([]);
  });

  it('leaves nothing to migrate', async () => {
    expect(await owner.showMigrations()).toBe(false);
  });

  it.each([
    ['a column too many', 'ALTER TABLE team ADD COLUMN colour text', 'ALTER TABLE team DROP COLUMN colour', /DROP COLUMN "colour"/],
    ['a column that may be empty', 'ALTER TABLE team ALTER COLUMN name DROP NOT NULL', 'ALTER TABLE team ALTER COLUMN name SET NOT NULL', /"name" SET NOT NULL/],
    ['a missing foreign key', 'ALTER TABLE role_grant DROP CONSTRAINT role_grant_member_id_fkey', 'ALTER TABLE role_grant ADD CONSTRAINT role_grant_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id)', /role_grant_member_id_fkey/],
  ])('would name %s', async (_, change, undo, named) => {
    await owner.query(change);
    const found = await differences();
    await owner.query(undo);
    expect(found.join('\n')).toMatch(named);
    expect(await differences()).toEqual([]);
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
