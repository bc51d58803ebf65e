import { setTimeout as delay } from 'node:timers/promises';
import { App, webApi } from '@slack/bolt';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import type { CommandService } from '../../src/platform/command.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import type { Log } from '../../src/platform/log.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { type Connection, createConnection } from './connection.ts';
import { openDirectChannel } from './direct-channel.ts';
import { toPlatformError } from './errors.ts';
import { listen } from './listen.ts';
import { postMessage } from './post.ts';
import type { SlackSettings } from './settings.ts';
import { slackMessageOf } from './slack-message.ts';
import { updateMessage } from './update.ts';
import { verifyMessage } from './verify.ts';

/** How long Slack may take for one request. */
const answerWithinMs = 10_000;
/** The bot's name until Slack tells it: the one that the README's manifest gives. */
const defaultBotName = 'heatline';
/** How long answers that are under way may take when the adapter stops. */
const finishWithinMs = 3_000;

/** Slack: posts by the Web API, takes commands over Socket Mode, so that no public address is needed. */
export function createSlackAdapter(settings: SlackSettings, log: Log): PlatformAdapter {
  const sdkLogger = createBoltLogger(log);
  const client = new webApi.WebClient(settings.botToken, {
    slackApiUrl: settings.apiUrl,
    // Whether to post again is decided where deliveries are recorded: a retry in here could post twice.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: answerWithinMs,
    logger: sdkLogger,
  });
  let identity: webApi.AuthTestResponse | undefined;
  let connection: Connection | undefined;
  let answersDone = async (): Promise<void> => {};
  let isStopped = false;

  return {
    async start(service) {
      identity = await identify(client);
      if (isStopped) throw new PlatformError('transient', 'Slack was stopped before it had started');
      connection = createConnection(settings, botName(), log, sdkLogger);
      answersDone = takeCommands(connection, service);
      await connection.open();
      log.info({ team: identity.team, bot: botName() }, 'slack connected');
    },

    async post(channel, payload, options) {
      return postMessage(channel.id, slackMessageOf(payload), options, { client, botName: botName() });
    },

    async verify(channel, _payload, attempt) {
      identity ??= await identify(client);
      return verifyMessage(channel.id, attempt, { client, botName: botName(), own: identity });
    },

    async update(channel, payload, { messageId }) {
      return updateMessage(channel.id, slackMessageOf(payload), messageId, { client, botName: botName() });
    },

    profileOf: async () => ({}),
    roleIn: async () => 'stranger',
    async *diagnose() {},
    directChannel: (userId) => openDirectChannel(userId, { client, botName: botName() }),

    async stop() {
      isStopped = true;
      await connection?.close();
      const timer = new AbortController();
      const late = delay(finishWithinMs, undefined, { signal: timer.signal }).catch(() => {});
      await Promise.race([answersDone(), late]);
      timer.abort();
    },
  };

  /** The name under which people invite the bot. */
  function botName(): string {
    return identity?.user ?? defaultBotName;
  }

  function takeCommands({ receiver }: Connection, service: CommandService): () => Promise<void> {
    const app = new App({
      receiver,
      logger: sdkLogger,
      // Answers go to the address that came with the command, so no listener needs a token; and Bolt, given one,
      // checks it in its constructor, where a bad token is a rejection that nobody can handle.
      authorize: async () => ({}),
      convoStore: false,
      ignoreSelf: false,
      // Options of its own: Bolt writes into those it is given. `respond` has no time-out but this one.
      clientOptions: {
        slackApiUrl: settings.apiUrl,
        retryConfig: { retries: 0 },
        fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(answerWithinMs) }),
      },
    });
    app.error(async (error) => log.error({ error: error.message }, 'slack event failed'));
    return listen({
      app,
      service,
      log,
      clientFor: async () => client,
      ids: { toPort: (_, id) => id, toSlack: (id) => ({ id, workspace: undefined }) },
    });
  }
}

/** Checks the bot token, and learns who we are. */
async function identify(client: webApi.WebClient): Promise<webApi.AuthTestResponse> {
  try {
    return await client.auth.test();
  } catch (error) {
    throw toPlatformError(error, {
      what: 'signing in to Slack',
      botName: defaultBotName,
      token: 'SLACK_BOT_TOKEN',
      scope: 'chat:write',
      mayHaveWorked: false,
    });
  }
}
