import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { configVariables } from '../../src/config.ts';
import { proxyVariables } from '../../src/platform/network/proxy.ts';
import { run } from '../cli/run.ts';
import { codeBlocks, heatlineCommandsIn, pageNames, readPage } from './pages.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const matches = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
];

/** Other names in capitals: read by tests, a setting's old name, or belonging to Node and git. */
const others = ['KILL_SEED', 'PROPERTY_SEED', 'DIGEST_LIMIT', 'NODE_EXTRA_CA_CERTS', 'ORIG_HEAD'];
const settings = [configVariables, slack.variables ?? [], discord.variables ?? [], proxyVariables].flat();

describe('.env.example', () => {
  const explained = matches(read('.env.example'), /^# ([A-Z_]+)=/gm);

  it('explains every setting in .env.example, and nothing else', () => {
    expect(explained.toSorted()).toEqual(settings.filter((name) => !others.includes(name)).toSorted());
  });

  it('gives examples and defaults in .env.example that are valid unchanged, except secrets', async () => {
    const lines = matches(read('.env.example'), /^# ((?:CONTENT|DIGEST|COMMAND|LOG|HTTP)_[A-Z_]+=.+)$/gm);
    const env = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)));
    expect(lines.length).toBeGreaterThan(20);
    const { err } = await run(['preview', '--help'], { env });
    expect(err).toBe('');
    const { err: faults } = await run(['start'], { env });
    // Its channels are on platforms without a token here; nothing else is wrong with it.
    expect(faults.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      expect.stringMatching(/^ {2}DIGEST_CHANNELS: names slack:/),
      expect.stringMatching(/^ {2}DIGEST_CHANNELS: names discord:/),
    ]);
  });
});

describe.each(pageNames)('%s', (name) => {
  const text = read(name);

  it('names no setting that does not exist', () => {
    const named = matches(text, /\b((?:[A-Z]{2,}_)+[A-Z]+)\b/g);
    expect(named.filter((one) => ![...settings, ...others].includes(one))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const targets = matches(text, /\]\((?!https?:|#)([^)#]+)/g).concat(matches(text, /src="([^"]+)"/g));
    const folder = join(root, name, '..');
    expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });

  it('links only to headings that exist', () => {
    const folder = dirname(name);
    const links = matches(text, /\]\((?!https?:)([^)]*#[^)]+)\)/g).map((link) => link.split('#', 2));
    const dead = links.filter(([page, anchor = '']) => {
      const target = page ? posix.join(folder, page) : name;
      return !chaptersOf(read(target)).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('names only files of the repository that exist', () => {
    expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const names = matches(text, /`([\w-]+(?:\/[\w-]+)*\.ts)`/g).filter(
      (path) => !existsSync(join(root, path)),
    );
    expect(names.filter((path) => !sourceFiles.some((file) => file.endsWith(`/${path}`)))).toEqual([]);
  });
});

function chaptersOf(text: string): string[] {
  return matches(text, /^#+ (.*)$/gm).map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** Source files by path, for names that a sentence gives without their folder. */
const sourceFiles = ['src', 'adapters', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
);

/** Paths from the root of the repository; ".mdx" files belong to readers' own sites. */
function pathsIn(text: string): string[] {
  const paths = matches(text, /(?<![\w/.-])((?:src|adapters|test|bench|docs)\/[\w./-]*[\w-])/g);
  return paths.filter((path) => !path.endsWith('.mdx'));
}

describe("the contributors' pages", () => {
  it.each(['CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md', 'docs/glossary.md'])(
    'names the source files in %s',
    (name) => {
      expect(pathsIn(read(name)).length).toBeGreaterThan(20);
    },
  );

  it('matches the glossary to the declarations in the source', () => {
    const rows = matches(read('docs/glossary.md'), /^\| (.*`(?:src|adapters)\/.*) \|$/gm);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      const declared = [...row.matchAll(/`(\w+)` in `([^`]+)`/g)];
      expect(declared, row).not.toEqual([]);
      for (const [, identifier = '', file = ''] of declared) {
        const declaration = new RegExp(
          `^export (?:type|interface|const|function\\*?|async function) ${identifier}\\b`,
          'm',
        );
        expect(read(file), `${identifier} in ${file}`).toMatch(declaration);
      }
    }
  });

  it("lists the glossary's terms in order within each chapter", () => {
    for (const chapter of read('docs/glossary.md').split('\n## ').slice(1)) {
      const terms = matches(chapter, /^\| ((?!term |---).*?) \|/gm);
      expect(terms.length).toBeGreaterThan(5);
      expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
    }
  });
});

describe('the changelog', () => {
  it('begins the changelog with the version in package.json and its lock file', () => {
    const [newest] = matches(read('CHANGELOG.md'), /^## (\d+\.\d+\.\d+)\b/gm);
    const { version } = JSON.parse(read('package.json'));
    const lock = JSON.parse(read('package-lock.json'));
    expect([version, lock.version, lock.packages[''].version]).toEqual([newest, newest, newest]);
  });
});

describe('commands on the pages', () => {
  const pages = pageNames.map(readPage);
  const shown = new Set(pages.flatMap(heatlineCommandsIn));

  it('shows only commands and options that exist', async () => {
    expect(shown.size).toBeGreaterThan(20);
    const help = new Map<string, string>();
    for (const typed of shown) {
      // A command may have subcommands, such as "feeds add".
      const [first = '', second = ''] = typed.split(' ');
      const command = first === 'feeds' && /^[a-z]+$/.test(second) ? `${first} ${second}` : first;
      if (!help.has(command)) {
        const { code, out } = await run([...command.split(' '), '--help'], { env: {} });
        expect([typed, code]).toEqual([typed, 0]);
        help.set(command, out);
      }
      const options = typed.match(/(?<= )--?[a-z][\w-]*/g) ?? [];
      const known = matches(help.get(command) ?? '', /(?:^ +|, )(--?[a-z][\w-]*)/gm);
      expect([typed, options.filter((it) => !known.includes(it))]).toEqual([typed, []]);
    }
  });

  it('shows only shell lines that a shell can parse', () => {
    for (const { text } of pages.flatMap(codeBlocks).filter(({ language }) => language === 'sh')) {
      const { status, stderr } = spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' });
      expect([text, stderr, status]).toEqual([text, '', 0]);
    }
  });
});

describe('files for running the service', () => {
  it('names only files that exist after an install in the systemd unit and the Dockerfile', () => {
    const started = /^ExecStart=\/opt\/heatline\/(\S+) (\S+) start$/m.exec(read('docs/running.md'));
    expect(started?.slice(1).map((path) => existsSync(join(root, path)))).toEqual([true, true]);
    const copied = new Set(
      matches(read('Dockerfile'), /^COPY (?!--from)(.*) \S+$/gm).flatMap((files) => files.split(' ')),
    );
    expect([...copied].filter((file) => !existsSync(join(root, file)))).toEqual([]);
    // Only what is listed gets into the image, to keep settings and state out.
    expect(matches(read('.dockerignore'), /^!(.*)$/gm).toSorted()).toEqual([...copied].toSorted());
  });

  it('uses the same image, container and volume names with compose and docker run', () => {
    const { services, volumes } = load(read('compose.yaml')) as {
      services: { heatline: { image: string; container_name: string; volumes: string[] } };
      volumes: Record<string, { name: string }>;
    };
    const { image, container_name: name, volumes: mounted } = services.heatline;
    const [, ...inPage] =
      /--name (\S+) [\s\S]*?--volume ([\w-]+):\S+ .*? (\S+)$/m.exec(read('docs/running.md')) ?? [];
    expect([name, volumes[mounted[0]?.split(':')[0] ?? '']?.name, image]).toEqual(inPage);
  });
});
