import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type LocalServer, startLocalServer } from '../gathering/local-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const hourMs = 60 * 60_000;

function feedText(name: string, items: number): string {
  const written = Array.from({ length: items }, (_, number) => {
    const date = new Date(Date.now() - number * hourMs).toUTCString();
    return `<item><title>${name} reports story ${number}</title><link>/${name}/${number}</link><pubDate>${date}</pubDate><description>What ${name} knows of story ${number}.</description></item>`;
  });
  return `<rss version="2.0"><channel><title>${name} - All news</title><link>https://${name}.example.org/</link>${written.join('')}</channel></rss>`;
}

let server: LocalServer;
let env: Record<string, string>;
let file: string;

beforeEach(async () => {
  const folder = temporaryFolder();
  file = join(folder, 'feeds.opml');
  mkdirSync(join(folder, 'content'));
  env = {
    STATE_DIR: join(folder, 'state'),
    CONTENT_DIR: join(folder, 'content'),
    FEEDS_FILE: file,
    FEEDS_ALLOW_PRIVATE: '127.0.0.1',
  };
  server = await startLocalServer((request, response) => {
    const [, name = '', path] = /^\/(\w+)\/?([^?]*)/.exec(request.url ?? '') ?? [];
    if (name === 'slow') return void setTimeout(() => response.end(feedText('slow', 1)), 1_500);
    if (name === 'cut') return void response.end(feedText('cut', 3).slice(0, -60));
    if (name === 'odd') {
      const odd = feedText('odd', 2).replace(/<pubDate>[^<]*/, '<pubDate>Mon, 02 Mar 0024 06:30:00 GMT');
      return void response.end(
        odd.replace(/<pubDate>\w+, [^<]*/g, (date) => (date.includes('0024') ? date : '<pubDate>2098-01-01')),
      );
    }
    if (name === 'garbage') return void response.end('<rss vers');
    if (name === 'gone') return void response.writeHead(410).end();
    if (path === 'rss') return void response.end(feedText(name, 3));
    if (path === '') {
      return void response.end(
        `<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="comments/rss"><link rel="alternate" type="application/rss+xml" href="/${name}/rss"></head></html>`,
      );
    }
    response.writeHead(404).end();
  });
});

const feeds = (...args: string[]) => run(['feeds', ...args], { env });
const files = () =>
  existsSync(join(env['CONTENT_DIR'] ?? '', 'feeds'))
    ? readdirSync(join(env['CONTENT_DIR'] ?? '', 'feeds'), { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.endsWith('.md'),
      )
    : [];

describe('heatline feeds', () => {
  it("finds a site's feed, adds it, gathers it and shows its status", async () => {
    expect((await feeds()).out).toContain('heatline feeds add example.org');
    const added = await feeds('add', `${server.origin}/alpha/`, '--quality', '80', '--topic', 'AI');
    expect(added).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Added alpha: ${server.origin}/alpha/rss\nIt has 3 items`),
    });
    expect(added.err).toContain('comments/rss');
    expect(readFileSync(file, 'utf8')).toContain('category="AI" quality="80"');
    expect(await feeds('add', `${server.origin}/alpha/rss`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('already listed'),
    });
    expect(await feeds('gather')).toMatchObject({
      code: 0,
      out: '1 of 1 feeds fetched: 3 articles added, 0 changed.\n',
    });
    expect(files()).toHaveLength(3);
    expect((await feeds('gather')).out).toContain(
      'No feed is due yet. To fetch all 1 now: heatline feeds gather --all',
    );
    expect((await feeds()).out).toMatch(/^alpha +.* +3 +in \d+ min +fine$/m);
    const { feeds: listed } = JSON.parse((await feeds('--json')).out);
    expect(listed).toMatchObject([
      { name: 'alpha', status: 'fine', lastDay: 3, quality: 80, topics: ['AI'] },
    ]);
    expect((await run(['preview'], { env })).out).toContain('alpha reports story 0');
  });

  it('replaces an imported site with its feed, as the suggested command does', async () => {
    const list = join(temporaryFolder(), 'list.opml');
    const [site, bare] = [`${server.origin}/alpha/?from=a&b`, `${server.origin}/gamma/none/`];
    writeFileSync(
      list,
      `<opml version="2.0"><body><outline text="AI"><outline text="Mine" title="Mine" xmlUrl="${site.replace('&', '&amp;')}"/></outline></body></opml>`,
    );
    expect(await feeds('import', list)).toMatchObject({ code: 0 });
    const fix = `finds its feed and lists it instead: heatline feeds add '${site}'`.replaceAll("'", '"');
    expect((await feeds('check')).out).toContain(fix);
    await feeds('gather');
    expect((await feeds()).out).toContain(fix);
    expect(await feeds('add', site, '--quality', '80')).toMatchObject({ code: 1 });
    expect(await feeds('add', site)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Replaced ${site} with ${server.origin}/alpha/rss.`),
    });
    const { feeds: listed } = JSON.parse((await feeds('--json')).out);
    expect(listed).toMatchObject([
      { address: `${server.origin}/alpha/rss`, name: 'Mine', topics: ['AI'], quality: 50 },
    ]);
    writeFileSync(file, `# mine\n  ${bare} name=Bare # why\n${site} name=A\n${server.origin}/alpha/rss\n`);
    expect(await feeds('add', bare)).toMatchObject({ code: 1, err: expect.stringContaining('(404)') });
    expect((await feeds('add', site)).err).toContain(`heatline feeds remove "${site}"`);
    writeFileSync(file, `# mine\n  ${site} name=Bare # why\n`);
    await feeds('add', site);
    expect(readFileSync(file, 'utf8')).toBe(`# mine\n  ${server.origin}/alpha/rss name=Bare # why\n`);
  });

  it('removes no feed by an address that several share', async () => {
    writeFileSync(
      file,
      ['one', 'two'].map((key) => `https://a.example/rss?key=${key} name=${key}\n`).join(''),
    );
    expect(await feeds('remove', 'https://a.example/rss?key=…')).toMatchObject({
      code: 1,
      err: expect.stringContaining('2 feeds are shown as https://a.example/rss?key=…'),
    });
    expect(await feeds('remove', 'two')).toMatchObject({ code: 0 });
    expect(await feeds('remove', 'https://a.example/rss?key=…')).toMatchObject({ code: 0 });
  });

  it('adds several feeds at once, and names the command that retries those that failed', async () => {
    await feeds('add', `${server.origin}/beta/rss`);
    const [lost, gone] = [`${server.origin}/x/y?a=1&b=2`, `${server.origin}/gone`];
    const { code, out, err } = await feeds(
      'add',
      lost,
      `${server.origin}/alpha/`,
      `${server.origin}/beta/`,
      gone,
    );
    expect(code).toBe(1);
    expect(out).toContain(`Added alpha: ${server.origin}/alpha/rss`);
    expect(err).toContain(`Its feed is already listed: ${server.origin}/beta/rss`);
    expect(err).toContain(`2 of 4 were not added. To try them again: heatline feeds add "${lost}" ${gone}\n`);
    expect(await feeds('add', 'a.example', 'b.example', '--name', 'A')).toMatchObject({ code: 2 });
  });

  it('says why an address is invalid, and refuses a private one', async () => {
    expect(await feeds('add', `${server.origin}/x/y`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('(404)'),
    });
    expect(await feeds('add', 'not an address')).toMatchObject({ code: 2 });
    const refused = await run(['feeds', 'add', `${server.origin}/alpha/`], {
      env: { ...env, FEEDS_ALLOW_PRIVATE: '' },
    });
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('FEEDS_ALLOW_PRIVATE') });
    expect(existsSync(file)).toBe(false);
  });

  it('imports a list, exports it as OPML, and removes a feed while leaving the rest of the file unchanged', async () => {
    const list = join(temporaryFolder(), 'list.txt');
    writeFileSync(
      list,
      `# mine\n${server.origin}/alpha/rss name="Alpha & Co" topics=AI\n${server.origin}/beta/rss\nnonsense\n`,
    );
    const imported = await feeds('import', list);
    expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('Added 2 feeds') });
    expect(imported.err).toContain(`${list}:4: "nonsense" is not an address`);
    expect((await feeds('import', list)).out).toContain('Added 0 feeds');
    const missing = await feeds('import', `${list}.opml`);
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('There is no file') });
    const unwritable = await feeds('export', join(temporaryFolder(), 'none', 'a.opml'));
    expect(unwritable).toMatchObject({ code: 1, err: expect.stringContaining('cannot be written') });
    expect(unwritable.err).not.toContain(' at ');
    const { out } = await feeds('export');
    expect(out).toMatch(/<outline text="AI" title="AI">\s*<outline type="rss" text="Alpha &amp; Co"/);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('<body>', '<body><!-- by hand -->'));
    expect(await feeds('remove', 'alpha')).toMatchObject({ code: 0 });
    const rest = readFileSync(file, 'utf8');
    expect(rest).toContain('<!-- by hand -->');
    expect(rest).not.toContain('alpha');
    expect(rest).toContain('beta');
    expect(await feeds('remove', 'alpha')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No feed matches "alpha"'),
    });
  });

  it('keeps a list private and its symlink in place, and says when it has no place for a feed', async () => {
    const real = join(temporaryFolder(), 'real.opml');
    writeFileSync(real, '<opml version="2.0"><body></body></opml>', { mode: 0o600 });
    symlinkSync(real, file);
    const list = join(temporaryFolder(), 'list.txt');
    writeFileSync(list, 'https://me:secret@alpha.example/rss\nhttps://alpha.example/rss\n');
    expect(await feeds('import', list)).toMatchObject({ code: 0 });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(statSync(real).mode & 0o777).toBe(0o600);
    const unclear = await feeds('remove', 'alpha.example/r');
    expect(unclear.err).toContain('https://…@alpha.example/rss');
    expect(unclear.err).not.toContain('secret');
    expect(await feeds('remove', 'https://…@alpha.example/rss')).toMatchObject({ code: 0 });
    expect(readFileSync(real, 'utf8')).not.toContain('secret');
    writeFileSync(real, '<opml version="2.0"><body>');
    expect(await feeds('import', list)).toMatchObject({
      code: 1,
      err: expect.stringContaining('has no </body>'),
    });
    expect(readFileSync(real, 'utf8')).toBe('<opml version="2.0"><body>');
  });

  it('checks each feed without writing, and lets doctor name what fails', async () => {
    writeFileSync(
      file,
      `<opml version="2.0"><body><outline text="Alpha" xmlUrl="${server.origin}/alpha/rss"/><outline text="Gone" xmlUrl="${server.origin}/gone/rss"/></body></opml>`,
    );
    const checked = await feeds('check');
    expect(checked).toMatchObject({ code: 1, err: expect.stringContaining('1 feed could not be read') });
    expect(checked.out).toContain('✓ Alpha: rss, 3 items');
    expect(checked.out).toContain('✗ Gone: it is gone for good (410)');
    expect(files()).toEqual([]);
    expect((await feeds('gather')).code).toBe(1);
    const { out } = await run(['doctor'], { env });
    expect(out).toContain('2 feeds, 3 articles in the last day');
    expect(out).toContain('! Gone: it is gone for good (410)\n    Remove it');
    expect(out).toContain('FEEDS_CONTACT');
    expect((await feeds()).out).toContain('Gone: it is gone for good (410). Remove it');
  });

  it('reports incomplete or implausible feeds, and what to do about unreadable ones', async () => {
    const names = ['cut', 'odd', 'garbage'];
    writeFileSync(
      file,
      `<opml><body>${names.map((name) => `<outline text="${name}" xmlUrl="${server.origin}/${name}/rss"/>`).join('')}</body></opml>`,
    );
    const { out } = await feeds('check');
    expect(out).toMatch(/^! cut: rss, 2 items, .*; cut off: only its whole items are used$/m);
    expect(out).toMatch(
      /^! odd: rss, 2 items, none of which has a date; 2 dates are implausible \(such as "Mon, 02 Mar 0024 .*"\) and ignored$/m,
    );
    expect(out).toMatch(
      /^✗ garbage: the response is cut off before the end of its first item\n {4}If this lasts, .*heatline feeds add/m,
    );
    expect(await feeds('gather')).toMatchObject({
      code: 1,
      out: '3 of 3 feeds fetched: 4 articles added, 0 changed.\n',
      err: expect.stringContaining('heatline feeds shows how to fix that'),
    });
    const { feeds: listed } = JSON.parse((await feeds('--json')).out);
    expect(listed).toMatchObject([
      { name: 'cut', status: 'fine', notes: [{ text: expect.stringContaining('cut off') }] },
      { name: 'odd', status: 'fine', notes: [{ text: expect.stringContaining('no dates') }] },
      {
        name: 'garbage',
        status: 'failing',
        notes: [{ fix: expect.stringContaining('heatline feeds add') }],
      },
    ]);
    // An article dated in the future does not count as the newest.
    expect(listed[1]).toMatchObject({ newestAt: null });
  });

  it('shows progress while it gathers for long', async () => {
    writeFileSync(file, `${server.origin}/alpha/rss\n${server.origin}/slow/rss\n`);
    const { out, err } = await run(['feeds', 'gather'], { env, haste: 5 });
    expect(err).toMatch(/^[01] of 2 feeds fetched, [03] articles so far …$/m);
    expect(out).toContain('2 of 2 feeds fetched');
  });

  it('exports a list that can be imported again, with its passwords, readable only by its owner', async () => {
    writeFileSync(
      file,
      'https://me:secret@alpha.example/rss name=Alpha quality=70 topics=AI,Law\nhttps://b.example/rss?token=abc\nhttps://c.example/\nnonsense\n',
    );
    const copy = join(temporaryFolder(), 'copy.opml');
    writeFileSync(copy, '', { mode: 0o644 });
    const written = await feeds('export', copy);
    expect(written).toMatchObject({ code: 0, err: expect.stringContaining('"nonsense" is not an address') });
    expect(written.out).toContain('Wrote 3 feeds');
    expect(written.out).toContain('passwords or tokens of 2 feeds');
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect((await feeds('export')).err).toContain('passwords or tokens of 2 feeds');
    const before = JSON.parse((await feeds('--json')).out).feeds;
    writeFileSync(file, '');
    await feeds('import', copy);
    expect(JSON.parse((await feeds('--json')).out).feeds).toEqual(before);
    expect(readFileSync(file, 'utf8')).toContain('https://me:secret@alpha.example/rss');
    expect(JSON.stringify(before)).not.toMatch(/secret|abc/);
  });

  it('keeps a new list with a password private, and warns of one that others can read', async () => {
    const list = join(temporaryFolder(), 'list.txt');
    writeFileSync(list, 'https://me:secret@alpha.example/rss\n');
    expect(await feeds('import', list)).toMatchObject({ code: 0, err: '' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(list, 'https://b.example/rss\n');
    chmodSync(file, 0o644);
    expect((await feeds('import', list)).err).toContain(`chmod 600 ${file}`);
    expect((await run(['doctor'], { env })).out).toContain(`! ${file} holds passwords`);
  });

  it('lists the entries that an import leaves out, and the next step when there is nothing to do', async () => {
    const list = join(temporaryFolder(), 'list.opml');
    writeFileSync(
      list,
      `<opml version="2.0"><body><outline text="Blog" type="rss" htmlUrl="${server.origin}/alpha/"/><outline text="B" xmlUrl="https://b.example/"/></body></opml>`,
    );
    const imported = await feeds('import', list);
    expect(imported.err).toContain(
      `"Blog" has no xmlUrl, so it is left out; heatline feeds add ${server.origin}/alpha/ finds its feed`,
    );
    expect(imported.out).toContain(`Added 1 feed to ${file}; 1 problem above.`);
    rmSync(file);
    for (const command of ['check', 'gather', 'export']) {
      expect(await feeds(command)).toMatchObject({
        code: 1,
        err: expect.stringMatching(
          /lists no feeds yet[\s\S]*heatline feeds add[\s\S]*heatline feeds import <file>/,
        ),
      });
    }
  });

  it('lets doctor report that the FEEDS_FILE does not exist', async () => {
    const { out } = await run(['doctor'], { env: { ...env, FEEDS_FILE: `${file}.typo` } });
    expect(out).toContain('.typo does not exist: no news is gathered');
  });
});

describe('a running service', () => {
  it('counts what a running service gathers', async () => {
    const names = ['alpha', 'beta', 'gone', 'garbage'];
    writeFileSync(file, names.map((name) => `${server.origin}/${name}/rss\n`).join(''));
    const started = new Date();
    const service = await startService({
      platforms: [],
      env: { ...env, STATE_DIR: env['STATE_DIR'] ?? '', HTTP_PORT: '0' },
      now: started,
    });
    const metrics = async () => {
      const port = service.events().find(({ msg }) => msg === 'serving health and metrics')?.['port'];
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      const values = text.split('\n').map((line) => line.split(' ') as [string, string]);
      return Object.fromEntries(values.filter(([name]) => /^heatline_(feed|gathering)/.test(name)));
    };
    await eventually(async () =>
      expect(await metrics()).toMatchObject({
        'heatline_feeds{status="listed"}': '4',
        'heatline_feeds{status="failing"}': '2',
        'heatline_feeds{status="unread"}': '2',
        'heatline_feed_requests_total{outcome="read"}': '2',
        'heatline_feed_requests_total{outcome="unchanged"}': '0',
        'heatline_feed_requests_total{outcome="gone"}': '1',
        'heatline_feed_requests_total{outcome="unreadable"}': '1',
        'heatline_feed_articles_total{change="added"}': '6',
        'heatline_feed_articles_total{change="changed"}': '0',
        heatline_gathering: '1',
        heatline_feeds_late_seconds: '0',
      }),
    );
    expect(files()).toHaveLength(6);
    expect(await service.stop()).toBe(0);
    const stopped = service.events().filter(({ msg }) => msg === 'feed cannot be read');
    expect(stopped).toHaveLength(2);
  });

  it('gathers, picks up an added feed, and keeps others from gathering meanwhile', async () => {
    writeFileSync(file, `${server.origin}/alpha/rss\n`);
    const service = await startService({
      platforms: [],
      env: { ...env, STATE_DIR: env['STATE_DIR'] ?? '', HTTP_PORT: '0' },
      now: new Date(),
    });
    await eventually(() => expect(files()).toHaveLength(3));
    expect(await feeds('add', `${server.origin}/beta/`)).toMatchObject({ code: 0 });
    await eventually(() => expect(files()).toHaveLength(6));
    expect(await feeds('gather', '--all')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is gathering these feeds already'),
    });
    await eventually(() => expect(service.events().map(({ msg }) => msg)).toContain('new feeds gathered'));
    expect(await service.stop()).toBe(0);
    const again = server.requests.length;
    const restarted = await startService({
      platforms: [],
      env: { ...env, STATE_DIR: env['STATE_DIR'] ?? '' },
      now: new Date(),
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await restarted.stop()).toBe(0);
    expect(server.requests.length).toBe(again);
  });

  it('shows the progress of a first gathering only when a person reads stderr', async () => {
    const outputOf = async (isErrorTerminal: boolean) => {
      writeFileSync(file, `${server.origin}/alpha/rss\n${server.origin}/gone\n`);
      const stateDir = temporaryFolder();
      const options = {
        platforms: [],
        env: { ...env, STATE_DIR: stateDir },
        now: new Date(),
        isErrorTerminal,
      };
      const service = await startService(options);
      const isOver = () => service.events().some(({ msg }) => msg === 'new feeds gathered');
      await eventually(() => expect(isOver()).toBe(true));
      await service.stop();
      return service.output();
    };
    expect(await outputOf(true)).toMatch(
      /^Gathering 2 new feeds …$[\s\S]*^2 new feeds gathered: 3 articles\. 1 could not be read; heatline feeds says why\.$/m,
    );
    rmSync(join(env['CONTENT_DIR'] ?? '', 'feeds'), { recursive: true });
    expect(await outputOf(false)).not.toContain('new feeds');
  });
});
