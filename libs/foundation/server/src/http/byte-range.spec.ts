import { rangeOf } from './byte-range';

describe('the part of a file that is asked for', () => {
  it.each([
    [undefined, null],
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=0-', { first: 0, last: 999 }],
    ['bytes=500-', { first: 500, last: 999 }],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=999-999', { first: 999, last: 999 }],
    ['bytes=900-5000', { first: 900, last: 999 }],
    ['bytes=-1', { first: 999, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=1000-', 'none'],
    ['bytes=1000-2000', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-2', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['bytes=a-b', null],
    ['bytes=99999999999999999999-', null],
    ['lines=0-5', null],
    ['', null],
  ])('by %j of 1000 bytes is %j', (header, part) => {
    expect(rangeOf(header, 1000)).toEqual(part);
  });

  it.each(['bytes=0-', 'bytes=0-0', 'bytes=-5'])('by %s of an empty file is none', (header) => {
    expect(rangeOf(header, 0)).toBe('none');
  });
});
