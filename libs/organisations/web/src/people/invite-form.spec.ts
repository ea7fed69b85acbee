import { TestBed } from '@angular/core/testing';
import { ProblemError } from '@waymark/foundation/browser';
import { InviteForm } from './invite-form';
import { PeopleClient } from './people-client';

const busy = new ProblemError({ status: 503, code: 'unavailable' });

/** Opens the form in front of a server that gives every invitation the same answer. */
function open(failure: ProblemError) {
  const keys: string[] = [];
  const invite = (_: unknown, key: string) => {
    keys.push(key);
    return Promise.reject(failure);
  };
  TestBed.configureTestingModule({ providers: [{ provide: PeopleClient, useValue: { invite } }] });
  const fixture = TestBed.createComponent(InviteForm);
  const page = fixture.nativeElement as HTMLElement;
  const control = (label: string) => {
    const id = [...page.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.htmlFor;
    return page.querySelector<HTMLInputElement>(`#${id ?? 'nothing'}`);
  };
  const type = (label: string, words: string) => {
    const input = control(label);
    if (input === null) throw new Error(`no field ${label}`);
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const send = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  const describedBy = (label: string) =>
    (control(label)?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => page.querySelector(`#${id}`)?.textContent ?? '').join(' ');
  fixture.detectChanges();
  return { keys, page, control, type, send, describedBy };
}

describe('inviting a colleague', () => {
  it('asks for an address and a name before anything is sent', async () => {
    const { send, describedBy, page, keys } = open(busy);
    await send();
    expect(keys).toEqual([]);
    expect(describedBy('Work email address')).toContain('Enter an email address in the correct format');
    expect(describedBy('Name')).toContain('Enter a name');
    expect(page.ownerDocument.title).toMatch(/^Error:/);
  });

  it('says beside the address what the server knows about it', async () => {
    const known = new ProblemError({ status: 409, code: 'already-member', detail: 'This address already belongs to a member.' });
    const { type, send, control, describedBy } = open(known);
    type('Work email address', 'rhys@calder.example');
    type('Name', 'Rhys Bevan');
    await send();
    expect(describedBy('Work email address')).toContain('This address already belongs to a member.');
    expect(control('Work email address')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('uses one key for the same words and another one for other words', async () => {
    const { type, send, keys } = open(busy);
    type('Work email address', 'rhys@calder.example');
    type('Name', 'Rhys Bevan');
    await send();
    await send();
    type('Name', 'Rhys B');
    await send();
    const [first, second, third] = keys;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(keys).toHaveLength(3);
  });
});
