import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission, spokenDay } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl, Icon } from '@waymark/foundation/ui';
import { accessTokenExpiresAt, createAccessTokenBody, scopes, type Scope } from '@waymark/organisations/domain';
import { SecurityClient, type CreatedAccessToken } from './security-client';

const lives = [
  { days: 7, words: '7 days' },
  { days: 30, words: '30 days' },
  { days: 90, words: '90 days' },
  { days: 180, words: '180 days' },
  { days: 365, words: '1 year' },
];

@Component({
  selector: 'wm-access-token-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, Icon],
  templateUrl: './access-token-form.html',
  styles: ':host { display: block; }',
})
export class AccessTokenForm {
  readonly timeZone = input.required<string>();
  readonly created = output<CreatedAccessToken>();
  readonly givenUp = output();
  private readonly client = inject(SecurityClient);
  private readonly typed = signal({ name: '', expiresInDays: '30' });
  private readonly chosen = signal<readonly Scope[]>([]);
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(createAccessTokenBody);
  protected readonly lives = lives;
  protected readonly abilities = Object.entries(scopes).map(([scope, words]) => ({ scope: scope as Scope, words }));
  protected readonly end = computed(() => {
    const end = accessTokenExpiresAt(new Date(), Number(this.typed().expiresInDays));
    return `It ends on ${spokenDay(end, this.timeZone())}.`;
  });

  protected choose(scope: Scope, chosen: boolean): void {
    this.chosen.update((before) => (chosen ? [...before, scope] : before.filter((one) => one !== scope)));
  }

  protected async create(): Promise<void> {
    const { name, expiresInDays } = this.typed();
    const body = { name, scopes: [...this.chosen()], expiresInDays: Number(expiresInDays) };
    await this.submission.run(body, async (wanted) => this.created.emit(await this.client.createAccessToken(wanted)));
  }
}
