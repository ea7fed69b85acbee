import { developmentPersonalData } from '@waymark/development/api';
import { evidencePersonalData } from '@waymark/evidence/api';
import { mentoringPersonalData } from '@waymark/mentoring/api';
import { organisationsPersonalData, type PersonalDataRegistry } from '@waymark/organisations/api';
import { readinessPersonalData } from '@waymark/readiness/api';
import { reminderPersonalData } from '@waymark/reminders/api';
import { roleProfilesPersonalData } from '@waymark/role-profiles/api';

/** What every table holds about people. A table that is missing here fails the architecture tests. */
export const personalData: PersonalDataRegistry = [
  ...organisationsPersonalData,
  ...roleProfilesPersonalData,
  ...mentoringPersonalData,
  ...evidencePersonalData,
  ...developmentPersonalData,
  ...readinessPersonalData,
  ...reminderPersonalData,
];
