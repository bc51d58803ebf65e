import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { nextRuns } from '../../subscriptions/schedule-words.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';

/** When the next three digests come, in the schedule's time zone. */
export function nextRunBlocks(schedule: Schedule, now: Date, language: Language): MessageBlock[] {
  return runBlocks(nextRuns(schedule, { after: now, count: 3 }, language), language);
}

/** The next three runs, already written as local times. */
export function runBlocks(runs: readonly string[], language: Language): MessageBlock[] {
  return [
    { kind: 'text', spans: [plain(say(language, 'The next three digests:'))] },
    ...runs.map((run): MessageBlock => ({ kind: 'note', spans: [plain(run)] })),
  ];
}
