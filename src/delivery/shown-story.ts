import type { Story } from '../digest/story.ts';
import type { ShownStory } from './delivery.ts';

/** What is kept of a story once a channel is shown it. */
export function shownStory({ lead, keys }: Story): ShownStory {
  const [link = lead.url] = keys;
  return { id: lead.id, title: lead.title, link, keys: [...keys] };
}
