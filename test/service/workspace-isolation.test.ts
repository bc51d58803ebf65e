import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { createVisitor } from '../adapters/slack/oauth/install-visitor.ts';
import { eventually } from '../eventually.ts';
import { commandBody, sendRequest, signingSecret, signRequest } from '../servers/slack-requests.ts';
import type { SlackWorkspace } from '../servers/slack-workspace.ts';
import { type SlackWorkspaces, startSlackWorkspaces } from '../servers/slack-workspaces.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/**
 * Slack gives the same ids in both workspaces of the local servers, so only the workspace distinguishes them.
 */
const person = 'U000000001';

let stateDir: string;
let server: SlackWorkspaces;
let service: Service;
let port: number;
let responses: Server;
let replies: string[];

beforeEach(async () => {
  stateDir = temporaryFolder();
  server = await startSlackWorkspaces(() => new Date());
  replies = [];
  responses = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    replies.push(body);
    response.end('ok');
  });
  await new Promise<void>((resolve) => responses.listen(0, '127.0.0.1', resolve));
  service = await startService({
    platforms: [slack],
    now: new Date('2021-12-13T07:59:30Z'),
    env: { ...server.env, SLACK_SIGNING_SECRET: signingSecret, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC' },
  });
  port = Number(service.events().find(({ msg }) => msg === 'slack is served over HTTP')?.['port']);
  for (const workspace of [server.acme, server.globex]) {
    server.choose({ workspace });
    await createVisitor(port).install();
  }
});
afterEach(async () => {
  await service.stop();
  await server.close();
  await new Promise((resolve) => responses.close(resolve));
});

/** Types a command in a workspace and returns the answer. */
async function type(workspace: SlackWorkspace, command: string, text: string): Promise<string> {
  const address = responses.address();
  const replied = replies.length;
  const body = commandBody({
    ...{ team_id: workspace.teamId, channel_id: workspace.channel, user_id: person, command, text },
    response_url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/reply`,
  });
  expect((await sendRequest(port, signRequest(body))).status).toBe(200);
  await eventually(() => expect(replies.length).toBeGreaterThan(replied));
  return replies.at(-1) ?? '';
}

describe('a person from another workspace', () => {
  it("learns nothing about another workspace's digests and cannot change them, whatever ids they type", async () => {
    const { acme, globex } = server;
    const made = await type(acme, '/digest', 'subscribe 08:00 name:"Takeover plans"');
    const id = /is subscribed: .* \(id ([\w-]+)\)/.exec(made)?.[1] ?? '';
    expect(id).not.toBe('');
    expect(await type(acme, '/digest', `now id:${id}`)).toContain('Takeover plans');
    expect(await type(acme, '/digest', `history id:${id}`)).toContain('sent');
    const [before] = await service.history(id);
    const texts = await acme.texts(acme.channel);

    const deeds = ['status', 'history', 'preview', 'pause', 'resume', 'skip', 'now', 'remove', 'edit'];
    const there = `${acme.teamId}.${acme.channel}`;
    const attempts = [
      ...deeds.map((deed) => `${deed} id:${id}`),
      `edit id:${id} count:1`,
      `why 1 id:${id}`,
      'list',
      'why 1',
      `subscribe 09:00 channel:${there}`,
      `subscribe 09:00 channel:slack:${there}`,
      `subscribe 09:00 channel:${there}.${globex.channel}`,
      `subscribe 09:00 channel:${globex.teamId}.${there}`,
    ];
    const answers: string[] = [];
    for (const attempt of attempts) answers.push(`${attempt} -> ${await type(globex, '/digest', attempt)}`);
    for (const lookUp of ['related 1', 'me', 'me pause']) answers.push(await type(globex, '/news', lookUp));
    expect(answers.filter((answer) => /Takeover plans|is subscribed/.test(answer))).toEqual([]);

    expect(await service.history(id)).toEqual([before]);
    expect(await acme.texts(acme.channel)).toEqual(texts);
    expect(await type(acme, '/digest', 'list')).toContain('Next:');
    // What one workspace was shown is still news to the other.
    await type(globex, '/digest', 'subscribe 08:00');
    expect(await type(globex, '/digest', 'now')).toContain('was sent to');
    const [acmes, globexs] = [texts.at(-1), (await globex.texts(globex.channel)).at(-1)];
    expect(globexs?.split(':')[1]).toBe(acmes?.split(':')[1]);
    // The same holds for a digest that was removed.
    await type(acme, '/digest', `remove id:${id}`);
    expect(await type(globex, '/digest', `history id:${id}`)).toContain('There is no digest');
    expect(await type(acme, '/digest', `history id:${id}`)).toContain('sent');
  });
});
