import { App } from '@slack/bolt';
import type { AdapterDeps, PlatformAdapter } from '../../src/platform/adapter.ts';
import type { CommandService } from '../../src/platform/commands/command.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { addTranslations } from '../../src/platform/language/say.ts';
import { sentence } from '../../src/platform/language/sentence.ts';
import { within } from '../../src/platform/time/within.ts';
import { diagnose } from './doctor/diagnose.ts';
import { listen } from './interactions/listen.ts';
import { updatesPerMinute } from './limits.ts';
import { createPost } from './posting/post.ts';
import { createReadingLimits } from './posting/reading-limits.ts';
import { updateMessage } from './posting/update.ts';
import { verifyMessage } from './posting/verify.ts';
import { slackMessageOf } from './rendering/slack-message.ts';
import { setUp } from './set-up.ts';
import type { SlackSettings } from './settings.ts';
import { slackTranslations } from './translations/translations.ts';
import { acknowledgeAll } from './transport/acknowledge-all.ts';
import { createBoltLogger } from './transport/bolt-logger.ts';
import type { Connection } from './transport/connection.ts';
import { refuseRepeats } from './transport/refuse-repeats.ts';
import { channelsOf } from './users/channels.ts';
import { mayPost } from './users/may-post.ts';
import { roleIn } from './users/role.ts';
import { createUsers, profileOf } from './users/users.ts';
import { openDirectChannel } from './web-api/direct-channel.ts';
import { createNetwork } from './web-api/network.ts';
import { answerWithinMs, fetchInTime } from './web-api/web-client.ts';

/** When the adapter stops, how long connections may take to close and answers in progress to finish. */
const finishWithinMs = 3_000;

/** Slack: posts through the Web API, and takes what people do over Socket Mode or HTTP. */
export function createSlackAdapter(settings: SlackSettings, deps: AdapterDeps): PlatformAdapter {
  addTranslations(slackTranslations);
  const { now, elapsedMs, signalIn, callIn, randomId, log } = deps;
  const sdkLogger = createBoltLogger(log);
  const network = createNetwork(settings.proxy);
  const fetch = fetchInTime(network);
  const { workspaces, createConnections } = setUp(settings, { ...deps, sdkLogger, network, fetch });
  const people = createUsers(workspaces.reach, { elapsedMs });
  const readingLimits = createReadingLimits({ elapsedMs });
  let connections: Connection[] = [];
  let answersDone = async (): Promise<void> => {};
  let isStopped = false;

  return {
    // User groups can be notified; Slack has neither followed channels nor tags.
    postingSettings: ['mention'],
    updatesPerMinute,

    async start(service) {
      const facts = await workspaces.signIn();
      if (isStopped)
        throw new PlatformError('transient', sentence('Slack was stopped before it had started'));
      connections = createConnections();
      answersDone = takeCommands(connections, service);
      await openAll(connections);
      log.info(facts, 'slack connected');
    },

    faultOfConnection: () =>
      connections.map((connection) => connection.fault?.()).find((fault) => fault !== undefined),

    post: createPost(workspaces),

    async verify(channel, _payload, attempt) {
      const { id, ...access } = await workspaces.reach(channel.id);
      return verifyMessage(id, attempt, { ...access, own: await access.identity(), readingLimits });
    },

    async update(channel, payload, posted) {
      const { id, ...access } = await workspaces.reach(channel.id);
      return updateMessage(id, slackMessageOf(payload), posted, access);
    },

    profileOf: (personId) => profileOf(personId, people),
    roleIn: (channel, personId) => roleIn(channel, personId, { ...workspaces, people }),
    mayPost: (channel, personId) => mayPost(channel, personId, { ...workspaces, people }),
    channelsOf: (personId) => channelsOf(personId, { ...workspaces, people }),
    diagnose: (channels) =>
      diagnose(channels, {
        ...{ settings, workspaces, sdkLogger, fetch },
        ...{ now, signalIn, callIn, randomId },
      }),

    async directChannel(personId) {
      const { id, ...access } = await workspaces.reach(personId);
      const { workspace } = workspaces.ids.toSlack(personId);
      const channel = await openDirectChannel(id, access);
      return { platform: 'slack', id: workspace ? workspaces.ids.toPort(workspace, channel) : channel };
    },

    async stop() {
      isStopped = true;
      // Started before anything that can hang: the caller waits for a limited time and then closes the state,
      // and a renewed token that is not stored by then is lost.
      const renewalsEnded = workspaces.close();
      try {
        await within(finishWithinMs, finish(), { callIn });
      } finally {
        await renewalsEnded;
        // An answer may have needed a new token in the meantime.
        await workspaces.close();
      }
    },
  };

  async function finish(): Promise<void> {
    await Promise.all(connections.map((connection) => connection.close()));
    await answersDone();
  }

  function takeCommands(from: readonly Connection[], service: CommandService): () => Promise<void> {
    const receiver = from.find((connection) => connection.receiver)?.receiver;
    if (!receiver) throw new Error('no connection receives Slack’s requests');
    const app = new App({
      receiver: acknowledgeAll(receiver, log),
      logger: sdkLogger,
      // Listeners request a workspace's token when they need it, after they have acknowledged. If Bolt were
      // given a token, its constructor would check it, and a bad one would become a rejection that nobody can
      // handle.
      authorize: async () => ({}),
      convoStore: false,
      ignoreSelf: false,
      // Copied options: Bolt writes into those it is given. `respond` has no other time-out than this one.
      clientOptions: {
        slackApiUrl: settings.apiUrl,
        retryConfig: { retries: 0 },
        fetch: (url, init) => network.fetch(url, { ...init, signal: signalIn(answerWithinMs) }),
      },
    });
    app.error(async (error) => log.error({ error: error.message }, 'slack event failed'));
    refuseRepeats(app, { elapsedMs });
    workspaces.follow(app);
    const { clientFor, ids, reach } = workspaces;
    const { unfurlDomains } = settings;
    return listen({ app, service, callIn, randomId, log, clientFor, ids, reach, people, unfurlDomains });
  }
}

/** Opens all connections, or none. */
async function openAll(connections: readonly Connection[]): Promise<void> {
  const opened: Connection[] = [];
  try {
    for (const connection of connections) {
      opened.push(connection);
      await connection.open();
    }
  } catch (error) {
    await Promise.all(opened.map((connection) => connection.close()));
    throw error;
  }
}
