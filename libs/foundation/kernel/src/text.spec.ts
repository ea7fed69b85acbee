import fc from 'fast-check';
import { calendarDate, codePoints, emailAddress, instant, line, text } from './text';

/** Any string a program can send: whole planes of Unicode, control characters and halves of surrogate pairs. */
const anyString = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', ' ', '\n', '\u0000', '\ud83d', '\ude00', '😀', 'é', '\u00a0'),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
    ),
    maxLength: 30,
  }),
);

function messagesOf(result: { error?: { issues: { message: string }[] } }): string[] {
  return (result.error?.issues ?? []).map((issue) => issue.message);
}

describe('codePoints', () => {
  it.each([
    ['', 0],
    ['Amara', 5],
    ['😀', 1],
    ['e\u0301', 2],
    ['👩🏽‍💻', 4],
  ])('counts %j as %d', (value, count) => {
    expect(codePoints(value)).toBe(count);
  });

  it('counts a joined text as the sum of its well-formed parts', () => {
    const wellFormed = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(wellFormed, wellFormed, (left, right) => {
        expect(codePoints(left + right)).toBe(codePoints(left) + codePoints(right));
      }),
    );
  });
});

describe('text', () => {
  it('is what was sent without the space around it, or is refused', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        const parsed = text({ min: 1, max: 20 }).safeParse(value);
        expect(parsed.data).toBe(parsed.success ? value.trim() : undefined);
      }),
    );
  });

  it('never lets U+0000 or half of a surrogate pair through', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        const parsed = text({ max: 100 }).safeParse(value);
        const storable = value.isWellFormed() && !value.includes('\u0000');
        expect(parsed.success).toBe(storable);
      }),
    );
  });

  it('holds min and max in code points, so an emoji counts as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (length) => {
        const parsed = text({ min: 5, max: 20 }).safeParse('😀'.repeat(length));
        expect(parsed.success).toBe(length >= 5 && length <= 20);
      }),
    );
  });

  it('asks for something where only space was sent', () => {
    expect(messagesOf(text({ min: 1, max: 10 }).safeParse(' \n\t '))).toContain('Enter something');
  });

  it('keeps line breaks', () => {
    expect(text({ max: 20 }).parse(' one\n\ntwo ')).toBe('one\n\ntwo');
  });

  it('says how long the text may be', () => {
    expect(messagesOf(text({ max: 3 }).safeParse('Amara'))).toEqual(['Use 3 characters or fewer']);
  });
});

describe('line', () => {
  it.each([
    ['a line feed', 'a\nb'],
    ['a carriage return', 'a\rb'],
    ['a tab', 'a\tb'],
    ['a next-line control', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
  ])('refuses %s inside it', (_, value) => {
    expect(messagesOf(line({ max: 10 }).safeParse(value))).toEqual(['Use one line, without control characters']);
  });

  it.each(['Siân O’Connor', '李小龍', 'Nguyễn Thị Minh Khai', 'Zoë-Anne'])('accepts the name %s as it is', (name) => {
    expect(line({ min: 1, max: 200 }).parse(name)).toBe(name);
  });
});

describe('emailAddress', () => {
  it.each([
    ['amara.okafor@calder.example', 'amara.okafor@calder.example'],
    ['  Rhys.Bevan@Calder.Example ', 'rhys.bevan@calder.example'],
    ['priya+mentoring@calder.example', 'priya+mentoring@calder.example'],
  ])('reads %j as %s', (typed, address) => {
    expect(emailAddress.parse(typed)).toBe(address);
  });

  it.each(['', 'amara', 'amara@', '@calder.example', 'amara@calder', 'a b@calder.example', 'a@b@calder.example'])(
    'refuses %j',
    (typed) => {
      expect(emailAddress.safeParse(typed).success).toBe(false);
    },
  );

  it('refuses every letter of another alphabet, also one whose small letter is ASCII', () => {
    const kelvinSign = '\u212a';
    expect(emailAddress.safeParse(`${kelvinSign}im@calder.example`).success).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 0x80, max: 0x10ffff }), (codePoint) => {
        const letter = String.fromCodePoint(codePoint);
        expect(emailAddress.safeParse(`am${letter}ra@calder.example`).success).toBe(false);
        expect(emailAddress.safeParse(`amara@cal${letter}der.example`).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses an address longer than 254 characters', () => {
    const longDomain = `${'d'.repeat(60)}.`.repeat(4);
    expect(emailAddress.safeParse(`amara@${longDomain}example`).success).toBe(false);
  });
});

describe('calendarDate', () => {
  it.each(['2026-02-28', '2024-02-29'])('accepts %s', (day) => {
    expect(calendarDate.parse(day)).toBe(day);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '28/02/2026', '2026-02-28T00:00:00Z'])('refuses %s', (day) => {
    expect(calendarDate.safeParse(day).success).toBe(false);
  });
});

describe('instant', () => {
  it.each(['2026-11-22T09:30:00Z', '2026-06-22T09:30:00.123+01:00'])('accepts %s', (value) => {
    expect(instant.parse(value)).toBe(value);
  });

  it.each(['2026-11-22T09:30:00', '2026-11-22', '1793439000'])('refuses %s, which names no instant', (value) => {
    expect(instant.safeParse(value).success).toBe(false);
  });
});
