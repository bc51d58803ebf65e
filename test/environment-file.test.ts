import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironmentFile } from '../src/environment-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const read = (content: string | Buffer) => readEnvironmentFile(Buffer.from(content), '.env');

describe('the file of settings', () => {
  const emptied =
    'DIGEST_CHANNELS would be empty, as its value begins with #; put the value in quotes, or a space after the # of a comment';
  const text = 'DIGEST_COUNT=3\r\n# a comment\r\nDIGEST_NAME="Schlagzeilen für heute"\r\n';
  const utf16be = (content: string) => Buffer.from(content, 'utf16le').swap16();

  it('keeps a setting that has only blanks for its value from taking the next line', () => {
    expect(read('DIGEST_NAME= \nSLACK_BOT_TOKEN=xoxb-1\nexport DIGEST_COUNT=\t\n\nDIGEST_CRON=x\n')).toEqual({
      variables: { DIGEST_NAME: '', SLACK_BOT_TOKEN: 'xoxb-1', DIGEST_COUNT: '', DIGEST_CRON: 'x' },
      faults: [],
    });
  });

  it.each(['export\tA_B=x', '\u00a0A_B=x', 'A_B\u00a0=x', 'C=1\n\ufeffA_B=x'])(
    'names %j, whose name would have an odd sign',
    (line) => {
      expect(read(line).faults).toHaveLength(1);
    },
  );

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark, as PowerShell writes it', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['big-endian UTF-16 with a mark', utf16be(`\uFEFF${text}`)],
    ['big-endian UTF-16 without a mark', utf16be(text)],
    ['lines that end as on an old Mac', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('is understood in %s', (_, bytes) => {
    expect(read(bytes)).toEqual({
      variables: { DIGEST_COUNT: '3', DIGEST_NAME: 'Schlagzeilen für heute' },
      faults: [],
    });
  });

  it.each([
    ['bytes that are no text', Buffer.from([0x80, 0x81, 0x3d])],
    ['an old encoding', Buffer.from('DIGEST_NAME=für', 'latin1')],
    ['bytes of zero', Buffer.from('A=1\0\0\0B=2')],
  ])('is refused with %s', (_, bytes) => {
    expect(read(bytes).faults).toEqual(['.env: is not a text in UTF-8; save it anew as UTF-8']);
  });

  it.each([
    'A=1\nB = 2 # a comment\n\n  # another\nexport C=3\nD=\nE= # none\nF=#\nG=# none\n',
    'A="a # b" # a comment\nB=\'c"d\'\nC=`e`\n',
    'KEY="-----BEGIN-----\nMIIEvQIBADANBgkq==\n-----END-----"\nB=2\n',
    'A=a=b\nB==c\n',
  ])('is taken without a word where every line says what it means: %j', (content) => {
    expect(read(content).faults).toEqual([]);
  });

  it.each([
    ['DIGEST_COUNT: 3', 1, 'cannot be understood; write DIGEST_COUNT=value'],
    ['A=1\n  SLACK_BOT_TOKEN : "xoxb-s3cret"', 2, 'cannot be understood; write SLACK_BOT_TOKEN=value'],
    ['- DIGEST_COUNT=3', 1, 'cannot be understood; write DIGEST_COUNT=value'],
    ['set DIGEST_COUNT=3', 1, 'cannot be understood; write DIGEST_COUNT=value'],
    ['$env:DIGEST_COUNT = "3"', 1, 'cannot be understood; write DIGEST_COUNT=value'],
    ['"DIGEST_COUNT"="3"', 1, 'cannot be understood; write DIGEST_COUNT=value'],
    ['{', 1, 'cannot be understood; a setting is NAME=value, and a comment begins with #'],
    ['xoxb-s3cret', 1, 'cannot be understood; a setting is NAME=value, and a comment begins with #'],
    ['DIGEST_TOPICS=C#,F#', 1, 'DIGEST_TOPICS would be cut at its #; put the value in quotes'],
    ['DIGEST_CHANNELS=#s3cret', 1, emptied],
    ['export DIGEST_CHANNELS = #s3cret,#random', 1, emptied],
    ['DIGEST_CHANNELS=##s3cret', 1, emptied],
    ['A="s3cret\nB=2', 1, 'the quote of A is not closed on its line'],
    ['A="s3cret\nB="2"', 1, 'the quote of A is not closed on its line'],
    ["A='s3cret", 1, 'the quote of A is not closed on its line'],
    ['DIGEST_TOPICS="AI","s3cret"', 1, /^DIGEST_TOPICS would lose what follows its closing quote/],
    ['K="one\ntwo"\nA: 1', 3, 'cannot be understood; write A=value'],
  ])('names the line of %j, and no value', (content, line, says) => {
    const { faults } = read(content);
    expect(faults).toHaveLength(1);
    const [fault = ''] = faults;
    expect(fault.slice(0, 8)).toBe(`.env:${line}: `);
    if (typeof says === 'string') expect(fault.slice(8)).toBe(says);
    else expect(fault.slice(8)).toMatch(says);
    expect(fault).not.toContain('s3cret');
  });
});

describe('the program', () => {
  const start = (content: string | Buffer, env: Record<string, string> = {}) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, '.env'), content);
    const main = join(import.meta.dirname, '..', 'src', 'main.ts');
    const { PATH = '' } = process.env;
    return spawnSync(process.execPath, [main, 'check'], {
      cwd: folder,
      env: { PATH, ...env },
      encoding: 'utf8',
    });
  };

  it('does not start with a line that it cannot understand', () => {
    const { status, stderr } = start('LOG_LEVEL: debug\n');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'Settings that cannot be used (.env.example explains each):\n  .env:1: cannot be understood; write LOG_LEVEL=value\n',
    );
  });

  it('takes settings out of a file that Windows wrote, and those of the environment before them', () => {
    const file = Buffer.from('\uFEFFCONTENT_DIR=nowhere\r\nLOG_LEVEL=loud\r\n', 'utf16le');
    const { status, stderr } = start(file, { LOG_LEVEL: 'info' });
    expect(status).toBe(2);
    expect(stderr).toContain('There is no folder "nowhere"');
  });
});
