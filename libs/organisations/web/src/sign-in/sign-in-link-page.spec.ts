import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router } from '@angular/router';
import { ProblemError } from '@waymark/foundation/browser';
import { BehaviorSubject } from 'rxjs';
import { SignInClient } from './sign-in-client';
import { SignInLinkPage } from './sign-in-link-page';

const token = 'k'.repeat(43);

/** Notes what it is called with. */
function recorder<Answer>(answer: () => Promise<Answer>) {
  const calls: unknown[] = [];
  const call = (argument: unknown) => {
    calls.push(argument);
    return answer();
  };
  return { calls, call };
}

function open(fragment: string | null, answer: () => Promise<unknown> = () => Promise.resolve()) {
  const follow = recorder(answer);
  const navigate = recorder(() => Promise.resolve(true));
  const replace = recorder(() => Promise.resolve());
  TestBed.configureTestingModule({
    providers: [
      { provide: ActivatedRoute, useValue: { fragment: new BehaviorSubject(fragment) } },
      { provide: Location, useValue: { path: () => '/sign-in/link', replaceState: replace.call } },
      { provide: Router, useValue: { navigateByUrl: navigate.call } },
      { provide: SignInClient, useValue: { followSignInLink: follow.call } },
    ],
  });
  TestBed.overrideComponent(SignInLinkPage, { set: { imports: [], template } });
  const fixture = TestBed.createComponent(SignInLinkPage);
  fixture.detectChanges();
  return { fixture, followed: follow.calls, wentTo: navigate.calls, addresses: replace.calls };
}

/** The parts of the page that decide, without its frame. */
const template = `
  @if (token() === null) { <p>not complete</p> } @else if (over()) { <p>over</p> } @else { <button type="button" (click)="signIn()">Sign in</button> }
`;

const words = (element: HTMLElement) => element.textContent.trim();
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a link to sign in', () => {
  it('is not used up by a program that only opens the page', () => {
    const { followed, addresses } = open(token);
    expect(followed).toEqual([]);
    expect(addresses).toEqual(['/sign-in/link']);
  });

  it('signs in when the button is pressed, and goes home', async () => {
    const { fixture, followed, wentTo } = open(token);
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    await settled();
    expect(followed).toEqual([token]);
    expect(wentTo).toEqual(['/']);
  });

  it('that is over says so', async () => {
    const over = new ProblemError({ status: 410, code: 'link-over' });
    const { fixture } = open(token, () => Promise.reject(over));
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    await settled();
    fixture.detectChanges();
    expect(words(fixture.nativeElement as HTMLElement)).toBe('over');
  });

  it.each([null, 'k'.repeat(42), `${token}=`])('that lacks a part says so: %s', (fragment) => {
    const { fixture } = open(fragment);
    expect(words(fixture.nativeElement as HTMLElement)).toBe('not complete');
  });
});
