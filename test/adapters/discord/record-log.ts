import type { Log } from '../../../src/platform/log.ts';

export interface RecordedLog extends Log {
  /** Everything logged, one line each. */
  readonly lines: readonly string[];
  events(): string[];
}

export function recordLog(): RecordedLog {
  const lines: string[] = [];
  const events: string[] = [];
  const record = (level: string) => (fields: object, event: string) => {
    lines.push(`${level} ${event} ${JSON.stringify(fields)}`);
    events.push(event);
  };
  const log: RecordedLog = {
    lines,
    events: () => [...events],
    debug: record('debug'),
    info: record('info'),
    warn: record('warn'),
    error: record('error'),
    child: (fields) => {
      lines.push(JSON.stringify(fields));
      return log;
    },
  };
  return log;
}
