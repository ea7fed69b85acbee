import { parsePostmasterFile } from './postmaster-file.mjs';

const running = `4711
/srv/way mark/.waymark/postgres/data
1795400000
40885

127.0.0.1
  1234567    65536
ready   
`;

describe('postmaster.pid', () => {
  it('names the process, its folder, its port and how far it is', () => {
    expect(parsePostmasterFile(running)).toEqual({ pid: 4711, dataDirectory: '/srv/way mark/.waymark/postgres/data', port: 40_885, status: 'ready' });
  });

  it('of a server that is starting has no port yet', () => {
    expect(parsePostmasterFile('4711\n/data\n1795400000\n')).toEqual({ pid: 4711, dataDirectory: '/data', port: 0, status: '' });
  });

  it('of a stand-alone backend holds the process negated', () => {
    expect(parsePostmasterFile('-4711\n/data\n')?.pid).toBe(4711);
  });

  it.each(['', '\n', '4711', 'nonsense\n/data', '0\n/data'])('half-written or foreign tells nothing: %j', (text) => {
    expect(parsePostmasterFile(text)).toBeUndefined();
  });
});
