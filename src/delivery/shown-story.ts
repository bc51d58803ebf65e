import type { SelectedStory } from '../digest/select-stories.ts';
import type { ShownStory } from './delivery.ts';

/** What is kept of a story once a channel is shown it. */
export function shownStory({ lead, keys, coverage, isUpdate }: SelectedStory, memoryMs?: number): ShownStory {
  const [link = lead.url] = keys;
  const { id, title, heat } = lead;
  return {
    ...{ id, title, link, keys: [...keys], heat, outlets: coverage.length, isUpdate },
    ...(memoryMs !== undefined && { memoryMs }),
  };
}
