import type { EndpointDefinition } from '@waymark/foundation/kernel';
import { z } from 'zod';
import { addressOf } from '../ask';
import { encodedForm } from '../world/form';
import type { Prepared } from '../world/preparation';

/** A request that must be refused, and where the refusal must say the fault is (a prefix of a path), if in a field. */
export interface BadInput {
  what: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
  path?: string;
}

const json = { 'content-type': 'application/json' };
const long = 'x'.repeat(10_000);

/** Everything that can be wrong with a request to an endpoint, each made of a request that is right. */
export function badInputs(definition: EndpointDefinition, right: Prepared): BadInput[] {
  const url = `/api/v1${addressOf(definition, right.params ?? {})}`;
  const ifMatch: Record<string, string> = definition.version === 'demands' ? { 'if-match': `"${right.ifMatch ?? 1}"` } : {};
  const whole = { url, ...contentOf(right, ifMatch) };
  const withBody = definition.method === 'GET' ? [] : [...badBodies(definition, right), ...unreadable];
  return [
    ...withBody.map(({ headers, ...rest }) => ({ ...rest, url, headers: { ...ifMatch, ...headers } })),
    ...badQueries(definition).map(({ query, ...rest }) => ({ ...rest, ...whole, url: `${url}?${query}` })),
    ...badParameters(definition, right).map((bad) => ({ ...whole, ...bad })),
    ...badHeaders(definition).map(({ name, value }) => ({ what: `${name}: ${value}`, ...whole, headers: { ...whole.headers, [name]: value }, path: `headers.${name}` })),
  ];
}

/** What a right request holds. */
function contentOf({ body, form }: Prepared, headers: Record<string, string>): Pick<BadInput, 'headers' | 'payload'> {
  if (form !== undefined) {
    const encoded = encodedForm(form);
    return { headers: { ...headers, ...encoded.headers }, payload: encoded.body.toString() };
  }
  return body === undefined ? { headers } : { headers: { ...headers, ...json }, payload: JSON.stringify(body) };
}

/** Bodies that are no JSON at all, or more of it than anybody needs. */
const unreadable: Omit<BadInput, 'url'>[] = [
  ...['{', '{"a":', '[1,', 'nope', '{"a":1}}', "{'a':1}", '{"a":1,}', '\u0000', '{"a":"\u0000"}'].map((payload) => ({
    what: `malformed JSON ${JSON.stringify(payload)}`,
    headers: json,
    payload,
  })),
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/json; charset=utf-16', 'application/jsonp', 'nonsense'].map(
    (type) => ({ what: `content type ${type}`, headers: { 'content-type': type }, payload: 'a=1&b=2' }),
  ),
  { what: 'a string of 5 MB', headers: json, payload: `{"name":"${'x'.repeat(5_000_000)}"}` },
  { what: 'lists 20,000 deep', headers: json, payload: '['.repeat(20_000) + ']'.repeat(20_000) },
  { what: 'objects 20,000 deep', headers: json, payload: '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000) },
  { what: 'objects 21 deep', headers: json, payload: '{"a":'.repeat(21) + '1' + '}'.repeat(21), path: 'body' },
];

function badBodies(definition: EndpointDefinition, { body }: Prepared): Omit<BadInput, 'url'>[] {
  if (definition.upload !== undefined) return [];
  if (definition.body === undefined) {
    return ['{}', '[]', '{"surprise":1}', '"x"'].map((payload) => ({ what: `a body ${payload} where none is read`, headers: json, payload, path: 'body' }));
  }
  const { body: schema } = definition;
  const right = (body ?? {}) as Record<string, unknown>;
  const wrong = wrongBodies(right).filter(({ value }) => !schema.safeParse(value).success);
  return [
    ...wrong.map(({ what, value, path }) => ({ what, headers: json, payload: JSON.stringify(value), path })),
    ...prototypeKeys(right).map(({ what, payload }) => ({ what, headers: json, payload })),
    ...Object.keys(right).map((key) => ({
      what: `an enormous number for ${key}`,
      headers: json,
      payload: JSON.stringify({ ...right, [key]: 0 }).replace(`"${key}":0`, `"${key}":1e400`),
      path: 'body',
    })),
  ];
}

/** Well-formed JSON of the wrong shape. */
function wrongBodies(right: Record<string, unknown>): { what: string; value: unknown; path: string }[] {
  const values = [0, -1, 1.5, 2 ** 53, true, null, [], {}, [right], { a: { b: [1] } }, '', long, 'a\u0000b', 'half \ud800 of a pair', '\u202e', '00000000'];
  return [
    ...[[], null, 'x', 1, true, [right], {}].map((value) => ({ what: `${JSON.stringify(value)} for an object`, value, path: 'body' })),
    { what: 'an unknown key', value: { ...right, surprise: 1 }, path: 'body.surprise' },
    { what: 'many unknown keys', value: { ...right, ...Object.fromEntries(Array.from({ length: 2_000 }, (_, key) => [`k${key}`, key])) }, path: 'body' },
    ...Object.keys(right).map((key) => ({ what: `no ${key}`, value: Object.fromEntries(Object.entries(right).filter(([name]) => name !== key)), path: 'body' })),
    ...Object.keys(right).flatMap((key) =>
      values.map((value) => ({ what: `${JSON.stringify(value).slice(0, 40)} for ${key}`, value: { ...right, [key]: value }, path: 'body' })),
    ),
  ];
}

/** Written by hand, because no object literal has such keys. */
function prototypeKeys(right: Record<string, unknown>): { what: string; payload: string }[] {
  const keys = ['"__proto__":{"role":"ORGANISATION_ADMIN"}', '"constructor":{"prototype":{"role":1}}', '"constructor":1', '"prototype":{}', '"\\u005f_proto__":{}'];
  const rest = JSON.stringify(right).slice(1);
  return [
    ...keys.map((key) => ({ what: `the key ${key}`, payload: rest === '}' ? `{${key}}` : `{${key},${rest}` })),
    { what: 'a nested __proto__', payload: `{"nested":{"__proto__":{"a":1}}${rest === '}' ? '' : ','}${rest}` },
  ];
}

function badQueries(definition: EndpointDefinition): { what: string; query: string; path: string }[] {
  // Where a query must hold other things too, their absence is named beside what is wrong.
  const alone = definition.query?.safeParse({}).success === true;
  const strange = ['surprise=1', '__proto__=1', 'constructor=1', '__proto__[a]=1', 'a[]=1', '=1', '%00=1'];
  const known = Object.keys(definition.query instanceof z.ZodObject ? definition.query.shape : {});
  const wrong: Record<string, string[]> = {
    limit: ['0', '-1', '101', '1.5', 'many', '1e9', '9'.repeat(400), ''],
    cursor: ['x', '%5B%5D', '%5B1%2C2%2C3%2C4%5D', '%257B%257D', '%255B%255D', '%25ZZ', long],
    search: ['a%00b', 'x'.repeat(101), 'a%0Ab'],
    status: ['NOPE', 'active'],
    subjectKind: ['Claim', 'a_b', '%00', 'x'.repeat(41)],
  };
  return [
    ...strange.map((query) => ({ what: `the query ${query}`, query, path: 'query' })),
    ...known.flatMap((name) => [
      ...(wrong[name] ?? ['not-one', '%00', long]).map((value) => ({ what: `${name}=${value.slice(0, 40)}`, query: `${name}=${value}`, path: alone ? `query.${name}` : 'query' })),
      { what: `${name} twice`, query: `${name}=1&${name}=2`, path: 'query' },
    ]),
  ];
}

function badParameters(definition: EndpointDefinition, { params = {}, query = {} }: Prepared): Pick<BadInput, 'what' | 'url' | 'path'>[] {
  const strange = ['x', '0', '-1', '%00', "';DROP%20TABLE%20member;--", '%F0%9F%A6%8A', '00000000-0000-0000-0000-00000000000g', '__proto__'];
  const unroutable = [long, '%zz', '%', 'a%2F..%2Fb', '..%2f..%2fetc%2fpasswd', '%C3%28'];
  return Object.keys(params).flatMap((name) => [
    ...strange
      .filter((value) => definition.params?.safeParse({ ...params, [name]: decodedOrSo(value) }).success !== true)
      .map((value) => ({ what: `${value} for ${name}`, url: at({ [name]: value }), path: `path.${name}` })),
    ...unroutable.map((value) => ({ what: `${value.slice(0, 40)} for ${name}`, url: at({ [name]: value }) })),
  ]);

  function at(changed: Record<string, string>): string {
    const search = new URLSearchParams(query).toString();
    return `/api/v1${addressOf(definition, { ...params, ...changed })}${search === '' ? '' : `?${search}`}`;
  }
}

function decodedOrSo(value: string): string {
  return URL.canParse(`http://x/${value}`) ? decodeURIComponent(value) : value;
}

function badHeaders(definition: EndpointDefinition): { name: string; value: string }[] {
  const versions = ['', '*', '1', 'W/"1"', '"one"', '"-1"', '"99999999999999"', '"1", "2"', long];
  const keys = ['', 'two words', 'x'.repeat(129), 'ü', 'a,\tb'];
  return [
    ...(definition.version === 'demands' ? versions.map((value) => ({ name: 'if-match', value })) : []),
    ...(definition.idempotent === true ? keys.map((value) => ({ name: 'idempotency-key', value })) : []),
  ];
}
