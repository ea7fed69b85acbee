import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, type Actor, type MemberView, type PossibleReader, type ProfileReaders } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { Duplicates } from './duplicates';
import { MemberProfileChanges } from './member-changes';
import { MemberDirectory } from './member-directory';
import { MemberInvitations } from './member-invitations';
import { ProfileReading } from './profile-reading';
import { Suspension } from './suspension';

type MemberPath = ParamsOf<typeof peopleApi.readMember>;

@Controller()
export class MembersController {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly reading: ProfileReading,
    private readonly profiles: MemberProfileChanges,
    private readonly invitations: MemberInvitations,
    private readonly suspension: Suspension,
    private readonly duplicates: Duplicates,
  ) {}

  @Implements(peopleApi.listMembers)
  list(
    @Who() actor: Actor,
    @FromQuery(peopleApi.listMembers) query: QueryOf<typeof peopleApi.listMembers>,
  ): Promise<Page<MemberView>> {
    return this.directory.list(actor, query);
  }

  @Implements(peopleApi.listPossibleReaders)
  listPossibleReaders(
    @Who() actor: Actor,
    @FromQuery(peopleApi.listPossibleReaders) query: QueryOf<typeof peopleApi.listPossibleReaders>,
  ): Promise<Page<PossibleReader>> {
    return this.directory.listPossibleReaders(actor, query);
  }

  @Implements(peopleApi.readMember)
  read(@Who() actor: Actor, @FromPath(peopleApi.readMember) { memberId }: MemberPath): Promise<MemberView> {
    return this.reading.read(actor, memberId);
  }

  @Implements(peopleApi.listProfileReaders)
  readers(@Who() actor: Actor, @FromPath(peopleApi.listProfileReaders) { memberId }: MemberPath): Promise<ProfileReaders> {
    return this.reading.readers(actor, memberId);
  }

  @Implements(peopleApi.changeMember)
  change(
    @Who() actor: Actor,
    @FromPath(peopleApi.changeMember) { memberId }: MemberPath,
    @FromBody(peopleApi.changeMember) changes: BodyOf<typeof peopleApi.changeMember>,
    @ExpectedVersion() version: number,
  ): Promise<MemberView> {
    return this.profiles.change(actor, memberId, changes, version);
  }

  @Implements(peopleApi.inviteMember)
  invite(
    @Who() actor: Actor,
    @FromBody(peopleApi.inviteMember) invitation: BodyOf<typeof peopleApi.inviteMember>,
  ): Promise<MemberView> {
    return this.invitations.invite(actor, invitation);
  }

  @Implements(peopleApi.inviteAgain)
  inviteAgain(@Who() actor: Actor, @FromPath(peopleApi.inviteAgain) { memberId }: MemberPath): Promise<MemberView> {
    return this.invitations.inviteAgain(actor, memberId);
  }

  @Implements(peopleApi.withdrawInvitation)
  withdraw(
    @Who() actor: Actor,
    @FromPath(peopleApi.withdrawInvitation) { memberId }: MemberPath,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.invitations.withdraw(actor, memberId, version);
  }

  @Implements(peopleApi.suspendMember)
  suspend(
    @Who() actor: Actor,
    @FromPath(peopleApi.suspendMember) { memberId }: MemberPath,
    @FromBody(peopleApi.suspendMember) terms: BodyOf<typeof peopleApi.suspendMember>,
    @ExpectedVersion() version: number,
  ): Promise<MemberView> {
    return this.suspension.suspend(actor, memberId, terms, version);
  }

  @Implements(peopleApi.bringBackMember)
  bringBack(
    @Who() actor: Actor,
    @FromPath(peopleApi.bringBackMember) { memberId }: MemberPath,
    @ExpectedVersion() version: number,
  ): Promise<MemberView> {
    return this.suspension.bringBack(actor, memberId, version);
  }

  @Implements(peopleApi.mergeMember)
  merge(
    @Who() actor: Actor,
    @FromPath(peopleApi.mergeMember) { memberId }: MemberPath,
    @FromBody(peopleApi.mergeMember) { intoMemberId }: BodyOf<typeof peopleApi.mergeMember>,
  ): Promise<void> {
    return this.duplicates.merge(actor, memberId, intoMemberId);
  }
}
