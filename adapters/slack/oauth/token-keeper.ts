import { createTimedCache } from '../../../src/platform/caching/timed-cache.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import type { InstallationStore } from '../../../src/platform/installation-store.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { dayMs, hourMs, minuteMs } from '../../../src/platform/time/durations.ts';
import { type Installed, readInstalled, withStore } from './installed.ts';
import { goneCodes, type OauthExchange, type Pulse } from './oauth-exchange.ts';

/** A token is renewed when it has less than this left; tokens that rotate live for twelve hours. */
const renewBeforeMs = 2 * hourMs;

/** After a failed renewal, how long callers get the same error at once instead of another attempt. */
const failureKeptMs = minuteMs;
/** Longest wait worth honouring: Slack counts its rate limits by the minute. */
const maxFailureKeptMs = hourMs;
const maxFailures = 10_000;

/** How long the data of a workspace that removed the app is kept, in case it comes back. */
const graceMs = 7 * dayMs;

/** The tokens of the workspaces that installed the app, whichever copy of Heatline renewed them last. */
export interface TokenKeeper {
  /**
   * A workspace's installation, with a token that has not expired. One that is about to expire is renewed in
   * the background: a person who pressed a button must be answered within three seconds.
   * @throws PlatformError `lost installation` when there is none
   */
  current(teamId: string): Promise<Installed>;
  /**
   * Resolves when no token is being renewed or stored any more; no such work is started in the background
   * afterwards.
   */
  close(): Promise<void>;
  /**
   * Handles a token that Slack refused.
   * @returns the token with which to try again, or undefined if there is none
   * @throws PlatformError
   */
  afterRefusal(teamId: string, botToken: string, code: string): Promise<string | undefined>;
  install(teamId: string, installed: Installed): Promise<void>;
  /**
   * Handles a report that a workspace removed the app. The workspace may have installed it again, so the
   * removal is recorded only if its token does not work.
   * @param takenOffAt when the app was removed; if Slack does not say whether the token works, a later
   * installation is kept
   */
  removeUnlessAlive(teamId: string, takenOffAt: Date): Promise<void>;
}

export interface TokenKeeperDeps extends Pick<Clock, 'now' | 'elapsedMs'> {
  readonly installations: InstallationStore;
  readonly exchange: OauthExchange;
  readonly installUrl: string;
  readonly log: Log;
}

export function createTokenKeeper(deps: TokenKeeperDeps): TokenKeeper {
  const { installations, exchange, now, elapsedMs, log } = deps;
  const known = new Map<string, Installed>();
  /**
   * New tokens that could not be stored. They must not be lost, because Slack no longer accepts the old ones.
   */
  const unsaved = new Map<string, { readonly installed: Installed; readonly replaces: string }>();
  const underWay = new Map<string, Promise<Installed>>();
  const failures = createTimedCache<PlatformError>({
    keptMs: failureKeptMs,
    maxEntries: maxFailures,
    elapsedMs,
  });
  const inBackground = new Map<string, Promise<void>>();
  let isClosed = false;

  async function read(teamId: string): Promise<Installed | undefined> {
    const stored = readInstalled(await installations.find(teamId));
    const waiting = unsaved.get(teamId);
    const isOutdated = waiting !== undefined && waiting.replaces === stored?.botToken;
    const installed = isOutdated ? waiting.installed : stored;
    if (installed) known.set(teamId, installed);
    else known.delete(teamId);
    return installed;
  }

  /** Runs one renewal per workspace at a time in this copy, shared by everyone who needs it. */
  function renew(teamId: string, botToken: string): Promise<Installed> {
    const shared = underWay.get(teamId);
    if (shared !== undefined) return shared;
    const renewing = renewUnlessFailing(teamId, botToken).finally(() => underWay.delete(teamId));
    underWay.set(teamId, renewing);
    return renewing;
  }

  async function renewUnlessFailing(teamId: string, botToken: string): Promise<Installed> {
    const failure = failures.get(teamId);
    if (failure) {
      const stored = await withStore(finding(teamId), () => read(teamId));
      if (stored && stored.botToken !== botToken) return stored;
      throw failure;
    }
    try {
      return await renewUnlessDone(teamId, botToken);
    } catch (error) {
      if (error instanceof PlatformError) {
        const waitMs = Math.max(failureKeptMs, error.retryAfterMs ?? 0);
        failures.set(teamId, error, Math.min(waitMs, maxFailureKeptMs));
      }
      throw error;
    }
  }

  /** Runs one renewal among all copies: the second to come finds what the first stored. */
  function renewUnlessDone(teamId: string, botToken: string): Promise<Installed> {
    return withStore(sentence('renewing the token of {workspace}', { workspace: teamId }), () =>
      installations.exclusively(teamId, async () => {
        const stored = await read(teamId);
        if (!stored) throw notInstalled(teamId, deps.installUrl);
        if (stored.botToken !== botToken) return stored;
        const renewed = await exchange.refresh(stored, now).catch(async (error: unknown) => {
          // A process that shares the state but takes no turns with this one, such as a command, was faster.
          const again = await read(teamId);
          if (again && again.botToken !== botToken) return again;
          throw error;
        });
        known.set(teamId, renewed);
        unsaved.set(teamId, { installed: renewed, replaces: botToken });
        await saveWaiting(teamId);
        log.info({ team: teamId }, 'slack token renewed');
        return renewed;
      }),
    );
  }

  /** Must be called in the workspace's turn. */
  async function saveWaiting(teamId: string): Promise<void> {
    const waiting = unsaved.get(teamId);
    if (!waiting) return;
    try {
      const stored = readInstalled(await installations.find(teamId));
      if (stored?.botToken === waiting.replaces) await installations.save(teamId, waiting.installed);
      unsaved.delete(teamId);
    } catch (error) {
      log.error(
        { team: teamId, err: error },
        'slack token not stored: storing it is tried again when it is next used',
      );
    }
  }

  function remove(teamId: string, { botToken }: Installed): Promise<void> {
    return withStore(sentence('removing {workspace}', { workspace: teamId }), () =>
      installations.exclusively(teamId, async () => {
        if ((await read(teamId))?.botToken !== botToken) return;
        const purgeAfter = new Date(now().getTime() + graceMs);
        known.delete(teamId);
        if (await installations.remove(teamId, purgeAfter)) {
          log.warn({ team: teamId, purgeAfter }, 'a workspace removed the app');
        }
      }),
    );
  }

  /**
   * For a removal that nobody reported: only Slack saying that the token was revoked proves it, not losing
   * the token ourselves.
   */
  async function removeIfGone(teamId: string, installed: Installed): Promise<void> {
    if ((await exchange.pulseOf(installed)) === 'gone') await remove(teamId, installed);
  }

  const endsWithin = ({ rotation }: Installed, ms: number) =>
    rotation !== undefined && rotation.expiresAtMs - now().getTime() < ms;

  /** Does work that nobody waits for, one task per workspace at a time. */
  function runInBackground(teamId: string, work: () => Promise<unknown>): void {
    if (isClosed || inBackground.has(teamId)) return;
    const working = work()
      .catch((error: unknown) => {
        const { message, fix } =
          error instanceof PlatformError ? error : { message: String(error), fix: undefined };
        log.warn({ team: teamId, error: message, fix }, 'slack token not renewed yet');
      })
      .then(() => void inBackground.delete(teamId));
    inBackground.set(teamId, working);
  }

  function storeUnsaved(teamId: string): Promise<void> {
    return withStore(sentence('storing the token of {workspace}', { workspace: teamId }), () =>
      installations.exclusively(teamId, () => saveWaiting(teamId)),
    );
  }

  return {
    async current(teamId) {
      const installed = known.get(teamId) ?? (await withStore(finding(teamId), () => read(teamId)));
      if (!installed) throw notInstalled(teamId, deps.installUrl);
      if (unsaved.has(teamId)) runInBackground(teamId, () => storeUnsaved(teamId));
      if (!endsWithin(installed, renewBeforeMs)) return installed;
      if (!endsWithin(installed, 0)) {
        if (!failures.get(teamId)) runInBackground(teamId, () => renew(teamId, installed.botToken));
        return installed;
      }
      const isKnownToFail = failures.get(teamId) !== undefined;
      try {
        return await renew(teamId, installed.botToken);
      } catch (error) {
        const isLost = error instanceof PlatformError && error.kind === 'lost installation';
        if (isLost && !isKnownToFail) await removeIfGone(teamId, installed);
        throw error;
      }
    },

    async close() {
      isClosed = true;
      await Promise.allSettled([...inBackground.values(), ...underWay.values()]);
    },

    async afterRefusal(teamId, botToken, code) {
      const stored = await withStore(finding(teamId), () => read(teamId));
      if (!stored) return undefined;
      // Another copy has renewed it, or the app was reinstalled.
      if (stored.botToken !== botToken) return stored.botToken;
      if (code === 'token_expired' && stored.rotation) return (await renew(teamId, botToken)).botToken;
      // Slack has answered like this in outages, so it takes a second answer to believe it.
      if (goneCodes.has(code) && isGone(await exchange.pulseOf(stored))) await remove(teamId, stored);
      return undefined;
    },

    install: (teamId, content) =>
      withStore(sentence('installing the app in {workspace}', { workspace: teamId }), () =>
        installations.exclusively(teamId, async () => {
          const installed = { ...content, installedAtMs: now().getTime() };
          await installations.save(teamId, installed);
          unsaved.delete(teamId);
          failures.delete(teamId);
          known.set(teamId, installed);
        }),
      ),

    async removeUnlessAlive(teamId, takenOffAt) {
      const stored = await withStore(finding(teamId), () => read(teamId));
      if (!stored) return;
      const pulse = await exchange.pulseOf(stored);
      const cameLater = takenOffAt.getTime() < (stored.installedAtMs ?? 0);
      if (isGone(pulse) || (pulse === 'unknown' && !cameLater)) await remove(teamId, stored);
    },
  };
}

function isGone(pulse: Pulse): boolean {
  return pulse === 'gone' || pulse === 'refused';
}

function notInstalled(teamId: string, installUrl: string): PlatformError {
  return new PlatformError(
    'lost installation',
    sentence('the workspace {workspace} has not installed the app', { workspace: teamId }),
    { fix: sentence('Install it there at {url}.', { url: installUrl }) },
  );
}

function finding(teamId: string): Sentence {
  return sentence('finding the installation of {workspace}', { workspace: teamId });
}
