const browsers: [pattern: RegExp, name: string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: [pattern: RegExp, name: string][] = [
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What a browser says it is, in words for a list of sessions, such as "Firefox on Windows". Only a hint. */
export function deviceOf(userAgent: string | undefined): string {
  const browser = nameIn(browsers, userAgent) ?? 'A program';
  const system = nameIn(systems, userAgent);
  return system === null ? browser : `${browser} on ${system}`;
}

function nameIn(names: [pattern: RegExp, name: string][], userAgent = ''): string | null {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}
