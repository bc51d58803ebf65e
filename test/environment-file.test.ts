import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironmentFile } from '../src/environment-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const read = (content: string | Buffer) => readEnvironmentFile(Buffer.from(content), '.env');

describe('the settings file', () => {
  const emptied =
    'DIGEST_CHANNELS would be empty because its value begins with #; put the value in quotes, or put a space after the # if it begins a comment';
  const text = 'DIGEST_COUNT=3\r\n# a comment\r\nDIGEST_NAME="Schlagzeilen für heute"\r\n';
  const utf16be = (content: string) => Buffer.from(content, 'utf16le').swap16();

  it('reads a setting with a blank value without taking the next line', () => {
    expect(read('DIGEST_NAME= \nSLACK_BOT_TOKEN=xoxb-1\nexport DIGEST_COUNT=\t\n\nDIGEST_CRON=x\n')).toEqual({
      variables: { DIGEST_NAME: '', SLACK_BOT_TOKEN: 'xoxb-1', DIGEST_COUNT: '', DIGEST_CRON: 'x' },
      faults: [],
      notes: [],
    });
  });

  it.each(['export\tA_B=x', '\u00a0A_B=x', 'A_B\u00a0=x', 'C=1\n\ufeffA_B=x'])(
    'reports %j, whose variable name would contain an invisible character',
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
    ['lines that end in CR', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('reads a settings file in %s', (_, bytes) => {
    expect(read(bytes)).toEqual({
      variables: { DIGEST_COUNT: '3', DIGEST_NAME: 'Schlagzeilen für heute' },
      faults: [],
      notes: [],
    });
  });

  it.each([
    ['bytes that are not text', Buffer.from([0x80, 0x81, 0x3d])],
    ['an old encoding', Buffer.from('DIGEST_NAME=für', 'latin1')],
    ['zero bytes', Buffer.from('A=1\0\0\0B=2')],
  ])('rejects a settings file with %s', (_, bytes) => {
    expect(read(bytes).faults).toEqual(['.env: is not UTF-8 text; save it again as UTF-8']);
  });

  it.each([
    'A=1\nB = 2 # a comment\n\n  # another\nexport C=3\nD=\nE= # none\nF=#\nG=# none\n',
    'A="a # b" # a comment\nB=\'c"d\'\nC=`e`\n',
    'KEY="-----BEGIN-----\nMIIEvQIBADANBgkq==\n-----END-----"\nB=2\n',
    'A=a=b\nB==c\n',
  ])('accepts unambiguous lines without a note: %j', (content) => {
    expect(read(content)).toMatchObject({ faults: [], notes: [] });
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
    ['A="s3cret\nB=2', 1, 'the quote of A is not closed; add " at the end of its value'],
    ['A="s3cret\nB="2"', 1, 'the quote of A is not closed; add " at the end of its value'],
    ["A='s3cret", 1, "the quote of A is not closed; add ' at the end of its value"],
    ['A="s3cret\nDIGEST_CRON=\nB="2"', 1, 'the quote of A is not closed; add " at the end of its value'],
    ['A="s3cret\nB = "2"', 1, 'the quote of A is not closed; add " at the end of its value'],
    [
      'A="s3cret\n# a comment\n# in which "words" stand\nB=2',
      1,
      'the quote of A is not closed; add " at the end of its value',
    ],
    [
      "A='s3cret\n# that ends on a quote'\nB=2",
      1,
      "the quote of A is not closed; add ' at the end of its value",
    ],
    ['DIGEST_TOPICS="AI","s3cret"', 1, /^DIGEST_TOPICS would lose what follows its closing quote/],
    ['K="one\ntwo"\nA: 1', 3, 'cannot be understood; write A=value'],
  ])('names the line of %j, without its value', (content, line, says) => {
    const { faults } = read(content);
    expect(faults).toHaveLength(1);
    const [fault = ''] = faults;
    expect(fault.slice(0, 8)).toBe(`.env:${line}: `);
    if (typeof says === 'string') expect(fault.slice(8)).toBe(says);
    else expect(fault.slice(8)).toMatch(says);
    expect(fault).not.toContain('s3cret');
  });

  const example = readFileSync(join(import.meta.dirname, '..', '.env.example'), 'utf8').split('\n');
  const settings = [...example.entries()].flatMap(([row, line]) => {
    const [, name] = /^# ([A-Z_]+)=/.exec(line) ?? [];
    return name === undefined ? [] : [{ row, name }];
  });

  it.each(['"', "'", '`'])('names the line of an unclosed quote %s in a copy of the example', (quote) => {
    expect(settings.length).toBeGreaterThan(30);
    for (const { row, name } of settings) {
      const copy = example.with(row, `${name}=${quote}a value`).join('\n');
      expect(read(copy).faults).toEqual([
        `.env:${row + 1}: the quote of ${name} is not closed; add ${quote} at the end of its value`,
      ]);
    }
  });
});

describe('an ambiguous line of the settings file', () => {
  const notes = (content: string) => read(content).notes.map(({ text }) => text);

  it.each(['DIGEST_NAME=Top # 1', 'export DIGEST_TOPICS = AI\t# Security', 'DIGEST_CHANNELS=a, #s3cret'])(
    'notes a value cut off by a comment: %j',
    (line) => {
      const [name = ''] = /DIGEST_\w+/.exec(line) ?? [];
      const found = read(`A=1\n${line}\n`);
      expect(found.notes.map(({ text }) => text)).toEqual([
        `.env:2: ${name} ends before " #", where a comment begins`,
      ]);
      expect(JSON.stringify(found.notes)).not.toContain('s3cret');
    },
  );

  it.each([
    'DIGEST_COUNT=3 # how many',
    'SLACK_BOT_TOKEN=xoxb-1 # of the test workspace',
    'DIGEST_NAME="Top" # our name',
    'DIGEST_NAME="Top # 1"',
    'DIGEST_NAME= # none',
  ])('does not note %j, whose comment is obvious', (line) => {
    expect(notes(line)).toEqual([]);
  });

  it('notes a setting given several times, and names the line that counts', () => {
    expect(notes('DISCORD_TOKEN=s3cret\nA=1\nB=1\nDISCORD_TOKEN=\nA=1\nA="x\ny"\n')).toEqual([
      '.env:4: DISCORD_TOKEN is set again, and line 1 has no effect',
      '.env:6: A is set again, and lines 2, 5 have no effect',
    ]);
    expect(read('A=1\nA=2\n').variables).toEqual({ A: '2' });
  });
});

describe('the program with a settings file', () => {
  const start = (content: string | Buffer, env: Record<string, string> = {}, command = 'check') => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, '.env'), content);
    const main = join(import.meta.dirname, '..', 'src', 'main.ts');
    const { PATH = '' } = process.env;
    return spawnSync(process.execPath, [main, command], {
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

  it('reads a settings file written by Windows, and lets the environment override it', () => {
    const file = Buffer.from('\uFEFFCONTENT_DIR=nowhere\r\nLOG_LEVEL=loud\r\n', 'utf16le');
    const { status, stderr } = start(file, { LOG_LEVEL: 'info' });
    expect(status).toBe(1);
    expect(stderr).toContain('There is no folder "nowhere"');
  });

  it('reports ambiguous lines in doctor and at start', () => {
    const file = 'DIGEST_NAME=Top # 1\nDIGEST_COUNT=3\nDIGEST_COUNT=4\n';
    const { stdout } = start(file, {}, 'doctor');
    expect(stdout).toContain(
      '! .env:1: DIGEST_NAME ends before " #", where a comment begins\n    Put the value',
    );
    expect(stdout).toContain('! .env:3: DIGEST_COUNT is set again, and line 2 has no effect\n');
    const refused = start(`${file}DIGEST_STYLE=big\n`, {}, 'start');
    expect(refused.stderr).toMatch(/DIGEST_STYLE: .*\n {2}\.env:1: DIGEST_NAME ends .*\n {2}\.env:3: /);
  });
});
