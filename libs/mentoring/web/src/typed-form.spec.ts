import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@waymark/organisations/web';
import { TypedForms } from './typed-form';

const place = { form: 'request', subjectId: 'rhys' };

function formsOf(memberId: string): TypedForms {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Session, useValue: { current: signal({ member: { id: memberId } }) } }] });
  return TestBed.inject(TypedForms);
}

describe('a form that is sent once', () => {
  beforeEach(() => localStorage.clear());

  it('goes on with what was typed before it was closed', () => {
    const form = formsOf('amara').open(place, { message: '' });
    expect(form.kept()).toBeNull();
    form.type({ message: 'I would like help with user focus.' });
    expect(form.kept()).toBe(true);
    expect(formsOf('amara').open(place, { message: '' }).typed()).toEqual({ message: 'I would like help with user focus.' });
  });

  it('shows nobody what another person typed, and nothing about somebody else', () => {
    formsOf('amara').open(place, { message: '' }).type({ message: 'Mine' });
    expect(formsOf('tomos').open(place, { message: '' }).typed().message).toBe('');
    expect(formsOf('amara').open({ ...place, subjectId: 'farah' }, { message: '' }).typed().message).toBe('');
  });

  it('keeps nothing once it was sent', () => {
    const form = formsOf('amara').open(place, { message: '' });
    form.type({ message: 'Sent' });
    form.letGo();
    expect(formsOf('amara').open(place, { message: '' }).typed().message).toBe('');
  });
});
