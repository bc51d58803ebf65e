import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { nextRuns } from '../../subscriptions/schedule-words.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';

/** When the next three digests come, by the clocks of the schedule's zone. */
export function nextRunBlocks(schedule: Schedule, now: Date): MessageBlock[] {
  return runBlocks(nextRuns(schedule, now, 3));
}

/** The three runs, each as the clocks of its zone show it. */
export function runBlocks(runs: readonly string[]): MessageBlock[] {
  return [
    { kind: 'text', spans: [plain('The next three digests:')] },
    ...runs.map((run): MessageBlock => ({ kind: 'note', spans: [plain(run)] })),
  ];
}
