import { keepPaste, keptPaste } from './paste-keeping';

describe('a paste', () => {
  beforeEach(() => sessionStorage.clear());

  it('is there again when the page is loaded again, until it is imported', () => {
    expect(keepPaste('Senior DevOps Engineer')).toBe(true);
    expect(keptPaste()).toBe('Senior DevOps Engineer');
    keepPaste('');
    expect(keptPaste()).toBe('');
    expect(sessionStorage).toHaveLength(0);
  });

  it('that the browser cannot keep is told', () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'sessionStorage') ?? {};
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(keepPaste('words')).toBe(false);
    expect(keptPaste()).toBe('');
    Object.defineProperty(window, 'sessionStorage', storage);
  });
});
