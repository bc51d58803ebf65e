import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as past from '../cli/past-subscription.ts';
import { run } from '../cli/run.ts';
import { readPage } from './pages.ts';

const page = readPage('docs/command-line.md');

/** What stands below each heading, up to the next one of any level. */
const sections = new Map(
  page
    .split(/^#+ /m)
    .slice(1)
    .map((section): [string, string] => {
      const [title = ''] = section.split('\n', 1);
      return [title.replaceAll('`', ''), section.slice(title.length)];
    }),
);

describe('the commands on the page', () => {
  const [, chapter = ''] = page.split(/^## (?:Commands|JSON)$/m);

  it('lists every command under its group', async () => {
    const { out } = await run(['--help'], { env: {} });
    const groups = out.split(/^(?=\S.*:$)/m).filter((part) => /^(?:Look|Manage|Set up) /.test(part));
    expect(groups).toHaveLength(3);
    for (const group of groups) {
      const section = sections.get(group.slice(0, group.indexOf(':'))) ?? '';
      const names = [...group.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name);
      expect(names.length).toBeGreaterThan(8);
      expect(names.filter((name) => rowOf(name, section) === '')).toEqual([]);
    }
  });

  it('names every option of a command in its row, or with the settings', async () => {
    const { out } = await run(['--help'], { env: {} });
    const names = [...out.matchAll(/^ {2}([a-z]+)[ |]/gm)].map(([, name = '']) => name);
    const below = [
      ...['me subscribe', 'me show', 'me edit', 'me preview', 'me skip', 'me status', 'me history', 'me why'],
      ...['feeds add', 'feeds list', 'feeds check', 'feeds gather'],
    ];
    const settings = flagsIn(sections.get('Settings of a digest') ?? '');
    for (const name of [...names, ...below].filter((one) => !['help', 'init'].includes(one))) {
      const row = rowOf(name, chapter);
      const known = [...flagsIn(row), ...(row.includes('#settings-of-a-digest') ? settings : [])];
      const { out: help } = await run([...name.split(' '), '--help'], { env: {} });
      const options = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag = '']) => flag);
      expect([name, options.filter((flag) => !known.includes(flag))]).toEqual([name, []]);
    }
  });
});

/** The row of a table that begins with the command; "feeds list" may be written `feeds [list]`. */
function rowOf(name: string, text: string): string {
  const [first = '', second] = name.split(' ');
  const typed = second === undefined ? first : `${first} \\[?${second}\\b`;
  return new RegExp(`^\\|.*\`${typed}[^\\w-].*$`, 'm').exec(text)?.[0] ?? '';
}

function flagsIn(text: string): string[] {
  return [...text.matchAll(/`(--[a-z-]+)`/g)].map(([, flag = '']) => flag);
}

describe('the JSON on the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-test-'));
  const content = join(folder, 'content');
  const now = new Date('2021-12-13T18:00:00Z');
  const env = {
    CONTENT_DIR: content,
    STATE_DIR: join(folder, 'state'),
    FEEDS_FILE: join(folder, 'feeds.opml'),
  };

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    cpSync(join(import.meta.dirname, '../../content'), content, { recursive: true });
    mkdirSync(env.STATE_DIR);
    await past.given(env.STATE_DIR, async (stores) => {
      await past.decide(stores, 2, past.sent(2, 1_000));
      await past.decide(stores, 3, { state: 'failed', error: past.lost }, 1);
      await past.decide(stores, 4, { state: 'skipped', reason: 'nothing new' }, 0);
      await stores.subscriptions.pause(past.id, past.hoursAfter(past.slotOf(4), 1));
      const skipped = { subscriptionId: past.id, slot: past.slotOf(5) };
      await stores.deliveries.skip(skipped, past.channel, 'paused');
      const resumed = { at: past.hoursAfter(past.slotOf(6), 1), nextRunAt: past.slotOf(7) };
      await stores.subscriptions.resume(past.id, resumed);
      const error = { kind: 'transient', message: 'slack is down' } as const;
      const retryAt = past.hoursAfter(past.slotOf(7), 1);
      await past.decide(stores, 7, { state: 'retrying', retryAt, attempt: 2, error }, 1);
      await past.decide(stores, 8, { state: 'skipped', reason: 'nothing new' }, 0);
      await stores.subscriptions.pause(past.id, past.hoursAfter(past.slotOf(9), 1));
      await stores.feedback.give(
        { channel: past.channel, personId: 'U1' },
        { articleIds: ['a1'], title: 'Tide', outlet: 'Reuters', topics: ['Sea'] },
        { opinion: 'more', at: past.slotOf(9) },
      );
    });
    const filters = ['--topic=AI', '--provider=TechCrunch', '--min-quality=1', '--min-heat=1', '--window=3d'];
    const leftOut = ['--without=crypto', '--without-topic=Deals', '--without-outlet=Example Daily'];
    const caps = ['--max-per-outlet=2', '--max-per-topic=3'];
    const posting = ['--mention=S0123ABCD', '--silent=yes', '--crosspost=yes', '--tag=news'];
    const added = await run(
      ['subscribe', 'slack:C0456DEFG', '09:00', ...filters, ...leftOut, ...caps, ...posting],
      { env, now },
    );
    await run(['skip', /\(id (\w+)\)/.exec(added.out)?.[1] ?? ''], { env, now });
    await run(['subscribe', 'console:terminal', '18:00'], { env, now });
    await run(['alert', 'slack:C0456DEFG', 'log4j', '--min-outlets', '3'], { env, now });
    mkdirSync(join(folder, 'faulty'));
    const front = 'webUrl: https://site.example/1\npublishedDateTime: 2021-12-13\n';
    writeFileSync(join(folder, 'faulty/a.md'), `---\ntitle: A\n${front}quality: much\nexcerp: Short.\n---\n`);
    writeFileSync(join(folder, 'faulty/b.md'), '---\ntitle: B\n---\n');
    writeFileSync(join(folder, 'faulty/README.md'), 'What is here.\n');
    // It is refused: such an address has to be allowed.
    writeFileSync(env.FEEDS_FILE, 'http://127.0.0.1:9/feed\n');
    await run(['feeds', 'gather'], { env, now });
  });

  const commands: Record<string, { readonly args: readonly string[]; readonly input?: string[] }[]> = {
    top: [{ args: ['top', '--json'] }],
    topic: [{ args: ['topic', 'AI', '--json'] }],
    topics: [{ args: ['topics', '--json'] }],
    related: [{ args: ['related', 'sensetime', '--json'] }],
    search: [
      { args: ['search', 'sensetime', 'ipo', '--json'] },
      { args: ['search', 'sensetime', '--json', '--why'] },
      { args: ['search', 'kubernetis', 'zzqq', '--json'] },
    ],
    'search --json -': [
      { args: ['search', '--json', '-'], input: ['sensetime', 'zzqq'] },
      { args: ['search', '--json', '--why', '-'], input: ['sensetime'] },
      { args: ['search', '--json', '-', '--topic', 'zzqq'], input: ['sensetime'] },
    ],
    stories: [{ args: ['stories', '--json'] }],
    preview: [{ args: ['preview', '--json'] }, { args: ['preview', '--at', '2021-11-01', '--json'] }],
    replay: [{ args: ['replay', '--from', '2021-12-10', '--to', '2021-12-13'] }],
    'replay --compare': [
      { args: ['replay', '--from=2021-12-10', '--to=2021-12-13', '--compare=topics:AI', '--json'] },
    ],
    list: [{ args: ['list', '--json'] }],
    status: [{ args: ['status', '--json'] }],
    history: [{ args: ['history', past.id, '--json'] }],
    'history --at': [
      '2021-11-30',
      ...['03', '05', '06', '07', '09', '10'].map((day) => `2021-12-${day}`),
    ].map((day) => ({ args: ['history', past.id, '--at', day, '--json'] })),
    feedback: [{ args: ['feedback', past.id, '--json'] }],
    check: [{ args: ['check', '--json'] }, { args: ['check', join(folder, 'faulty'), '--json'] }],
    doctor: [{ args: ['doctor', '--json'] }],
    'feeds check': [{ args: ['feeds', 'check', '--json'] }],
    'feeds list': [{ args: ['feeds', 'list', '--json'] }],
  };

  const seen = new Set<string>();

  it.each(Object.entries(commands))('describes every field of %s', async (section, calls) => {
    for (const { args, input } of calls) {
      const { out } = await run(args, { env, now, ...(input && { input }) });
      const lines = out.trimEnd().split('\n');
      for (const line of lines) {
        const { version, ...object } = JSON.parse(line);
        expect([args, version]).toEqual([args, 1]);
        expect([args, differences(object, section)]).toEqual([args, []]);
      }
    }
  });

  it('has a command for every section about JSON', () => {
    const [, chapter = ''] = page.split('## JSON\n');
    const titles = [...chapter.matchAll(/^### `(.*)`$/gm)].map(([, title = '']) => title);
    expect(titles.toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it('describes every command that has --json', async () => {
    const { out } = await run(['--help'], { env: {} });
    const names = [...out.matchAll(/^ {2}([a-z]+)[ |]/gm)].map(([, name = '']) => name);
    for (const name of names.filter((one) => one !== 'help' && one !== 'feeds')) {
      const { out: help } = await run([name, '--help'], { env: {} });
      if (/^ {2}--json /m.test(help)) expect(Object.keys(commands)).toContain(name);
    }
  });

  /** Only in a state that is damaged, switched off or paused until a day, or while something is going wrong. */
  const rare = [
    ...[
      'Condition.fix',
      'Condition.reason',
      'Condition.until',
      'Outcome.fault',
      'Service fault.isPartial',
      'Problem.isOverdue',
    ],
    ...[
      'Subscription.lostSince',
      'Subscription.owner',
      'Alert.lostSince',
      'Alert.owner',
      'list.unreadable',
      'status.unreadable',
    ],
  ];

  it('names no optional field that is never there', () => {
    const optional = [...sections.keys()].flatMap((title) =>
      fieldsOf(title).flatMap(({ name, from, isOptional }) => (isOptional ? [`${from}.${name}`] : [])),
    );
    expect([...new Set(optional)].filter((field) => !seen.has(field)).toSorted()).toEqual(rare.toSorted());
  });

  interface Field {
    /** The section that names it. */
    readonly from: string;
    readonly name: string;
    readonly type: string;
    readonly isList: boolean;
    readonly isOptional: boolean;
    readonly orNull: boolean;
  }

  /** The fields that a section's table names, with those of another section that it includes. */
  function fieldsOf(title: string): Field[] {
    return [...(sections.get(title) ?? '').matchAll(/^\| (.*?) \| (.*?) ?\| .*$/gm)].flatMap(
      ([, first = '', written = '']): Field[] => {
        const included = /^all fields of .*\(#([\w-]+)\)/.exec(first)?.[1];
        if (included !== undefined) return fieldsOf(titleOf(included));
        const name = /^`(\w+)`$/.exec(first)?.[1];
        const type = /^(list of )?(?:\[.*\]\(#([\w-]+)\)|(\w+))( or null)?(, optional)?$/.exec(written);
        if (name === undefined || type === null) return [];
        const [, list, link, word = '', orNull, optional] = type;
        return [
          {
            ...{ from: title, name, type: link === undefined ? word : titleOf(link) },
            ...{
              isList: list !== undefined,
              isOptional: optional !== undefined,
              orNull: orNull !== undefined,
            },
          },
        ];
      },
    );
  }

  function titleOf(anchor: string): string {
    return (
      [...sections.keys()].find((title) => title.toLowerCase().replaceAll(' ', '-') === anchor) ?? anchor
    );
  }

  /** What an object has that its section does not name, and the other way round; of objects in it too. */
  function differences(object: Record<string, unknown>, title: string): string[] {
    const fields = fieldsOf(title);
    if (fields.length === 0) return [`no section ${title}`];
    const unnamed = Object.keys(object).filter((key) => !fields.some(({ name }) => name === key));
    return [
      ...unnamed.map((key) => `${title} does not name ${key}`),
      ...fields.flatMap((field) => {
        const value = object[field.name];
        if (value === undefined) return field.isOptional ? [] : [`${title} lacks ${field.name}`];
        seen.add(`${field.from}.${field.name}`);
        if (value === null) return field.orNull ? [] : [`${title}.${field.name} is null`];
        if (Array.isArray(value) !== field.isList) return [`${title}.${field.name} is a list or not`];
        return [value].flat().flatMap((one) => differencesOfType(one, field, title));
      }),
    ];
  }

  function differencesOfType(value: unknown, { name, type }: Field, title: string): string[] {
    if (sections.has(type)) return differences(Object(value), type);
    const isRight =
      type === 'time'
        ? typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
        : typeof value === (type === 'text' ? 'string' : type);
    return isRight ? [] : [`${title}.${name} is not ${type}: ${JSON.stringify(value)}`];
  }
});
