import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may import, besides itself. */
const mayImport: Record<string, readonly string[]> = {
  'src/content': [],
  'src/platform': [],
  'src/subscriptions': ['src/platform'],
  'src/digest': ['src/content', 'src/subscriptions', 'src/platform'],
  'src/delivery': ['src/digest', 'src/subscriptions', 'src/platform'],
  'src/lookups': ['src/content', 'src/digest', 'src/delivery', 'src/subscriptions', 'src/platform'],
  'src/schedule': ['src/content', 'src/subscriptions', 'src/digest', 'src/delivery', 'src/platform'],
  'src/managing': [
    ...['src/content', 'src/digest', 'src/delivery', 'src/subscriptions', 'src/schedule'],
    'src/platform',
  ],
  'src/commands': [
    ...['src/content', 'src/digest', 'src/delivery', 'src/subscriptions', 'src/platform'],
    ...['src/lookups', 'src/managing'],
  ],
  'src/operation': ['src/delivery', 'src/platform'],
  'src/store': ['src/delivery', 'src/digest', 'src/subscriptions', 'src/platform'],
  'adapters/console': ['src/platform'],
  'adapters/slack': ['src/platform'],
  'adapters/discord': ['src/platform'],
};

/** The packages of a platform: no room but its own may know them. */
const platformPackages: Record<string, RegExp> = {
  'adapters/slack': /^@slack\//,
  'adapters/discord': /^(discord\.js|discord-api-types|@discordjs\/)/,
};

const root = dirname(import.meta.dirname);

const files = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
);

const imports = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|new URL\(\s*)'([^']+)'/g)];
  return specifiers.map(([, specifier = '']) => ({
    file,
    specifier,
    target: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined,
  }));
});

const roomOf = (file: string) => file.split('/').slice(0, 2).join('/');

describe('the house', () => {
  it('was read: every room has files and they import something', () => {
    for (const room of Object.keys(mayImport))
      expect(
        files.some((file) => roomOf(file) === room),
        room,
      ).toBe(true);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('has no room that the rule does not know', () => {
    const rooms = new Set(files.filter((file) => file.split('/').length > 2).map(roomOf));
    expect([...rooms].filter((room) => !(room in mayImport) && room !== 'src/cli')).toEqual([]);
  });

  it('lets each room import only what lies before it', () => {
    const offences = imports.filter(({ file, target }) => {
      const allowed = mayImport[roomOf(file)];
      return target && allowed && ![roomOf(file), ...allowed].includes(roomOf(target));
    });
    expect(offences).toEqual([]);
  });

  it('lets only the composition root import adapters', () => {
    const offences = imports.filter(
      ({ file, target }) =>
        target?.startsWith('adapters/') && roomOf(file) !== roomOf(target) && file !== 'src/main.ts',
    );
    expect(offences).toEqual([]);
  });

  it("keeps each platform's packages in its own adapter", () => {
    const offences = imports.filter(({ file, specifier }) =>
      Object.entries(platformPackages).some(
        ([room, pattern]) => pattern.test(specifier) && roomOf(file) !== room,
      ),
    );
    expect(offences).toEqual([]);
  });

  it('passes configuration and logger in, instead of importing them below the app', () => {
    const offences = imports.filter(
      ({ file, target }) =>
        target && /^src\/(config|logger|app)\.ts$/.test(target) && mayImport[roomOf(file)] !== undefined,
    );
    expect(offences).toEqual([]);
  });

  it('touches the process only in the composition root and its launcher', () => {
    const offences = files.filter(
      (file) =>
        !/^src\/(main\.ts|heatline\.js)$/.test(file) &&
        /\bprocess\./.test(readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(offences).toEqual([]);
  });

  it('imports only packages that package.json names, and no test or bench file', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const known = new Set([...Object.keys(dependencies), ...builtinModules]);
    const offences = imports.filter(({ specifier, target }) => {
      if (target) return !/^(src|adapters)\//.test(target);
      const name = specifier.replace(/^node:/, '');
      const packageName = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0];
      return !known.has(name) && !known.has(packageName ?? '');
    });
    expect(offences).toEqual([]);
  });

  it("keeps the platforms' own words out of src", () => {
    const words = /\b(guild|embeds?|thread_ts|blocks_?kit|snowflake|action_id|custom_id)\b/i;
    const offences = files.filter(
      (file) => file.startsWith('src/') && words.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(offences).toEqual([]);
  });
});
