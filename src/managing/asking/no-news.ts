import { noNewsWarning } from '../../digest/news-at-hand.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { ManagingDeps } from './managing-deps.ts';

/** Says that schedules send no stories until there is news, and how to bring it in; none where there is news. */
export function noNewsBlocks({
  index,
  contentStep,
  now,
  defaults,
  listedFeeds,
}: Pick<ManagingDeps, 'index' | 'contentStep' | 'now' | 'defaults' | 'listedFeeds'>): MessageBlock[] {
  // Of articles that could not be read nobody knows.
  const { onEmpty, schedule } = defaults;
  const warning = contentStep.fault()
    ? undefined
    : noNewsWarning(index, now(), {
        ...{ timezone: schedule.timezone, onEmpty },
        listedFeeds: listedFeeds?.() ?? 0,
      });
  return warning === undefined ? [] : [{ kind: 'text', spans: [plain(warning)] }];
}
