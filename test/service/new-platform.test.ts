import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { readConfig } from '../../src/config.ts';
import type { Platform, PostOptions } from '../../src/platform/adapter.ts';
import type { ChannelRef } from '../../src/platform/channel.ts';
import type { CommandService } from '../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../src/platform/commands/parse-command.ts';
import { Fault } from '../../src/platform/fault.ts';
import { sentence } from '../../src/platform/language/sentence.ts';
import { summaryOf } from '../../src/platform/notice.ts';
import { SettingsError } from '../../src/platform/settings.ts';
import { strayVariables } from '../../src/stray-variables.ts';
import { run } from '../cli/run.ts';
import { eventually } from '../eventually.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const general = '19:general-4@thread.tacv2';
const before = new Date('2021-12-13T07:59:59Z');
const at8 = new Date('2021-12-13T08:00:01Z');

interface Posted {
  readonly channel: ChannelRef;
  readonly posting: PostOptions['posting'];
}

/** A platform that no other file knows of, with ids unlike those of any other. */
function msTeams() {
  const posts: Posted[] = [];
  const started = Promise.withResolvers<CommandService>();
  const platform: Platform = {
    name: 'ms-teams',
    variables: ['MS_TEAMS_TOKEN'],
    channelExample: general,
    faultOfChannelId: (id) =>
      /^19:\S+@thread\.\w+$/.test(id) ? undefined : 'a channel id like 19:…@thread.tacv2',
    groups: {
      idForm: sentence("a tag's id such as tag=readers/7"),
      idIn: (text) => /^(?:<at>)?(?<id>tag=[a-z]+\/\d+)(?:<\/at>)?$/.exec(text)?.groups?.['id'],
    },
    render: (message) => [message],
    degrade: () => undefined,
    configure: ({ MS_TEAMS_TOKEN: token }) =>
      token === undefined
        ? undefined
        : {
            createAdapter: async () => ({
              start: async (service) => started.resolve(service),
              async stop() {},
              async post(channel, payload, { posting }) {
                // The lines about a change are no digest.
                if (JSON.stringify(payload).includes('"kind":"story"')) posts.push({ channel, posting });
                return { messageId: `m${posts.length}` };
              },
              update: async () => 'updated',
              verify: async () => ({ outcome: 'absent' }),
              directChannel: async (id) => ({ platform: 'ms-teams', id: `19:${id}-1@thread.skype` }),
              profileOf: async () => ({}),
              roleIn: async () => 'member',
              async *diagnose() {},
            }),
          },
  };
  /** The answer to what a person types in the channel, in one text. */
  const ask = async (text: string): Promise<string> => {
    const service = await started.promise;
    const split = splitCommand(service.commands, text);
    if (!split) throw new Error(`no root in "${text}"`);
    const parsed = parseCommand(split.definition, split.text);
    if (parsed instanceof Fault) return parsed.fault.summary;
    const { message } = await service.answer({
      ...{ command: split.definition.root, subcommand: parsed.subcommand, options: parsed.options },
      channel: { platform: 'ms-teams', id: general },
      person: { id: 'ada', name: 'Ada' },
    });
    const spans = message.blocks.map((block) => ('spans' in block ? summaryOf(block.spans) : ''));
    return [message.summary, ...spans].join('\n');
  };
  return { platform, posts, ask };
}

let stateDir: string;
let service: Service | undefined;
let teams: ReturnType<typeof msTeams>;

const settings = () => ({ STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC', MS_TEAMS_TOKEN: 'a token' });

async function started(env: Record<string, string>): Promise<Service> {
  service = await startService({
    platforms: [teams.platform],
    env: { ...settings(), ...env },
    now: before,
  });
  return service;
}

beforeEach(() => {
  stateDir = temporaryFolder();
  teams = msTeams();
});

afterEach(async () => {
  await service?.stop();
  service = undefined;
});

describe('a platform that only its own adapter knows', () => {
  it('gets the digest of a channel in DIGEST_CHANNELS, and notifies a group of its own', async () => {
    const { letPassUntil } = await started({
      DIGEST_CHANNELS: `ms-teams:${general}`,
      DIGEST_MENTION: 'tag=readers/7',
    });
    letPassUntil(at8);
    await eventually(() => expect(teams.posts).toHaveLength(1));
    expect(teams.posts).toEqual([
      { channel: { platform: 'ms-teams', id: general }, posting: { mention: 'tag=readers/7' } },
    ]);
    const paused = await teams.ask(`digest pause ms-teams:${general}`);
    expect(paused).toContain('paused');
    expect(await teams.ask('digest list')).toContain('Paused since');
  });

  it('is subscribed in its chat, where a group of another platform is refused', async () => {
    const { letPassUntil } = await started({});
    const refused = await teams.ask('digest subscribe 08:00 mention:S0123ABCD');
    expect(refused).toContain(
      `"S0123ABCD" is not the id of a group of Ms Teams; write a tag's id such as tag=readers/7; or none`,
    );
    expect(await teams.ask('digest subscribe 08:00 mention:tag=editors/9')).toContain('is subscribed');
    expect(await teams.ask('digest edit mention:everyone')).toContain('is not the id of a group of Ms Teams');
    expect(await teams.ask('digest edit mention:<at>tag=readers/7</at>')).toContain('was changed');
    letPassUntil(at8);
    await eventually(() => expect(teams.posts).toHaveLength(1));
    expect(teams.posts[0]?.posting).toEqual({ mention: 'tag=readers/7' });
  });

  it('is subscribed on the command line by its name and a channel id with a colon', async () => {
    const heatline = (...args: string[]) =>
      run(args, { env: settings(), platforms: [teams.platform], now: before });
    const refused = await heatline('subscribe', `ms-teams:${general}`, '08:00', '--mention', '@editors');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(
      `--mention: "@editors" is not the id of a group of Ms Teams; write a tag's id`,
    );
    const elsewhere = await heatline('subscribe', 'ms-teams:C1', '08:00');
    expect(elsewhere.err).toContain('does not name a channel of ms-teams: use a channel id like 19:…');
    const made = await heatline('subscribe', `ms-teams:${general}`, '08:00', '--mention', 'tag=readers/7');
    expect(made.out).toContain(`ms-teams:${general} gets a digest: every day at 08:00`);
    const { out } = await heatline('subscriptions', '--json');
    expect(JSON.parse(out).subscriptions).toMatchObject([{ channel: `ms-teams:${general}` }]);
    const { letPassUntil } = await started({});
    letPassUntil(at8);
    await eventually(() => expect(teams.posts).toHaveLength(1));
    expect(teams.posts[0]?.posting).toEqual({ mention: 'tag=readers/7' });
  });

  it('gets a mistyped setting noticed', () => {
    expect(strayVariables({ MS_TEAMS_TOKN: 'x' }, [teams.platform])).toEqual([
      { text: 'MS_TEAMS_TOKN is not a setting and has no effect', fix: 'Did you mean MS_TEAMS_TOKEN?' },
    ]);
  });
});

describe('DIGEST_MENTION', () => {
  const platforms = () => [slack, discord, teams.platform];
  const mentionsOf = (env: Record<string, string>) =>
    readConfig(env, platforms()).subscriptions.map(({ posting }) => posting.mention);
  const all = `slack:C0123ABCD,discord:123456789012345678,ms-teams:${general}`;

  it('notifies its group in the channels of its platform, and nobody in the others', () => {
    expect(mentionsOf({ DIGEST_CHANNELS: all, DIGEST_MENTION: 'S0123ABCD' })).toEqual([
      'S0123ABCD',
      undefined,
      undefined,
    ]);
    expect(mentionsOf({ DIGEST_CHANNELS: all, DIGEST_MENTION: 'tag=readers/7' })).toEqual([
      undefined,
      undefined,
      'tag=readers/7',
    ]);
  });

  it('must be a group of a platform whose channels are named', () => {
    const env = { DIGEST_CHANNELS: 'slack:C0123ABCD', DIGEST_MENTION: '123456789012345678' };
    expect(() => mentionsOf(env)).toThrow(SettingsError);
    expect(() => mentionsOf(env)).toThrow(
      `DIGEST_MENTION: "123456789012345678" is not the id of a group of Slack; write a user group's id such as S0123ABCD`,
    );
  });

  it('may be a group of any platform when no channel is named', () => {
    expect(readConfig({ DIGEST_MENTION: 'S0123ABCD' }, platforms()).digest.posting.mention).toBe('S0123ABCD');
    expect(() => mentionsOf({ DIGEST_MENTION: 'everyone' })).toThrow(
      'DIGEST_MENTION: "everyone" is not the id of a group of Slack, Discord or Ms Teams; write',
    );
  });
});
