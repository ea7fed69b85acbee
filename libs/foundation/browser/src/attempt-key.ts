import { newId } from '@waymark/foundation/kernel';

/**
 * Gives a creating call its Idempotency-Key: the same body sent again is the same attempt, so that a lost answer does
 * not make a thing twice; another body is a new one.
 */
export class AttemptKey {
  private body = '';
  private key = '';

  for(body: unknown): string {
    const written = JSON.stringify(body);
    if (written !== this.body) {
      this.body = written;
      this.key = newId();
    }
    return this.key;
  }
}
