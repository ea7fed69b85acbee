import { createHash } from 'node:crypto';
import type { Clock } from '@waymark/foundation/kernel';
import { AccountDatabase, clockToken } from '@waymark/foundation/server';
import { clientKey, throttleLimits, throttleVerdict, tooManyAttempts, type ThrottleName } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { FamiliarPlaces } from './familiar-places.repository';

/** An attempt that was let through. */
export interface PasswordDoor {
  /** The password was right: its attempts are forgotten, and from here the person is known. */
  opened(): Promise<void>;
}

/**
 * Counts attempts before anything is done for them. Counting and reading are one statement, so of any number of
 * attempts at once no more than the limit get through.
 */
@Injectable()
export class AttemptLimits {
  constructor(
    private readonly database: AccountDatabase,
    private readonly places: FamiliarPlaces,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** @throws DomainError TOO_MANY with the seconds to wait. */
  async count(name: ThrottleName, whom: string): Promise<void> {
    const limit = throttleLimits[name];
    const now = this.clock.now();
    const windowFloor = new Date(now.getTime() - limit.windowSeconds * 1000);
    const [row] = await this.database.query<{ started_at: Date; attempts: number }>(
      `INSERT INTO attempt_window AS w (key, started_at, attempts) VALUES ($1, $2, 1)
       ON CONFLICT (key) DO UPDATE SET
         attempts = CASE WHEN w.started_at <= $3 THEN 1 ELSE LEAST(w.attempts, 1000000) + 1 END,
         started_at = CASE WHEN w.started_at <= $3 THEN $2 ELSE w.started_at END
       RETURNING started_at, attempts`,
      [keyOf(name, whom), now, windowFloor],
    );
    if (row === undefined) return;
    const verdict = throttleVerdict(row.attempts, limit, row.started_at, now);
    if (!verdict.allowed) throw tooManyAttempts(verdict.retryAfterSeconds);
  }

  /**
   * Counts an attempt at the password of an address. From where its account has signed in before, attempts are counted
   * apart from those of everybody else: a stranger who guesses shuts out other strangers, and not the person.
   * @throws DomainError TOO_MANY with the seconds to wait.
   */
  async atPassword(email: string, clientAddress: string): Promise<PasswordDoor> {
    const place = clientKey(clientAddress);
    const familiar = await this.places.knows(email, place);
    const [name, whom] = familiar ? (['password.place', ofPlace(email, place)] as const) : (['password.account', email] as const);
    await this.count(name, whom);
    return {
      opened: async () => {
        await this.forget(name, whom);
        await this.welcome(email, clientAddress);
      },
    };
  }

  /** From here the account's person is known. */
  async welcome(email: string, clientAddress: string): Promise<void> {
    await this.places.remember(email, clientKey(clientAddress), this.clock.now());
  }

  /** Forgets the attempts at a password that has just been replaced: those of strangers, and those from this address. */
  async forgetPassword(email: string, clientAddress: string): Promise<void> {
    await this.forget('password.account', email);
    await this.forget('password.place', ofPlace(email, clientKey(clientAddress)));
  }

  /** Forgets the attempts of somebody who has just proved who they are. */
  async forget(name: ThrottleName, whom: string): Promise<void> {
    await this.database.query('DELETE FROM attempt_window WHERE key = $1', [keyOf(name, whom)]);
  }
}

/** An account at a place from which it has signed in before. */
function ofPlace(email: string, place: string): string {
  return `${email} ${place}`;
}

/** Addresses are kept as hashes: the table is no list of who tried. */
function keyOf(name: ThrottleName, whom: string): string {
  const counted = name.endsWith('.client') ? clientKey(whom) : whom;
  return `${name}:${createHash('sha256').update(counted).digest('hex')}`;
}
