export { ApiCaller, apiResource, type Answer, type CallOf, type UploadOf } from './api-caller';
export { AttemptKey } from './attempt-key';
export { Autosave, type AutosaveState } from './autosave';
export { Autosaves } from './autosaves';
export { Connection } from './connection';
export { keepDeviceWords, readDeviceWords } from './device-words';
export { endpointUrl } from './endpoint-url';
export { wordsFor, wordsForReading, type Words } from './error-wording';
export { forgetKeptWords } from './kept-words';
export type { FieldConflict } from './merged-edits';
export { PagedList, type ReadPage } from './paged-list';
export { pageTitle } from './page-title';
export { ProblemError, fieldErrorsOf, toProblemError } from './problem-error';
export {
  SessionGate,
  onlyFor,
  onlyForManagersOr,
  pathAfterSignIn,
  signedInOnly,
  signedOutOnly,
  type SessionState,
} from './session-gate';
export { provideApi } from './provide-api';
export { savingProgress, type SavingProgress } from './saving-progress';
export { clockTime, onMoment, shortDay, spokenCalendarDay, spokenDay, spokenMoment, spokenWeekday, writeDatesAs } from './spoken-dates';
export { Submission, type SubmissionProblem } from './submission';
export { TypedWords } from './typed-words';
