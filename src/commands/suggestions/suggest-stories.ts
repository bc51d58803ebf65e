import type { Article } from '../../content/article.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { Choice } from '../../platform/commands/choice.ts';
import { maxChoiceLength, maxChoices } from '../../platform/commands/choice.ts';
import type { SuggestionQuery } from '../../platform/commands/command.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { findStory } from '../lookup/find-story.ts';
import type { LookupDeps } from '../lookup/lookup-deps.ts';

/**
 * Stories for what is typed. For a rank or an empty text: those of the channel's last digest, then others; for a link:
 * the story it leads to; otherwise stories whose title has the words, newest first. Words that no title has can be
 * chosen as they are, because a search covers more than titles.
 */
export async function suggestStories(
  { typed, channel }: SuggestionQuery,
  deps: LookupDeps,
): Promise<Choice[]> {
  const { index } = deps;
  const text = typed.trim();
  const ranked = /^#?\d{0,2}$/.test(text) ? await rankedStories(text, channel, deps) : [];
  const linked = /^<?https?:/i.test(text) ? await findStory(text, channel, deps) : undefined;
  const titled = linked
    ? []
    : index.suggestTitles(text, maxChoices, deps.now()).flatMap(({ id }) => {
        const article = index.byId(id);
        return article ? [storyChoice(article)] : [];
      });
  const chosen = new Map<string, Choice>();
  for (const choice of [...ranked, ...(linked ? [storyChoice(linked)] : []), ...titled]) {
    if (!chosen.has(choice.value)) chosen.set(choice.value, choice);
  }
  if (chosen.size === 0 && text !== '' && text.length <= maxChoiceLength) {
    return [{ label: shortLine(`Search for: ${text}`, maxChoiceLength), value: text }];
  }
  return [...chosen.values()].slice(0, maxChoices);
}

async function rankedStories(
  text: string,
  channel: ChannelRef,
  { lastStories }: LookupDeps,
): Promise<Choice[]> {
  const digits = text.replace('#', '');
  const stories = await lastStories(channel);
  return stories.flatMap(({ id, title }, position) => {
    const rank = String(position + 1);
    if (!rank.startsWith(digits)) return [];
    return [{ label: shortLine(`${rank}. ${title}`, maxChoiceLength), value: id }];
  });
}

/** "SenseTime postpones IPO after US blacklist… · TechCrunch" */
function storyChoice({ id, title, provider }: Pick<Article, 'id' | 'title' | 'provider'>): Choice {
  const outlet = ` · ${shortLine(provider.name, 25)}`;
  return { label: `${shortLine(title, maxChoiceLength - outlet.length)}${outlet}`, value: id };
}
