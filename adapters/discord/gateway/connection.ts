import type { REST } from 'discord.js';
import type { CommandService } from '../../../src/platform/commands/command.ts';
import type { PlatformError } from '../../../src/platform/errors.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { within } from '../../../src/platform/time/within.ts';
import type { ChannelRoles } from '../channels/channel-roles.ts';
import type { CommandIds } from '../interactions/mention-commands.ts';
import { registerCommands } from '../interactions/register-commands.ts';
import { takeCommands } from '../interactions/take-commands.ts';
import type { TrustSeals } from '../interactions/trust-seal.ts';
import { errorFields, toPlatformError } from '../rest/errors.ts';
import { createGateway, type Gateway, type GatewayDeps } from './gateway.ts';
import type { Losses } from './losses.ts';
import { createRegistration } from './registration.ts';

/** What takes commands. Messages are posted without it. */
export interface Connection {
  /** @throws PlatformError */
  start(service: CommandService): Promise<void>;
  /** What keeps it from taking commands, once it has started. */
  fault(): string | undefined;
  stop(): Promise<void>;
}

export interface ConnectionDeps extends Omit<GatewayDeps, 'closedForGood'> {
  /** Makes each request once. */
  readonly once: REST;
  readonly roles: Pick<ChannelRoles, 'whileAnswering'>;
  readonly seals: TrustSeals;
  readonly losses: Losses;
}

/** How long `stop` lets answers that are under way finish. */
const answerPatienceMs = 3_000;

export function createConnection(deps: ConnectionDeps): Connection {
  const { once, roles, seals, losses, callIn, log, settings } = deps;
  const registration = createRegistration({ callIn, log });
  let gateway: Gateway | undefined;
  let commandIds: CommandIds = new Map();
  let answersEnded: () => Promise<unknown> = async () => {};
  let cancelReturn = () => {};
  let isStopped = false;
  /** Why Discord ended the connection for good. */
  let ended: string | undefined;

  async function start(service: CommandService): Promise<void> {
    isStopped = false;
    const starting = createGateway({
      ...deps,
      closedForGood(error) {
        ended = error.message;
        registration.stop();
        void comeBack(error, service);
      },
    });
    gateway = starting;
    try {
      losses.watch(starting.client);
      answersEnded = takeCommands(starting.client, service, {
        once,
        roles,
        seals,
        callIn,
        log,
        commandIds: () => commandIds,
      });
      // The SDK forgets the token when Discord answers 401 once, which may pass.
      once.setToken(settings.token);
      const applicationId = await starting.connect();
      ended = undefined;
      await registration.begin(async () => {
        once.setToken(settings.token);
        commandIds = await registerCommands(service, { rest: once, applicationId, log });
      });
    } catch (error) {
      await starting.close();
      throw toPlatformError(error, 'Discord did not take the connection', 'transient');
    }
  }

  /**
   * What Discord ended for good may be mended there, without a restart of ours: it is tried again, seldom. Never rejects:
   * nobody waits for it.
   */
  async function comeBack({ kind, retryAfterMs = usualRetryMs }: PlatformError, service: CommandService) {
    if (kind === 'lost installation' || isStopped) return;
    cancelReturn = callIn(retryAfterMs, () => {
      start(service).catch((error: unknown) => {
        const failure = toPlatformError(error, 'Discord did not take the connection', 'transient');
        log.error({ fix: failure.fix }, failure.message);
        ended = failure.message;
        void comeBack(failure, service);
      });
    });
    await gateway?.close().catch((error: unknown) => {
      log.warn({ ...errorFields(error) }, 'the connection that Discord ended was not closed');
    });
  }

  return {
    start,
    fault: () => ended ?? gateway?.fault() ?? registration.fault(),
    async stop() {
      isStopped = true;
      cancelReturn();
      registration.stop();
      await gateway?.close();
      await within(answerPatienceMs, answersEnded(), { callIn });
    },
  };
}

const usualRetryMs = minuteMs;
