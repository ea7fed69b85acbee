import { AccountDatabase } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

/** The hash of the place $2, made with the account's own id so that two accounts of one place have nothing in common. */
const placeHash = `encode(sha256(convert_to(a.id::text || ' ' || $2::text, 'UTF8')), 'hex')`;

/** From where accounts have signed in. */
@Injectable()
export class FamiliarPlaces {
  constructor(private readonly database: AccountDatabase) {}

  /** One statement for every address, whether it has an account or not. */
  async knows(email: string, place: string): Promise<boolean> {
    const rows = await this.database.query<unknown>(
      `SELECT 1 FROM account a JOIN familiar_place f ON f.account_id = a.id AND f.place_hash = ${placeHash} WHERE a.email = $1`,
      [email, place],
    );
    return rows.length > 0;
  }

  async remember(email: string, place: string, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO familiar_place (account_id, place_hash, seen_at) SELECT a.id, ${placeHash}, $3 FROM account a WHERE a.email = $1
       ON CONFLICT (account_id, place_hash) DO UPDATE SET seen_at = excluded.seen_at`,
      [email, place, at],
    );
  }
}
