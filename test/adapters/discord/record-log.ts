import type { Log } from '../../../src/platform/log.ts';
import { createRecordingLog } from '../../recording-log.ts';

export interface RecordedLog extends Log {
  /** All log entries, one line each. */
  readonly lines: readonly string[];
  events(): string[];
}

export function recordLog(): RecordedLog {
  const { log, lines } = createRecordingLog();
  return { ...log, lines, events: () => lines.map((line) => JSON.parse(line).event) };
}
