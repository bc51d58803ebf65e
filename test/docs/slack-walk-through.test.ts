import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { botScopes } from '../../adapters/slack/web-api/scopes.ts';
import { readConfig } from '../../src/config.ts';
import { run } from '../cli/run.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { faultsOfSlackManifest } from '../servers/validate-slack-manifest.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { newsToAdd } from './news-to-add.ts';
import { codeBlocks, commandsOf, readPage } from './pages.ts';

const text = readPage('docs/slack.md');

/** What a reader is told to type after "npm run -s heatline --". */
const commands = [...text.matchAll(/^ *npm run -s heatline -- (.*)$/gm)].map(([, typed = '']) =>
  typed.split(' '),
);

let stateDir: string;
let server: SlackServer;

beforeEach(async () => {
  stateDir = temporaryFolder();
  server = await startSlackServer();
});
afterEach(async () => {
  await server.close();
});

describe('the walk-through for Slack', () => {
  it('gives only working commands on the Slack page, each yielding a manifest, a link or a check', async () => {
    expect(commands.length).toBeGreaterThanOrEqual(8);
    const news = await newsToAdd(new Date());
    const many = {
      ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 's', SLACK_SIGNING_SECRET: 's' },
      ...{ SLACK_PUBLIC_URL: 'https://heatline.example.org', ENCRYPTION_KEYS: 'k' },
    };
    for (const typed of commands) {
      const env = typed[0] === 'invite' ? many : { ...server.env, ...news.env, STATE_DIR: stateDir };
      // A person answers its questions; test/cli/init.test.ts covers that.
      const answers = typed[0] === 'init' ? ['--samples', '--slack-channel', server.channel] : [];
      const environmentFile = join(stateDir, '.env');
      const { code, out, err } = await run([...news.words(typed), ...answers], { env, environmentFile });
      expect(code, `${typed.join(' ')}: ${err}`).toBe(0);
      if (typed[0] === 'manifest' && !typed.includes('--link'))
        expect(faultsOfSlackManifest(out)).toEqual([]);
      if (typed[0] === 'invite') expect(out).toBe('https://heatline.example.org/slack/install\n');
    }
  });

  it('shows no other commands on the Slack page than the start and the creation of a key', async () => {
    const typed = codeBlocks(text).flatMap(commandsOf);
    const others = typed.filter((command) => !command.startsWith('npm run -s heatline -- '));
    // The service is started below.
    expect(others).toEqual(['npm start', 'openssl rand -base64 32']);
    const { stdout, status } = spawnSync('openssl', ['rand', '-base64', '32'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(readConfig({ ENCRYPTION_KEYS: stdout.trim() }, []).encryptionKeys).toHaveLength(1);
  });

  it('gets one digest from what the Slack page types in the channel', async () => {
    const chat = codeBlocks(text).find((block) => block.text.startsWith('/invite'))?.text ?? '';
    const inWords = [...text.matchAll(/type `(\/digest [^`]*)`/g)].map(([, line = '']) => line);
    const now = new Date('2021-12-13T12:00:00Z');
    server.people.set(server.person.id, { team_id: 'T000000001', tz: 'Europe/Berlin' });
    const env = { ...server.env, STATE_DIR: stateDir };
    const service = await startService({ platforms: [slack], now, env });
    try {
      // Slack itself handles the first line.
      const [invitation = '', ...lines] = chat.trim().split('\n');
      expect(invitation).toBe('/invite @heatline');
      for (const line of [...lines, ...inWords]) {
        const [command = '', ...words] = line.split(' ');
        const { replies } = await server.slashCommand({ command, text: words.join(' ') });
        const answer = JSON.stringify(replies);
        if (line === '/digest preview') expect(answer).toContain('SenseTime postpones IPO');
        else expect([line, answer]).toEqual([line, expect.stringMatching(/is subscribed|group/)]);
      }
    } finally {
      await service.stop();
    }
    const { out } = await run(['list'], { env, now });
    expect(out.match(/^\S+ +slack:/gm)).toHaveLength(1);
  });

  it('shows on the Slack page what the check prints when all is well', async () => {
    const { out } = await run(['doctor'], { env: { ...server.env, STATE_DIR: stateDir } });
    const team = /slack: (.*): signed in/.exec(out)?.[1] ?? '';
    const shown = [...text.matchAll(/^✓ slack: .*$/gm)].map(([line]) => line.replace('Acme', team));
    expect(shown).toHaveLength(4);
    expect(out.split('\n')).toEqual(expect.arrayContaining(shown));
  });

  it('explains on the Slack page every scope that the app requests', () => {
    const named = new Set([...text.matchAll(/`([a-z_]+(?::[a-z.]+)?)`/g)].map(([, name]) => name));
    expect(botScopes.filter((name) => !named.has(name))).toEqual([]);
  });

  it.each([
    ['one workspace', 0, 'one workspace', 'socket'],
    ['HTTP', 1, 'one workspace', 'http'],
    ['many workspaces', 2, 'many workspaces', 'http'],
  ])('names settings on the Slack page that work together, for %s', (_, position, kind, intake) => {
    const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
      /^ *SLACK_(?:BOT_TOKEN|CLIENT_ID)=/m.test(block) ? [block] : [],
    );
    const samples: Record<string, string> = { SLACK_CLIENT_ID: '1.2' };
    const env = Object.fromEntries(
      [...(blocks[position] ?? '').matchAll(/^ *([A-Z_]+)=(\S+)/gm)].map(([, name = '', value = '']) => [
        name,
        samples[name] ?? value.replace('…', '1'),
      ]),
    );
    expect(slack.configure(env)).toBeDefined();
    expect(Object.keys(env)).toContain(kind === 'one workspace' ? 'SLACK_BOT_TOKEN' : 'SLACK_CLIENT_ID');
    expect(Object.keys(env)).toContain(intake === 'http' ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN');
  });
});
