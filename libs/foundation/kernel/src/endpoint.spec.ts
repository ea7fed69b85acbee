import { z } from 'zod';
import { endpoint, opensTransaction, successStatus, type EndpointDefinition } from './endpoint';

const thing = z.object({ name: z.string() });
const plain = {
  method: 'GET',
  path: '/things',
  summary: 'Read the things',
  requires: { kind: 'member', scope: 'things:read' },
} as const satisfies EndpointDefinition;

it('an endpoint is exactly what was declared', () => {
  expect(endpoint(plain)).toBe(plain);
});

describe('the status of success', () => {
  it.each<[string, EndpointDefinition, number]>([
    ['a GET with a response', { ...plain, response: thing }, 200],
    ['a PUT with a response', { ...plain, method: 'PUT', response: thing }, 200],
    ['a POST with a response', { ...plain, method: 'POST', response: thing }, 201],
    ['a POST without a response', { ...plain, method: 'POST' }, 204],
    ['a DELETE without a response', { ...plain, method: 'DELETE' }, 204],
    ['one that names its own', { ...plain, method: 'POST', response: thing, status: 202 }, 202],
  ])('of %s', (_, definition, status) => {
    expect(successStatus(definition)).toBe(status);
  });
});

describe('the transaction of the organisation', () => {
  it('is open for a member', () => {
    expect(opensTransaction(plain)).toBe(true);
  });

  it('is not open where the use case says it works without one', () => {
    expect(opensTransaction({ ...plain, transaction: 'none' })).toBe(false);
  });

  it.each(['public', 'session'] as const)('is not open for %s, which has no organisation', (kind) => {
    expect(opensTransaction({ ...plain, requires: { kind }, transaction: 'organisation' })).toBe(false);
  });
});
