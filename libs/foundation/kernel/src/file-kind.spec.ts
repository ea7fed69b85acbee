import { adviceFor, extensionOf, fileExtensions, fileKinds, fitsDeclared, kindByMediaType, kindByName } from './file-kind';

describe('the kinds of files', () => {
  it('have endings and media types of their own', () => {
    const extensions = fileKinds.flatMap((kind) => kind.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const kind of fileKinds) {
      expect(kindByMediaType(kind.mediaType)).toBe(kind);
      expect(kind.extensions.map((extension) => kindByName(`x.${extension}`))).toEqual(kind.extensions.map(() => kind));
      expect(fileExtensions.split(',')).toContain(`.${kind.extensions[0]}`);
    }
  });

  it.each(['svg', 'html', 'xhtml', 'js', 'exe', 'zip', 'gif', 'docm', 'xlsm', 'doc', 'xml', 'php', 'hta', 'lnk', 'iso', ''])('do not include .%s, and say what to do instead', (extension) => {
    expect(kindByName(`x.${extension}`)).toBeUndefined();
    expect(adviceFor(extension)).toMatch(/ (?:cannot be|can carry) .*\. (?:Add|Save|Export|Print) /);
  });

  it.each([
    ['story.pdf', 'pdf'],
    ['STORY.PDF', 'pdf'],
    ['story.pdf.exe', 'exe'],
    ['story', ''],
    ['.pdf', 'pdf'],
    ['story.pdf ', ''],
    ['story.', ''],
  ])('are told by the last ending: %j has %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });

  it.each([
    ['x.pdf', 'application/pdf', true],
    ['x.pdf', 'Application/PDF; charset=binary', true],
    ['x.pdf', '', true],
    ['x.pdf', 'application/octet-stream', true],
    ['x.pdf', 'text/html', false],
    ['x.png', 'image/jpeg', false],
    ['x.csv', 'application/vnd.ms-excel', true],
    ['x.md', 'text/plain', true],
    ['x.txt', 'text/html', false],
    ['x.png', 'image/svg+xml', false],
  ])('agree or not with what was announced: %s as %j is %s', (name, declared, fits) => {
    const kind = kindByName(name);
    expect(kind !== undefined && fitsDeclared(kind, declared)).toBe(fits);
  });
});
