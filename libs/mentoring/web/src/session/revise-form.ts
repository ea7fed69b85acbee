import type { GrowStage, StageContents, StageView } from '@waymark/mentoring/domain';
import type { TypedForm, TypedForms } from '../typed-form';

/** A change of a stage that was logged, while it is typed. */
export interface Revised {
  reason: string;
  content: StageContents[GrowStage];
}

/** The form in which a stage is changed with a reason; it begins with what stands there. */
export function reviseForm(forms: TypedForms, { sessionId, writing }: Pick<StageView, 'sessionId' | 'writing'>): TypedForm<Revised> {
  return forms.open<Revised>({ form: `revise-${writing.stage.toLowerCase()}`, subjectId: sessionId }, { reason: '', content: writing.content });
}
