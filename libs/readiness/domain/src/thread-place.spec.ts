import { threadPlace, type ThreadSteps } from './thread-place';

const nothing: ThreadSteps = { isSettled: false, goals: [], actions: [], evidence: [], claims: [] };

it.each<[string, Partial<ThreadSteps>, ReturnType<typeof threadPlace>]>([
  ['nothing has happened', {}, 'GOAL'],
  ['there is a goal', { goals: [1] }, 'ACTION'],
  ['there is an action, with or without a goal', { actions: [1] }, 'EVIDENCE'],
  ['there is evidence that claims nothing yet', { goals: [1], actions: [1], evidence: [1] }, 'CLAIM'],
  ['the claim is a draft', { evidence: [1], claims: [{ status: 'DRAFT' }] }, 'CLAIM'],
  ['the claim came back', { evidence: [1], claims: [{ status: 'RETURNED' }] }, 'CLAIM'],
  ['a claim was accepted below what is required', { evidence: [1], claims: [{ status: 'ACCEPTED' }] }, 'CLAIM'],
  ['a claim waits', { evidence: [1], claims: [{ status: 'SUBMITTED' }] }, 'DECISION'],
  ['a claim is judged, beside one that came back', { evidence: [1], claims: [{ status: 'RETURNED' }, { status: 'IN_REVIEW' }] }, 'DECISION'],
  ['it is met, whatever else waits', { isSettled: true, evidence: [1], claims: [{ status: 'IN_REVIEW' }] }, 'DONE'],
])('where %s', (_, steps, place) => {
  expect(threadPlace({ ...nothing, ...steps })).toBe(place);
});
