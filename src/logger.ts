import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.ts';
import type { Clock } from './platform/time/clock.ts';

/**
 * A structured logger, one JSON object a line. What could hold a secret is cut out wherever an error or a request
 * brings it along.
 */
export function createLogger(
  level: LogLevel,
  { logDestination, now }: Pick<Clock, 'now'> & { readonly logDestination: DestinationStream },
): Logger {
  return pino(
    {
      level,
      base: null,
      // Like pino.stdTimeFunctions.isoTime, which reads the machine's clock.
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
