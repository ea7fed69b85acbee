import { endpoint } from '@waymark/foundation/kernel';
import { anyMember } from '@waymark/organisations/domain';
import { evidenceDraft } from './evidence-draft';
import { changeMentorProfileBody, mentorParams, mentorProfile } from './mentor-profile';
import { mentorPage, mentorPageView, mentorQuery, mentorSuggestionQuery, mentorSuggestions } from './mentor-suggestion';
import { mentoringLog, mentoringLogQuery } from './mentoring-log';
import { makeWishBody, mentoringWish, mentoringWishes, mentoringWishParams } from './mentoring-wish';

const read = anyMember('mentoring:read');
const write = anyMember('mentoring:write');

/** Finding a mentor, being found, and what a mentor keeps of it. */
export const mentorDirectoryApi = {
  listMentors: endpoint({ method: 'GET', path: '/mentors', summary: 'Look for a mentor; each comes with reasons that you can check', requires: read, query: mentorQuery, response: mentorPage }),
  suggestMentors: endpoint({ method: 'GET', path: '/mentor-suggestions', summary: 'List who could help with your gaps, the best fit first', requires: read, query: mentorSuggestionQuery, response: mentorSuggestions }),
  readMentor: endpoint({ method: 'GET', path: '/mentors/:memberId', summary: 'Read what somebody says of themselves as a mentor', requires: read, params: mentorParams, response: mentorPageView }),
  watchMentor: endpoint({ method: 'PUT', path: '/mentors/:memberId/place-watch', summary: 'Ask to be told when a mentor has a place free', requires: write, params: mentorParams, status: 204 }),
  stopWatchingMentor: endpoint({ method: 'DELETE', path: '/mentors/:memberId/place-watch', summary: 'Ask not to be told any more', requires: write, params: mentorParams }),

  readOwnProfile: endpoint({ method: 'GET', path: '/mentor-profile', summary: 'Read your own profile as a mentor', requires: read, response: mentorProfile, version: 'answers' }),
  changeOwnProfile: endpoint({ method: 'PATCH', path: '/mentor-profile', summary: 'Change your profile as a mentor: what you help with, your places, a pause', requires: write, body: changeMentorProfileBody, response: mentorProfile, version: 'demands' }),

  listWishes: endpoint({ method: 'GET', path: '/mentoring-wishes', summary: 'List your own wishes for a mentor, the latest first', requires: read, response: mentoringWishes }),
  makeWish: endpoint({ method: 'POST', path: '/mentoring-wishes', summary: 'Ask the owner of a programme to find you a mentor', requires: write, body: makeWishBody, response: mentoringWish, idempotent: true }),
  withdrawWish: endpoint({ method: 'DELETE', path: '/mentoring-wishes/:wishId', summary: 'Take a wish back', requires: write, params: mentoringWishParams }),

  readMentoringLog: endpoint({ method: 'GET', path: '/mentoring-log', summary: 'Read your own log of hours and dates as a mentor, without names and content', requires: read, query: mentoringLogQuery, response: mentoringLog }),
  saveMentoringLog: endpoint({ method: 'GET', path: '/mentoring-log/file', summary: 'Save your own log of hours and dates as a table', requires: read, query: mentoringLogQuery, file: ['text/csv'] }),
  draftEvidenceOfLog: endpoint({ method: 'GET', path: '/mentoring-log/evidence-draft', summary: 'Read what evidence of your coaching could begin with, from your log', requires: read, query: mentoringLogQuery, response: evidenceDraft }),
} as const;
