import { Injectable } from '@nestjs/common';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { Account } from './account.entity';
import { Accounts } from './accounts.repository';
import { PasswordHashing } from './password-hashing';

/** Checks an address and a password with passport's local strategy; the session is not passport's. */
@Injectable()
export class PasswordStrategy {
  private readonly passport = new Passport();

  constructor(
    private readonly accounts: Accounts,
    private readonly hashing: PasswordHashing,
  ) {
    this.passport.use(
      new Strategy({ usernameField: 'email', passwordField: 'password', session: false }, (email, password, done) => {
        this.check(email, password).then((account) => done(null, account ?? false), done);
      }),
    );
  }

  /** The account whose password this is, or null. Both answers take the same work. */
  verify(email: string, password: string): Promise<Account | null> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, account?: Account | false | null): void => {
        if (error instanceof Error) reject(error);
        else resolve(account === false || account === undefined ? null : account);
      };
      const authenticate = this.passport.authenticate('local', { session: false }, answer) as (
        request: object,
        response: object,
        next: (error?: unknown) => void,
      ) => void;
      authenticate({ body: { email, password }, query: {}, headers: {} }, {}, answer);
    });
  }

  private async check(email: string, password: string): Promise<Account | null> {
    const account = await this.accounts.findByEmail(email);
    const matched = await this.hashing.matches(password, account?.passwordHash ?? null);
    return matched ? account : null;
  }
}
