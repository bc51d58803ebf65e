import { keysOfArticles, titledBy } from '../digest/known-under.ts';
import type { SelectedStory } from '../digest/select-stories.ts';
import type { ShownStory } from './delivery.ts';

/** What is kept of a story once a channel is shown it. */
export function shownStory(story: SelectedStory, memoryMs?: number): ShownStory {
  const { lead, heat, articles, coverage, isUpdate } = story;
  const { id, title } = lead;
  const keys = [...story.keys];
  const [link = lead.url] = keys;
  return {
    ...{ id, title, link, keys, titled: titledBy(articles) },
    ...{ heat: heat.value, outlets: coverage.length, isUpdate },
    ...(memoryMs !== undefined && { memoryMs }),
  };
}

/** The same story, known under the addresses and titles of these articles as well. */
export function withArticles(story: ShownStory, articles: Parameters<typeof titledBy>[0]): ShownStory {
  const { keys, titled = [] } = story;
  const known = new Set(keys);
  const added = keysOfArticles(articles).filter((key) => !known.has(key));
  if (added.length === 0) return story;
  const isAdded = new Set(added);
  return {
    ...story,
    keys: [...keys, ...added],
    titled: [...titled, ...titledBy(articles).filter(({ key }) => isAdded.has(key))],
  };
}
