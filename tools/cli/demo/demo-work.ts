import { AssessorGranting } from '@waymark/evidence/api';
import { FrameworkLibrary } from '@waymark/role-profiles/api';
import { firstDay } from './calder-digital';
import { demoAssessors, demoEvidence } from './calder-evidence';
import { demoRecentWork } from './calder-readiness';
import { DemoEvidenceLoading } from './demo-evidence';
import { DemoGoalsLoading } from './demo-goals';
import { DemoMentoringLoading } from './demo-mentoring';
import { DemoSessionsLoading } from './demo-sessions';
import type { DemoStage } from './demo-stage';
import { DemoReadinessLoading } from './demo-readiness';
import { DemoStandingLoading } from './demo-standing';

/** Everything that the people of the demo did since they joined, in the order in which it can happen. */
export async function loadWork(stage: DemoStage, begun: Date): Promise<void> {
  const [evidence, standing, readiness] = [new DemoEvidenceLoading(stage), new DemoStandingLoading(stage), new DemoReadinessLoading(stage)];
  await stage.on(begun, async () => {
    await stage.open();
    await letJudgeSkills(stage, demoAssessors.first);
    await letJudgeTheRest(stage, demoAssessors.first);
  });
  await standing.recordPriorLevels(begun);
  await evidence.write([...demoEvidence, ...demoRecentWork]);
  await evidence.rate();
  await standing.waive();
  await stage.ago(1, () => letJudgeSkills(stage, demoAssessors.second));
  await standing.appeal();
  await readiness.judge();
  await readiness.keepMonths();
  await new DemoMentoringLoading(stage).load();
  await new DemoGoalsLoading(stage).promise();
  await new DemoSessionsLoading(stage).meet();
}

async function letJudgeSkills(stage: DemoStage, name: string): Promise<void> {
  const { items } = await stage.use(FrameworkLibrary).list();
  for (const { id: frameworkId } of items) await stage.use(AssessorGranting).give(stage.programmeOwner, { ...grantTo(stage, name), frameworkId });
}

/** What in the profile is no skill of a framework. */
async function letJudgeTheRest(stage: DemoStage, name: string): Promise<void> {
  await stage.use(AssessorGranting).give(stage.programmeOwner, { ...grantTo(stage, name), profileId: stage.profileId });
}

function grantTo({ loaded: { programmeId, idOf } }: DemoStage, name: string) {
  return { assessorId: idOf(name), programmeId, from: firstDay, to: null, highest: null };
}
