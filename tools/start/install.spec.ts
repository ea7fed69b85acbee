import { inPlainWords } from '../plain-error.mjs';
import { installFailed, satisfies } from './install.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/esbuild-win32': { version: '0.28.2', optional: true },
  },
};

describe('whether what is installed satisfies the lockfile', () => {
  it('does with every package in its version, but for those of other platforms', () => {
    expect(satisfies({ packages: { 'node_modules/pg': { version: '8.23.1' } } }, wanted)).toBe(true);
  });

  it('does with packages that nobody wants any more', () => {
    expect(satisfies({ packages: { 'node_modules/pg': { version: '8.23.1' }, 'node_modules/old': { version: '1.0.0' } } }, wanted)).toBe(true);
  });

  it('does not with another version of a package', () => {
    expect(satisfies({ packages: { 'node_modules/pg': { version: '8.22.0' } } }, wanted)).toBe(false);
  });

  it('does not without a package', () => {
    expect(satisfies({ packages: {} }, wanted)).toBe(false);
  });

  it('does not with another version of an optional package', () => {
    const packages = { 'node_modules/pg': { version: '8.23.1' }, 'node_modules/esbuild-win32': { version: '0.20.0' } };
    expect(satisfies({ packages }, wanted)).toBe(false);
  });
});

describe('a failed installation', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error errno ENOTFOUND', 'registry did not answer'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'no permission'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync', 'do not agree'],
    ['npm error code 1\nnpm error command failed', 'command failed'],
    ['', 'could not be installed'],
  ])('is told in a sentence: %j', (output, words) => {
    expect(inPlainWords(installFailed(output, 'install.log')).sentence).toContain(words);
  });
});
