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

/** Named besides: what tests read, a setting's first name, and what Node and git call theirs. */
const others = ['KILL_SEED', 'PROPERTY_SEED', 'DIGEST_LIMIT', 'NODE_EXTRA_CA_CERTS', 'ORIG_HEAD'];
const settings = [configVariables, slack.variables ?? [], discord.variables ?? [], proxyVariables].flat();

describe('.env.example', () => {
  const explained = matches(read('.env.example'), /^# ([A-Z_]+)=/gm);

  it('explains every setting, and none that there is not', () => {
    expect(explained.toSorted()).toEqual(settings.filter((name) => !others.includes(name)).toSorted());
  });

  it('has examples and defaults that are taken as they stand, all but the secrets', async () => {
    const lines = matches(read('.env.example'), /^# ((?:CONTENT|DIGEST|COMMAND|LOG|HTTP)_[A-Z_]+=.+)$/gm);
    const env = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)));
    expect(lines.length).toBeGreaterThan(20);
    const { err } = await run(['preview', '--help'], { env });
    expect(err).toBe('');
    const { err: faults } = await run(['start'], { env });
    // Its channels are of platforms that have no token here; nothing else is wrong with it.
    expect(faults.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      expect.stringMatching(/^ {2}DIGEST_CHANNELS: names slack:/),
      expect.stringMatching(/^ {2}DIGEST_CHANNELS: names discord:/),
    ]);
  });
});

describe.each(pageNames)('%s', (name) => {
  const text = read(name);

  it('names no setting that there is not', () => {
    const named = matches(text, /\b((?:[A-Z]{2,}_)+[A-Z]+)\b/g);
    expect(named.filter((one) => ![...settings, ...others].includes(one))).toEqual([]);
  });

  it('leads to files that are there', () => {
    const targets = matches(text, /\]\((?!https?:|#)([^)#]+)/g).concat(matches(text, /src="([^"]+)"/g));
    const folder = join(root, name, '..');
    expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });

  it('leads to chapters that it or another page has', () => {
    const folder = dirname(name);
    const links = matches(text, /\]\((?!https?:)([^)]*#[^)]+)\)/g).map((link) => link.split('#', 2));
    const dead = links.filter(([page, anchor = '']) => {
      const target = page ? posix.join(folder, page) : name;
      return !chaptersOf(read(target)).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('names files of the repository that are there', () => {
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

/** By their paths, for names that a sentence gives without the folder. */
const sourceFiles = ['src', 'adapters', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
);

/** Paths from the top of the repository; one that ends in ".mdx" is of a reader's own site. */
function pathsIn(text: string): string[] {
  const paths = matches(text, /(?<![\w/.-])((?:src|adapters|test|bench|docs)\/[\w./-]*[\w-])/g);
  return paths.filter((path) => !path.endsWith('.mdx'));
}

describe('the pages for those who change the program', () => {
  it.each(['CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md', 'docs/glossary.md'])(
    '%s names the files that it is about',
    (name) => {
      expect(pathsIn(read(name)).length).toBeGreaterThan(20);
    },
  );

  it('the glossary names what each file declares', () => {
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

  it('the glossary has the terms of each chapter in order', () => {
    for (const chapter of read('docs/glossary.md').split('\n## ').slice(1)) {
      const terms = matches(chapter, /^\| ((?!term |---).*?) \|/gm);
      expect(terms.length).toBeGreaterThan(5);
      expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
    }
  });
});

describe('the changelog', () => {
  it('begins with the version that package.json and its lock name', () => {
    const [newest] = matches(read('CHANGELOG.md'), /^## (\d+\.\d+\.\d+)\b/gm);
    const { version } = JSON.parse(read('package.json'));
    const lock = JSON.parse(read('package-lock.json'));
    expect([version, lock.version, lock.packages[''].version]).toEqual([newest, newest, newest]);
  });
});

describe('the commands that the pages show', () => {
  const pages = pageNames.map(readPage);
  const shown = new Set(pages.flatMap(heatlineCommandsIn));

  it('are those of the command line, with options that they have', async () => {
    expect(shown.size).toBeGreaterThan(20);
    const help = new Map<string, string>();
    for (const typed of shown) {
      // A command may have commands of its own, such as "feeds add".
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

  it('can be read by the shell, as can every other line for it', () => {
    for (const { text } of pages.flatMap(codeBlocks).filter(({ language }) => language === 'sh')) {
      const { status, stderr } = spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' });
      expect([text, stderr, status]).toEqual([text, '', 0]);
    }
  });
});

describe('the README', () => {
  it('tells of every command of the command line', async () => {
    const { out } = await run(['--help'], { env: {} });
    const commands = matches(out, /^ {2}([a-z]+) /gm).filter((command) => command !== 'help');
    const [, chapter = ''] = read('README.md').split('## On the command line');
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter((command) => !new RegExp(`^\\|.*\`${command}[ \`]`, 'm').test(chapter))).toEqual(
      [],
    );
  });
});

describe('what keeps it running', () => {
  it('names files that are there once the packages are installed', () => {
    const started = /^ExecStart=\/opt\/heatline\/(\S+) (\S+) start$/m.exec(read('docs/running.md'));
    expect(started?.slice(1).map((path) => existsSync(join(root, path)))).toEqual([true, true]);
    const copied = new Set(
      matches(read('Dockerfile'), /^COPY (?!--from)(.*) \S+$/gm).flatMap((files) => files.split(' ')),
    );
    expect([...copied].filter((file) => !existsSync(join(root, file)))).toEqual([]);
    // What is not let in by name stays out: settings and state above all.
    expect(matches(read('.dockerignore'), /^!(.*)$/gm).toSorted()).toEqual([...copied].toSorted());
  });

  it('calls image, container and state the same with compose as with docker run', () => {
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
