import { DomainError } from '@waymark/foundation/kernel';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/**
 * The least parameters that OWASP's password storage cheat sheet names for argon2id, which is the library's default
 * algorithm: 19 MiB, two passes, one lane.
 */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** So many hashes are worked on at once; the rest wait, so that a storm of sign-ins leaves room for everybody else. */
const atOnce = 2;

/** So many may wait. Each is worth some tens of milliseconds, so whoever comes after would wait too long anyway. */
const mostWaiting = 200;

/** Hashes and checks passwords. Never inside a transaction: it takes tens of milliseconds. */
@Injectable()
export class PasswordHashing {
  /** How many checks were worked on since the process began; the throttle's tests look at it. */
  checks = 0;
  private busy = 0;
  private readonly waiting: (() => void)[] = [];
  private standIn: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, parameters));
  }

  /**
   * Whether the password is the one that was hashed. Without a hash the same work is done on a stand-in, so that the
   * time an answer takes does not tell whether an account exists.
   */
  async matches(password: string, stored: string | null): Promise<boolean> {
    this.checks++;
    this.standIn ??= this.hash('there is no such account');
    const compareWith = stored ?? (await this.standIn);
    const matched = await this.inTurn(() => verify(compareWith, password));
    return stored !== null && matched;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= mostWaiting) {
      throw new DomainError('UNAVAILABLE', 'busy', 'Waymark is busy. Try again in a moment.', { retryAfterSeconds: 5 });
    }
    if (this.busy < atOnce) this.busy++;
    else await new Promise<void>((takeTurn) => this.waiting.push(takeTurn));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.busy--;
      else next();
    }
  }
}
