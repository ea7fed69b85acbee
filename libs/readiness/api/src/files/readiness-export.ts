import type { Id, QueryOf } from '@waymark/foundation/kernel';
import type { Attachment } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { levelIn, statusLetters, type MapRequirement, type readinessApi } from '@waymark/readiness/domain';
import { spokenKinds } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { PersonReadinessReading } from '../people/person-readiness';
import type { TeamQuestion } from '../teams/reports';
import { TeamReadinessReading } from '../teams/team-readiness';
import { bandText, cellText, csvFile, levelText, statusWords } from './csv-files';

const gateWords = { MANDATORY: 'Mandatory', DESIRABLE: 'Desirable', INFORMATIONAL: 'For information' } as const;

/** Takes the readiness of people out as files: what the same reader sees on the page, and noted as that is. */
@Injectable()
export class ReadinessExport {
  constructor(
    private readonly person: PersonReadinessReading,
    private readonly team: TeamReadinessReading,
  ) {}

  async ofPerson(actor: Actor, memberId: Id, query: QueryOf<typeof readinessApi.exportPersonReadiness>): Promise<Attachment> {
    const { member, role, at, items } = await this.person.read(actor, memberId, query);
    const about = [member.name, role?.title ?? null, role?.number ?? null, at];
    return csvFile(
      'readiness',
      ['Person', 'Role', 'Edition', 'As of (UTC)', 'Section', 'Category', 'Requirement', 'Counts as', 'Required', 'Confirmed', 'Status', 'Levels below', 'Since (UTC)', 'Valid until'],
      items.map(({ kind, category, title, gate, required, attained, status, gap, since, validUntil }) => [
        ...about,
        spokenKinds[kind],
        category,
        title,
        gateWords[gate],
        levelText(required),
        levelText(attained),
        statusWords[status],
        gap,
        since,
        validUntil,
      ]),
    );
  }

  /** A row a person and a column a requirement, as on the page. */
  async ofTeam(actor: Actor, question: TeamQuestion): Promise<Attachment> {
    const { team, role, at, requirements, people } = await this.team.read(actor, question);
    return csvFile(
      'team-readiness',
      ['Person', 'Team', 'Role', 'Edition', 'As of (UTC)', 'Band', 'Met', 'Counted', ...requirements.map(headingOf)],
      people.map(({ name, band, met, counted, statuses, ...row }) => [
        name,
        team?.name ?? null,
        role?.title ?? null,
        role?.number ?? null,
        at,
        bandText(band),
        met,
        counted,
        ...requirements.map(({ required }, place) => cellText(statusLetters[statuses[place] as keyof typeof statusLetters], levelIn(row, place), required.ordinal)),
      ]),
    );
  }
}

function headingOf({ title, required }: MapRequirement): string {
  return `${title} (${levelText(required) ?? ''})`;
}
