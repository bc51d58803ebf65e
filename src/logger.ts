import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

/**
 * A structured logger, one JSON object a line. What could hold a secret is cut out wherever an error or a request
 * brings it along.
 */
export function createLogger(level: LogLevel, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretPaths, censor: '[secret]' },
    },
    destination,
  );
}

const secretPaths = ['token', 'authorization', 'headers', 'config', 'request', 'response'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);
