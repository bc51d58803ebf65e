import type { Coverage } from '../../content/article.ts';
import { alsoListed } from '../../digest/coverage.ts';
import { digestStory } from '../../digest/digest.ts';
import { assembleStory } from '../../digest/story.ts';
import { storyBlock } from '../../digest/story-block.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { MessageBlock, Span } from '../../platform/message.ts';
import { bold, plain } from '../../platform/spans.ts';
import { findStories, isLinks, notFoundLine } from '../lookup/find-story.ts';
import type { LookupAnswer } from '../lookup/lookup-answer.ts';
import { didYouMean, otherBlocks, pageButtons } from '../lookup/lookup-answer.ts';
import type { LookupDeps } from '../lookup/lookup-deps.ts';
import { defineLookup } from '../subcommand.ts';
import { suggestStories } from '../suggestions/suggest-stories.ts';
import { feedbackButtons } from './feedback.ts';
import { page } from './options.ts';

const entriesPerPage = 10;

export const related = defineLookup({
  name: 'related',
  description: 'Everyone who covers a story',
  example: 'related sensetime ipo',
  options: [
    {
      name: 'story',
      description: "words of its title, a link to it, its id, or its number in this channel's last digest",
      type: 'string',
      required: true,
      takesRest: true,
      keepsQuotes: true,
      suggest: suggestStories,
    },
    page,
  ],
  lookUp: (values, deps, channel) => relatedAnswer(values, channel, deps),
});

/** A story's whole coverage, closest first, then what its publisher only listed as related; ten entries per page. */
export async function relatedAnswer(
  { story: wanted, page }: { readonly story: string; readonly page: number },
  channel: ChannelRef,
  deps: LookupDeps,
): Promise<LookupAnswer> {
  const { language } = deps;
  const found = await findStories(wanted, channel, deps);
  if (found.kind !== 'found') {
    const meant = found.kind === 'unknown' ? (found.meant ?? []) : [];
    return didYouMean(
      notFoundLine(found, wanted, language),
      meant.map((words) => ({ label: words, subcommand: 'related', options: { story: words } })),
      language,
    );
  }
  const { lead, others } = found;
  const now = deps.now();
  const story = assembleStory(deps.index, lead, now);
  const allListed = alsoListed(story, now);
  const first = (page - 1) * entriesPerPage;
  const end = first + entriesPerPage;
  const outlets = story.coverage.length;
  const total = outlets + allListed.length;
  const shown = story.coverage.slice(first, end);
  const listed = allListed.slice(Math.max(0, first - outlets), Math.max(0, end - outlets));
  const again = { subcommand: 'related', options: { story: lead.id } };
  return {
    data: () => ({ ...digestStory(story, 1), coverage: story.coverage, moreCoverage: 0, listed: allListed }),
    message: {
      summary: say(language, 'Who covers "{title}"', { title: lead.title }),
      blocks: [
        { kind: 'heading', text: say(language, 'Related coverage') },
        storyBlock(digestStory({ ...story, coverage: [] }, 1), { ranked: false, style: 'rich', language }),
        { kind: 'note', spans: [plain(countLine(outlets, first, shown.length, language))] },
        ...shown.map(coverageLine),
        ...listedBlocks(listed, language),
      ],
    },
    others: otherBlocks(
      isLinks(wanted) ? say(language, 'Other stories linked there:') : say(language, 'Or did you mean:'),
      others.map(({ id, title }) => ({ label: title, subcommand: 'related', options: { story: id } })),
    ),
    feedback: feedbackButtons(lead.id, language),
    outlet: lead.provider.name,
    pages: pageButtons(again, { page, hasNext: end < total }, language),
    again: { ...again, options: { ...again.options, ...(page > 1 && { page }) } },
  };
}

function coverageLine({ provider, title, url, publishedAt }: Coverage): MessageBlock {
  const time: Span[] = publishedAt
    ? [plain(', '), { kind: 'time', at: publishedAt, style: 'date-and-time' }]
    : [];
  return {
    kind: 'text',
    spans: [bold(provider.name), ...time, plain(': '), { kind: 'link', text: title, url }],
  };
}

/** Entries that are not about the story are listed separately, so that nobody takes them for coverage. */
function listedBlocks(listed: readonly Coverage[], language: Language): MessageBlock[] {
  if (listed.length === 0) return [];
  return [{ kind: 'heading', text: say(language, 'Also listed as related') }, ...listed.map(coverageLine)];
}

function countLine(total: number, first: number, shown: number, language: Language): string {
  if (total === 0) return say(language, 'No other outlet is known to cover it.');
  if (shown === 0 || shown === total)
    return say(language, '{total, plural, one {# other outlet} other {# other outlets}}', { total });
  return say(language, '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}', {
    ...{ total, first: first + 1, last: first + shown },
  });
}
