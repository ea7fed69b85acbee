import { ReadinessJudging, SnapshotOccasions } from '@waymark/readiness/api';
import { demoJudgements, demoMonths } from './calder-readiness';
import type { DemoStage } from './demo-stage';

/** Has the manager of the demo say when people will be ready, and keeps how everybody stood when each month began. */
export class DemoReadinessLoading {
  constructor(private readonly stage: DemoStage) {}

  async judge(): Promise<void> {
    const { stage } = this;
    const manager = stage.actor('Priya Nair');
    for (const { name, horizon, reason, ago } of demoJudgements) {
      const said = { versionId: stage.loaded.versionId, horizon, reason };
      await stage.ago(ago, () => stage.use(ReadinessJudging).judge(manager, stage.loaded.idOf(name), said));
    }
  }

  /** Last of all: a month is counted with what was known when it began, however late. */
  async keepMonths(): Promise<void> {
    const [year = 0, month = 1] = this.stage.dayAgo(0).split('-').map(Number);
    for (let before = demoMonths; before >= 0; before -= 1) {
      await this.stage.on(new Date(Date.UTC(year, month - 1 - before, 1, 6)), () => this.stage.use(SnapshotOccasions).monthBegan());
    }
  }
}
