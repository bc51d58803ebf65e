import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.ts';
import type { Clock } from './platform/time/clock.ts';

/**
 * A structured logger that writes one JSON object per line. Fields that may hold a secret are redacted, whatever error
 * or request they come with.
 */
export function createLogger(
  level: LogLevel,
  { logDestination, now }: Pick<Clock, 'now'> & { readonly logDestination: DestinationStream },
): Logger {
  return pino(
    {
      level,
      base: null,
      // Like pino.stdTimeFunctions.isoTime, which would read the machine's clock.
      timestamp: () => `,"time":"${now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretPaths, censor: '[secret]' },
    },
    logDestination,
  );
}

const secretPaths = ['token', 'authorization', 'headers', 'config', 'request', 'response'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);
