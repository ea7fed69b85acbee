import { addressIsAllowed, addressRefusal, mailDomain, mailDomains } from './mail-domain';

describe('a mail domain', () => {
  it.each([
    ['calder.example', 'calder.example'],
    [' @Calder.EXAMPLE. ', 'calder.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['почта.рф', 'xn--80a1acny.xn--p1ai'],
    ['例え。jp', 'xn--r8jz45g.jp'],
  ])('%s is compared as %s', (typed, compared) => {
    expect(mailDomain.parse(typed)).toBe(compared);
  });

  it.each(['', '@', 'calder', '127.0.0.1', '2130706433', 'ann@calder.example', 'calder.example/x', 'a b.example', '*.calder.example', 'calder..example', '-a.example', 'ex%61mple.org', 'a.example:25', `${'a'.repeat(64)}.example`])(
    'is not %s',
    (typed) => {
      expect(mailDomain.safeParse(typed).success).toBe(false);
    },
  );

  it('that is written twice, in two ways, is one', () => {
    expect(mailDomains.parse(['Calder.example', 'bücher.example', 'calder.example', 'xn--bcher-kva.example'])).toEqual([
      'calder.example',
      'xn--bcher-kva.example',
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['ann@calder.example', true],
    ['ann@bob@calder.example', true],
    ['ann@team.calder.example', false],
    ['ann@example', false],
    ['ann@notcalder.example', false],
    ['ann@calder.example.org', false],
    ['calder.example@other.example', false],
  ])('%s is allowed at calder.example: %s', (email, allowed) => {
    expect(addressIsAllowed(email, ['calder.example'])).toBe(allowed);
  });

  it('is allowed anywhere while no domain is named', () => {
    expect(addressIsAllowed('ann@anywhere.example', [])).toBe(true);
  });

  it('that is refused is told which domains there are', () => {
    expect(addressRefusal('ann@home.example', ['a.example', 'b.example', 'c.example', 'd.example'])).toBe(
      'home.example is not among the mail domains of this organisation: a.example, b.example, c.example and 1 more. An organisation admin can add it in the settings.',
    );
  });
});
