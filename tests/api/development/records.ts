import { developmentApi, type RecordView } from '@waymark/development/domain';
import type { BodyInputOf, EndpointDefinition } from '@waymark/foundation/kernel';
import type { Person } from '@waymark/tests/support';
import { ask, type Answered } from '../ask';

/** Plans a training, or what else is wanted. @throws where it does not work. */
export async function aRecord(person: Person, wanted: Partial<BodyInputOf<typeof developmentApi.addRecord>> = {}): Promise<RecordView> {
  return body(await ask(person, developmentApi.addRecord, { body: { kind: 'TRAINING', title: 'Facilitation', ...wanted } }));
}

export const readRecord = (person: Person, { id: recordId }: Pick<RecordView, 'id'>) => ask(person, developmentApi.readRecord, { params: { recordId } });
export const changeRecord = (person: Person, { id: recordId, version }: RecordView, changes: BodyInputOf<typeof developmentApi.changeRecord>) =>
  ask(person, developmentApi.changeRecord, { params: { recordId }, body: changes, ifMatch: version });
export const startRecord = (person: Person, { id: recordId, version }: RecordView, words: BodyInputOf<typeof developmentApi.startRecord> = {}) =>
  ask(person, developmentApi.startRecord, { params: { recordId }, body: words, ifMatch: version });
export const completeRecord = (person: Person, { id: recordId, version }: RecordView, words: BodyInputOf<typeof developmentApi.completeRecord> = {}) =>
  ask(person, developmentApi.completeRecord, { params: { recordId }, body: words, ifMatch: version });
export const cancelRecord = (person: Person, { id: recordId, version }: RecordView) => ask(person, developmentApi.cancelRecord, { params: { recordId }, ifMatch: version });
export const reopenRecord = (person: Person, { id: recordId, version }: RecordView) => ask(person, developmentApi.reopenRecord, { params: { recordId }, ifMatch: version });
export const beginEvidence = (person: Person, { id: recordId }: Pick<RecordView, 'id'>, evidenceId: string | null = null) =>
  ask(person, developmentApi.tieEvidence, { params: { recordId }, body: { evidenceId } });
export const logHours = (person: Person, { id: recordId }: Pick<RecordView, 'id'>, doneOn: string, minutes: number) =>
  ask(person, developmentApi.addHours, { params: { recordId }, body: { doneOn, minutes } });

/** The body of an answer that has to be good. */
export function body<E extends EndpointDefinition>(answer: Answered<E>): Answered<E>['body'] {
  if (answer.status >= 300) throw new Error(`It answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
