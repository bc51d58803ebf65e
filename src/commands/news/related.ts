import type { Coverage } from '../../content/article.ts';
import { alsoListed } from '../../digest/coverage.ts';
import { digestStory } from '../../digest/digest.ts';
import { assembleStory } from '../../digest/story.ts';
import { storyBlock } from '../../digest/story-block.ts';
import type { ChannelRef } from '../../platform/channel.ts';
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
  const found = await findStories(wanted, channel, deps);
  if (found.kind !== 'found') {
    const meant = found.kind === 'unknown' ? (found.meant ?? []) : [];
    return didYouMean(
      [plain(notFoundLine(found, wanted))],
      meant.map((words) => ({ label: words, subcommand: 'related', options: { story: words } })),
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
      summary: `Who covers "${lead.title}"`,
      blocks: [
        { kind: 'heading', text: 'Related coverage' },
        storyBlock(digestStory({ ...story, coverage: [] }, 1), { ranked: false, style: 'rich' }),
        { kind: 'note', spans: [plain(countLine(outlets, first, shown.length))] },
        ...shown.map(coverageLine),
        ...listedBlocks(listed),
      ],
    },
    others: otherBlocks(
      isLinks(wanted) ? 'Other stories linked there:' : 'Or did you mean:',
      others.map(({ id, title }) => ({ label: title, subcommand: 'related', options: { story: id } })),
    ),
    feedback: feedbackButtons(lead.id),
    pages: pageButtons(again, { page, hasNext: end < total }),
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
function listedBlocks(listed: readonly Coverage[]): MessageBlock[] {
  if (listed.length === 0) return [];
  return [{ kind: 'heading', text: 'Also listed as related' }, ...listed.map(coverageLine)];
}

function countLine(total: number, first: number, shown: number): string {
  if (total === 0) return 'No other outlet is known to cover it.';
  if (shown === 0) return `${total} other ${total === 1 ? 'outlet' : 'outlets'}`;
  const range = shown < total ? `, ${first + 1} to ${first + shown}` : '';
  return `${total} other ${total === 1 ? 'outlet' : 'outlets'}${range}`;
}
