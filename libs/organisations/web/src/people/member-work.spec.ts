import { questionBefore, wordsAfter } from './member-work';
import { taskWords, type MemberTask } from './member-tasks';

const owen = { name: 'Owen Pritchard', email: 'owen@calder.example' };
const tasks = Object.keys(taskWords) as MemberTask[];

describe('what an admin is told about a member', () => {
  it('is asked before everything that takes something away, here or in a dialog of its own', () => {
    const asked = tasks.filter((task) => questionBefore(task, owen, false) !== null);
    expect(asked.sort()).toEqual(['make-admin', 'take-admin-back', 'take-off', 'withdraw']);
  });

  it('warns admins who give up their own role', () => {
    expect(questionBefore('take-admin-back', owen, true)?.heading).toBe('Stop being an organisation admin?');
  });

  it.each(tasks)('says who it was about when %s is done', (task) => {
    expect(wordsAfter(task, owen)).toMatch(/Owen Pritchard|owen@calder\.example/);
  });
});
