import { DomainError, forbidden, invalid, notFound, refusals, stale, wrongState } from './domain-error';

it.each([
  ['a thing that is not there', notFound('team'), 404],
  ['a thing that is there but not for this person to change', forbidden('Only an admin can do this.'), 403],
  ['a thing in the wrong state', wrongState('wrong-state', 'This claim is accepted.'), 409],
  ['an edit of an older version', stale({ version: 3 }), 412],
  ['a field that breaks a rule', invalid('body.name', 'Enter something'), 400],
])('%s answers its own status', (_, error, status) => {
  expect(error).toBeInstanceOf(DomainError);
  expect(refusals[error.refusal]).toBe(status);
});

it('a thing that is absent answers as one that is not visible', () => {
  expect(notFound('team').message).toBe('There is no such team, or you cannot see it.');
});

it('a stale edit carries what is stored now', () => {
  expect(stale({ name: 'Platform', version: 3 }).details.current).toEqual({ name: 'Platform', version: 3 });
});

it('an invalid field is named by its path', () => {
  expect(invalid('body.to', 'Choose a later day').details.issues).toEqual([
    { path: 'body.to', message: 'Choose a later day' },
  ]);
});

it('every refusal is a client error or says that the service is not there', () => {
  for (const status of Object.values(refusals)) expect(status === 503 || (status >= 400 && status < 500)).toBe(true);
});
