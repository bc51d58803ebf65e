import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import { messageOf } from '../../../src/platform/thrown.ts';

/**
 * Brings what Slack's SDK logs into our log. Its debug level is left out: it writes whole requests, envelopes and
 * socket addresses, which hold tokens and people's words.
 */
export function createBoltLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: (...parts) => log.info({ detail: readable(parts) }, 'slack sdk'),
    warn: (...parts) => log.warn({ detail: readable(parts) }, 'slack sdk'),
    error: (...parts) => log.error({ detail: readable(parts) }, 'slack sdk'),
    getLevel: () => LogLevel.INFO,
    setLevel: () => {},
    setName: () => {},
  };
}

/** Messages only: an error's other fields may hold a request. */
function readable(parts: readonly unknown[]): string {
  return parts
    .map(messageOf)
    .join(' ')
    .replace(/\b(?:xox[a-z]|xapp)-[\w-]+/g, '[token]')
    .replace(/\b(?:wss?|https?):\/\/[^\s)"']+/g, '[address]');
}
