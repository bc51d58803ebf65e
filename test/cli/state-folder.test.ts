import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disks, mounts } from '../disk.ts';
import { startPostgres } from '../servers/postgres-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const envOf = (stateDir: string) => ({ CONTENT_DIR: 'content', STATE_DIR: stateDir });

describe('a STATE_DIR that cannot be a folder', () => {
  const places: [string, () => string, RegExp][] = [
    ['below a file', () => join(fileIn(temporaryFolder()), 'a', 'b'), /a-file is not a folder/],
    ['that is a file', () => fileIn(temporaryFolder()), /a-file is not a folder/],
  ];
  if (existsSync('/proc/self'))
    places.push(['below /proc', () => '/proc/x/y', /no folder can be created in \/proc/]);

  describe.each(places)('%s', (_, place, reason) => {
    it.each([['status'], ['start'], ['subscribe', 'console:terminal', '09:00']])(
      'ends "%s" with one sentence about an impossible STATE_DIR',
      async (...args) => {
        const { code, err } = await run(args, { env: envOf(place()) });
        expect(code).toBe(1);
        expect(err).toMatch(reason);
        expect(err).toMatch(/^The state in .* cannot be used: .*\. Name another folder in STATE_DIR\.\n$/);
      },
    );

    it('ends preview with one sentence about an impossible STATE_DIR', async () => {
      const { code, err } = await run(['preview'], { env: envOf(place()) });
      expect(code).toBe(1);
      expect(err).toMatch(/^The articles could not be read: their index in .* STATE_DIR\.\n$/);
    });

    it('lets doctor report an impossible STATE_DIR', async () => {
      const { code, out } = await run(['doctor'], { env: envOf(place()) });
      expect(code).toBe(1);
      expect(out).toMatch(
        /✗ the first start cannot create the state in .*\n {4}Name another folder in STATE_DIR/,
      );
    });
  });
});

/** The number of bytes that doctor tries to write; it needs fewer itself. */
const probedBytes = 1024 * 1024;

/** Either the disk of a mount is full, or the process has reached its file size limit. */
const full = String.raw`(the disk of .* is full|nothing can be written in .* \(EFBIG: .*\))`;

describe.each(disks)('doctor before the first start, $name', ({ makeDisk }) => {
  it("says that the state's disk is full before the first start", async () => {
    const disk = makeDisk();
    const stateDir = join(disk.folder, 'state');
    disk.fill(probedBytes - 1);
    for (const isThere of [false, true]) {
      if (isThere) {
        disk.empty();
        mkdirSync(stateDir);
        disk.fill(probedBytes - 1);
      }
      const { code, out } = await run(['doctor'], { env: envOf(stateDir) });
      expect(code).toBe(1);
      expect(out).toMatch(
        new RegExp(
          `✗ the first start cannot create the state in .*: ${full}\\n {4}(Free space|Name another)`,
        ),
      );
    }
    disk.empty();
    const { code, out } = await run(['doctor'], { env: envOf(stateDir) });
    expect([code, out]).toEqual([0, expect.stringContaining('✓ the first start creates the state in')]);
    expect(readdirSync(stateDir)).toEqual([]);
  });

  it("says that the index's disk is full when the state is in PostgreSQL", async () => {
    await using server = await startPostgres();
    const disk = makeDisk();
    disk.fill(probedBytes - 1);
    const DATABASE_URL = await server.createDatabase();
    const env = { ...envOf(join(disk.folder, 'state')), DATABASE_URL };
    const { code, out } = await run(['doctor'], { env });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`✗ the first start cannot create the article index in .*: ${full}`));
  });
});

/** owner.test.ts covers a folder that the user may not write to. */
it.each(mounts)(
  "doctor says before the first start that the state's disk is read-only, $name",
  async ({ makeDisk }) => {
    const disk = makeDisk();
    disk.shut();
    const { code, out } = await run(['doctor'], { env: envOf(join(disk.folder, 'state')) });
    expect(code).toBe(1);
    expect(out).toMatch(/✗ the first start cannot create the state in .*: this user may not write in/);
  },
);

describe.each(disks)('doctor with an existing state, $name', ({ makeDisk }) => {
  it('says that the disk of an existing state is full', async () => {
    const disk = makeDisk();
    const stateDir = join(disk.folder, 'state');
    expect((await run(['subscribe', 'console:terminal', '09:00'], { env: envOf(stateDir) })).code).toBe(0);
    expect((await run(['doctor'], { env: envOf(stateDir) })).code).toBe(0);
    disk.fill();
    const { code, out } = await run(['doctor'], { env: envOf(stateDir) });
    expect(out).toMatch(/✗ .*(full|disk I\/O error|EFBIG)/);
    expect(code).toBe(1);
  });
});

function fileIn(folder: string): string {
  const file = join(folder, 'a-file');
  writeFileSync(file, 'not a folder');
  return file;
}
