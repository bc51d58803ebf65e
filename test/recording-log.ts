import type { Log } from '../src/platform/log.ts';

/** A log that keeps its entries as JSON lines. */
export function createRecordingLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  return { log: recordingLog(lines, {}), lines };
}

function recordingLog(lines: string[], bound: object): Log {
  const write = (level: string) => (fields: object, event: string) => {
    lines.push(JSON.stringify({ level, event, ...bound, ...fields }));
  };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (fields) => recordingLog(lines, { ...bound, ...fields }),
  };
}
