import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

const shown = () => document.documentElement.getAttribute('data-theme');

describe('the theme', () => {
  beforeEach(() => {
    localStorage.clear();
    document.documentElement.removeAttribute('data-theme');
  });

  it('is that of the device until somebody chooses', () => {
    expect(TestBed.inject(Theme).choice()).toBe('device');
  });

  it('is shown at once when chosen, and remembered', () => {
    TestBed.inject(Theme).choose('dark');
    expect(shown()).toBe('dark');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Theme).choice()).toBe('dark');
  });

  it('follows the device again when that is chosen', () => {
    const theme = TestBed.inject(Theme);
    theme.choose('light');
    theme.choose('device');
    expect(shown()).toBeNull();
    expect(localStorage.getItem('waymark.theme')).toBeNull();
  });

  it('is that of the device where the stored word means nothing', () => {
    localStorage.setItem('waymark.theme', 'sepia');
    expect(TestBed.inject(Theme).choice()).toBe('device');
  });

  it('can be chosen although storage is blocked', () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage') ?? {};
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    const theme = TestBed.inject(Theme);
    theme.choose('dark');
    expect(theme.choice()).toBe('dark');
    expect(shown()).toBe('dark');
    Object.defineProperty(window, 'localStorage', storage);
  });
});
