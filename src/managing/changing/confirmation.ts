import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { nextRuns } from '../../schedule/schedule-words.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';

/** When the next three digests come, by the clocks of the schedule's zone. */
export function nextRunBlocks(schedule: Schedule, now: Date): MessageBlock[] {
  const runs = nextRuns(schedule, now, 3);
  return [
    { kind: 'text', spans: [plain('The next three digests:')] },
    ...runs.map((run): MessageBlock => ({ kind: 'note', spans: [plain(run)] })),
  ];
}
