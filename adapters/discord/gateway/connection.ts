import type { REST } from 'discord.js';
import type { CommandService } from '../../../src/platform/commands/command.ts';
import type { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
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

/** The connection that receives commands. Posting does not need it. */
export interface Connection {
  /** @throws PlatformError */
  start(service: CommandService): Promise<void>;
  /** Why it cannot receive commands at the moment, once it has started. */
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

/** How long `stop` waits for answers in progress. */
const answerPatienceMs = 3_000;

export function createConnection(deps: ConnectionDeps): Connection {
  const { once, roles, seals, losses, callIn, log, settings } = deps;
  const registration = createRegistration({ callIn, log });
  let gateway: Gateway | undefined;
  let commandIds: CommandIds = new Map();
  let answersEnded: () => Promise<unknown> = async () => {};
  let cancelReturn = () => {};
  let isStopped = false;
  /** Why Discord closed the connection permanently. */
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
      // After a single 401, which may be temporary, the SDK forgets the token.
      once.setToken(settings.token);
      const applicationId = await starting.connect();
      ended = undefined;
      await registration.begin(async () => {
        once.setToken(settings.token);
        commandIds = await registerCommands(service, { rest: once, applicationId, log });
      });
    } catch (error) {
      await starting.close();
      throw toPlatformError(error, sentence('Discord did not accept the connection'), 'transient');
    }
  }

  /**
   * Reconnects after Discord closed the connection permanently, at long intervals, because someone may fix
   * the cause at Discord without restarting us. Never rejects: nobody waits for it.
   */
  async function comeBack({ kind, retryAfterMs = usualRetryMs }: PlatformError, service: CommandService) {
    if (kind === 'lost installation' || isStopped) return;
    cancelReturn = callIn(retryAfterMs, () => {
      start(service).catch((error: unknown) => {
        const failure = toPlatformError(
          error,
          sentence('Discord did not accept the connection'),
          'transient',
        );
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
