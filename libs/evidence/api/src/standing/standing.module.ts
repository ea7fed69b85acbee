import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AssignmentModule } from '../reviews/assignment.module';
import { AppealAssessors } from './appeal-assessors';
import { DecisionAppeals } from './decision-appeals';
import { DecisionMaking } from './decision-making';
import { DecisionReading } from './decision-reading';
import { DecisionRepository } from './decision.repository';
import { DecisionsController } from './decisions.controller';
import { DecisionQueries } from './decisions.queries';
import { JudgedRequirements } from './judged-requirements.queries';
import { LevelsOfPeople } from './levels-of-people.queries';
import { OpenWorkOfErased } from './open-work-of-erased';
import { OrganisationDays } from './organisation-days.queries';
import { PriorLevels } from './prior-levels';
import { RequirementHistory } from './requirement-history';
import { RequirementHistoryQueries } from './requirement-history.queries';
import { WaitingAppealQueries } from './waiting-appeals.queries';
import { WaiverRepository } from './waiver.repository';
import { WaiversController } from './waivers.controller';
import { WaiverQueries } from './waivers.queries';
import { Waiving } from './waiving';

/** The levels that people hold: how they came to be, what happened to them since, and what need not be met. */
@Module({
  imports: [OrganisationsModule, AccessModule, AssignmentModule],
  controllers: [DecisionsController, WaiversController],
  providers: [
    AppealAssessors,
    DecisionAppeals,
    DecisionMaking,
    DecisionQueries,
    DecisionReading,
    DecisionRepository,
    JudgedRequirements,
    LevelsOfPeople,
    OpenWorkOfErased,
    OrganisationDays,
    PriorLevels,
    RequirementHistory,
    RequirementHistoryQueries,
    WaitingAppealQueries,
    WaiverQueries,
    WaiverRepository,
    Waiving,
  ],
  exports: [AppealAssessors, DecisionMaking, DecisionRepository, JudgedRequirements, LevelsOfPeople, RequirementHistory],
})
export class StandingModule {}
