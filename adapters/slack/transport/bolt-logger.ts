import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import { messageOf } from '../../../src/platform/thrown.ts';

/**
 * Forwards the Slack SDK's log to ours. Its debug level is dropped: it contains whole requests, envelopes and
 * socket addresses, which include tokens and what people wrote.
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

/** Messages only: an error's other fields may contain a request. */
function readable(parts: readonly unknown[]): string {
  return parts
    .map(messageOf)
    .join(' ')
    .replace(/\b(?:xox[a-z]|xapp)-[\w-]+/g, '[token]')
    .replace(/\b(?:wss?|https?):\/\/[^\s)"']+/g, '[address]');
}
