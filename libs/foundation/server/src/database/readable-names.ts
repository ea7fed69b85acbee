import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Names keys after their table and columns, so that a message of the database can be read. */
export class ReadableNames extends DefaultNamingStrategy {
  override primaryKeyName(tableOrName: Table | string): string {
    return `${this.getTableName(tableOrName)}_pkey`;
  }

  override foreignKeyName(tableOrName: Table | string, columnNames: string[]): string {
    return `${this.getTableName(tableOrName)}_${columnNames.filter((name) => name !== 'organisation_id').join('_') || 'organisation'}_fkey`;
  }
}
