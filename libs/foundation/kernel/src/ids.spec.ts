import fc from 'fast-check';
import { id, newId } from './ids';

it('a new identifier is one, and is stored as it is', () => {
  const made = newId();
  expect(id.parse(made)).toBe(made);
});

it('identifiers made one after the other sort in that order', () => {
  const made = Array.from({ length: 1000 }, () => newId());
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

it('an identifier is the same in upper and lower case', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(id.parse(uuid.toUpperCase())).toBe(uuid);
    }),
  );
});

it.each(['', '1', 'amara', '01890a5d-ac96-774b-bcce-b302099a805', "'; drop table member; --"])('%j is none', (value) => {
  expect(id.safeParse(value).success).toBe(false);
});
