export { ApiCaller, apiResource, type Answer, type CallOf } from './api-caller';
export { Connection } from './connection';
export { wordsFor, type Words } from './error-wording';
export { ProblemError, fieldErrorsOf, toProblemError } from './problem-error';
export {
  SessionGate,
  endSessionOn401,
  onlyFor,
  pathAfterSignIn,
  signedInOnly,
  signedOutOnly,
  type SessionState,
} from './session-gate';
export { Submission, type SubmissionProblem } from './submission';
export { TypedWords } from './typed-words';
