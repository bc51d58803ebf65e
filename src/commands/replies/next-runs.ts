import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { nextRuns } from '../../subscriptions/schedule-words.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';

/** When the next three digests come, in the schedule's time zone. */
export function nextRunBlocks(language: Language, schedule: Schedule, now: Date): MessageBlock[] {
  return runBlocks(language, nextRuns(language, schedule, now, 3));
}

/** The next three runs, already written as local times. */
export function runBlocks(language: Language, runs: readonly string[]): MessageBlock[] {
  return [
    { kind: 'text', spans: [plain(say(language, 'The next three digests:'))] },
    ...runs.map((run): MessageBlock => ({ kind: 'note', spans: [plain(run)] })),
  ];
}
