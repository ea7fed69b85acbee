import type { Words } from '@waymark/foundation/browser';
import type { SessionView } from '@waymark/mentoring/domain';
import { readerOf, sessionLooks, sessionPlace, sessionWhen } from './session-words';

/** What somebody changed in a session while it was open here, and how it stands now. */
export function changeWords(before: SessionView, now: SessionView, timeZone: string, at: Date): Words {
  const by = ({ id, name }: { id: string; name: string }) => (id === readerOf(now).id ? 'You' : name);
  const when = sessionWhen(now, timeZone, at);
  const moved = now.moved.length > before.moved.length ? now.moved.at(-1) : undefined;
  const state = `It is ${sessionLooks[now.status].words.toLowerCase()} now, ${when}, ${sessionPlace(now).replace(/^./, (first) => first.toLowerCase())}.`;
  if (now.status !== before.status) {
    if (now.cancelled?.by === null) return { title: 'The mentoring ended meanwhile, and this session with it', detail: state };
    if (now.cancelled !== null) return { title: `${by(now.cancelled.by)} cancelled this session meanwhile`, detail: state };
    if (now.noShow !== null) return { title: `${by(now.noShow.by)} marked this session as a no-show meanwhile`, detail: state };
    if (now.confirmed !== null) return { title: `${by(now.confirmed.by)} confirmed this session meanwhile`, detail: state };
    if (now.logged !== null) return { title: `${by(now.logged.by)} logged this session meanwhile`, detail: state };
  }
  if (moved !== undefined) return { title: `${by(moved.by)} moved this session to ${when} meanwhile`, detail: `${state} Nothing of yours was changed yet. If it still fits, send it again.` };
  return { title: 'This session was changed while you were here', detail: `${state} Nothing of yours was changed yet. If it still fits, send it again.` };
}
