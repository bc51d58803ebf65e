import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { nextRuns } from '../../subscriptions/schedule-words.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';

/** When the next three digests come, in the schedule's time zone. */
export function nextRunBlocks(schedule: Schedule, now: Date): MessageBlock[] {
  return runBlocks(nextRuns(schedule, now, 3));
}

/** The three runs, each formatted in its time zone. */
export function runBlocks(runs: readonly string[]): MessageBlock[] {
  return [
    { kind: 'text', spans: [plain('The next three digests:')] },
    ...runs.map((run): MessageBlock => ({ kind: 'note', spans: [plain(run)] })),
  ];
}
