import { Injectable, inject } from '@angular/core';
import { standingApi, type DecisionView, type MemberSkills, type WaiverView } from '@waymark/evidence/domain';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page } from '@waymark/foundation/kernel';
import { peopleApi, type MemberView } from '@waymark/organisations/domain';

export type AppealAnswer = BodyInputOf<typeof standingApi.answerAppeal>;
export type PriorLevels = BodyInputOf<typeof standingApi.recordPriorLevels>;

/** The levels that people hold and what need not be met. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class LevelsClient {
  private readonly api = inject(ApiCaller);

  /** All of them, page after page. */
  decisions(memberId: string, signal?: AbortSignal): Promise<DecisionView[]> {
    return everyPage((cursor) => this.api.call(standingApi.listDecisions, { params: { memberId }, query: { limit: 100, cursor }, signal }));
  }

  read(decisionId: string, signal?: AbortSignal): Promise<DecisionView> {
    return this.api.call(standingApi.readDecision, { params: { decisionId }, signal });
  }

  revoke(decisionId: string, reason: string): Promise<DecisionView> {
    return this.api.call(standingApi.revokeDecision, { params: { decisionId }, body: { reason } });
  }

  appeal(decisionId: string, reason: string): Promise<DecisionView> {
    return this.api.call(standingApi.appealDecision, { params: { decisionId }, body: { reason } });
  }

  answer(decisionId: string, body: AppealAnswer): Promise<DecisionView> {
    return this.api.call(standingApi.answerAppeal, { params: { decisionId }, body });
  }

  declareAppealConflict(decisionId: string, reason: string): Promise<void> {
    return this.api.call(standingApi.declareAppealConflict, { params: { decisionId }, body: { reason } });
  }

  skills(memberId: string, signal?: AbortSignal): Promise<MemberSkills> {
    return this.api.call(standingApi.readMemberSkills, { params: { memberId }, query: {}, signal });
  }

  async waivers(memberId: string, signal?: AbortSignal): Promise<WaiverView[]> {
    return (await this.api.call(standingApi.listWaivers, { params: { memberId }, signal })).items;
  }

  askWaiver(body: BodyInputOf<typeof standingApi.askWaiver>, idempotencyKey: string): Promise<WaiverView> {
    return this.api.call(standingApi.askWaiver, { body, idempotencyKey });
  }

  grantWaiver({ id, version }: WaiverView): Promise<WaiverView> {
    return this.api.call(standingApi.grantWaiver, { params: { waiverId: id }, ifMatch: version });
  }

  refuseWaiver({ id, version }: WaiverView): Promise<WaiverView> {
    return this.api.call(standingApi.refuseWaiver, { params: { waiverId: id }, ifMatch: version });
  }

  endWaiver({ id, version }: WaiverView, to: string): Promise<WaiverView> {
    return this.api.call(standingApi.endWaiver, { params: { waiverId: id }, body: { to }, ifMatch: version });
  }

  /** All of them or none; the same key again records them once. */
  async record(body: PriorLevels, idempotencyKey: string): Promise<number> {
    return (await this.api.call(standingApi.recordPriorLevels, { body, idempotencyKey })).items.length;
  }

  /** Everybody in a team whom the reader sees, page after page. */
  teamMembers(teamId: string, signal?: AbortSignal): Promise<MemberView[]> {
    return everyPage((cursor) => this.api.call(peopleApi.listMembers, { query: { teamId, status: 'ACTIVE', limit: 100, cursor }, signal }));
  }

  async nameOf(memberId: string, signal?: AbortSignal): Promise<string> {
    return (await this.api.call(peopleApi.readMember, { params: { memberId }, signal })).name;
  }
}

async function everyPage<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
