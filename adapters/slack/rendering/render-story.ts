import type { CoverageLink, StoryBlock } from '../../../src/platform/message.ts';
import { markWords } from '../../../src/platform/text/mark-words.ts';
import { maxSectionText } from '../limits.ts';
import { renderButton } from './button.ts';
import { dateToken, escapeLabel, escapeLine, link } from './escape.ts';
import { fitLine } from './fit-line.ts';
import { renderPicture } from './picture.ts';
import type { SlackBlock } from './slack-message.ts';
import { mrkdwn } from './slack-message.ts';
import { storyBlockId } from './story-part.ts';

/** How much of a story is shown, in the order in which it is given up if a message would be too long. */
export interface Detail {
  /** In characters; 0 leaves it out. */
  readonly excerpt: number;
  readonly pictures: boolean;
}

/**
 * Chosen so that the longest possible story fits a message of its own (`maxTextOfMessage`), and its title
 * with the longest excerpt fits one section (`maxSectionText`).
 */
const maxTitle = 300;
const maxTitleUrl = 2_000;
const maxProvider = 80;
const maxTopics = 200;
const maxCoverage = 2_400;
const maxCoverageUrl = 1_000;

/**
 * Renders the title and excerpt beside the picture, a line of facts, and the other outlets with "+N more" to
 * their right. A compact story is its title and, on one line below, its outlet and the others that cover it.
 */
export function renderStory(story: StoryBlock, place: string, detail: Detail): SlackBlock[] {
  if (story.isCompact) return [compactSection(story, place)];
  return [titleSection(story, place, detail), quietLine(story, place), ...coverageBlocks(story, place)];
}

function compactSection(story: StoryBlock, place: string): SlackBlock {
  const title = titleLine(story);
  const facts = originOf(story).join(' · ');
  const room = maxSectionText - title.length - facts.length - 4;
  const others = coverageLine(story.coverage, 'also in', room);
  const more = story.more && renderButton(story.more, place);
  return {
    type: 'section',
    block_id: storyBlockId('headline', place),
    text: mrkdwn(`${title}\n${[facts, others].filter(Boolean).join(' · ')}`),
    ...(more && { accessory: more }),
  };
}

function titleSection(story: StoryBlock, place: string, detail: Detail): SlackBlock {
  const title = titleLine(story);
  const bold = (text: string) => markWords(escapeLine(text), story.matches ?? [], ['*', '*']);
  const excerpt = story.isWithdrawn ? '' : fitLine(story.excerpt ?? '', detail.excerpt, bold);
  const picture =
    detail.pictures && story.image && !story.isWithdrawn ? renderPicture(story.image) : undefined;
  return {
    type: 'section',
    block_id: storyBlockId('headline', place),
    text: mrkdwn(excerpt ? `${title}\n${excerpt}` : title),
    ...(picture && { accessory: picture }),
  };
}

function titleLine(story: StoryBlock): string {
  const rank = story.rank === undefined ? '' : `${story.rank}. `;
  const title = fitLine(story.title, maxTitle, escapeLabel) || outlet(story.provider, story.url);
  // A withdrawn story is named, but its content is no longer shown or linked.
  if (story.isWithdrawn) return `${rank}~${title}~`;
  return `*${link(story.url, `${rank}${title}`, maxTitleUrl)}*`;
}

function quietLine(story: StoryBlock, place: string): SlackBlock {
  const facts = [
    ...originOf(story),
    dateToken(story.publishedAt, 'date-and-time'),
    story.heat === undefined ? '' : `heat ${Math.round(story.heat)}`,
    fitLine(story.topics.join(', '), maxTopics, escapeLine),
  ];
  return {
    type: 'context',
    block_id: storyBlockId('facts', place),
    elements: [mrkdwn(facts.filter(Boolean).join(' · '))],
  };
}

/** Whether it was withdrawn or updated, and its outlet. */
function originOf(story: StoryBlock): string[] {
  return [
    story.isWithdrawn ? '*Withdrawn by its publisher*' : '',
    story.isUpdate ? '*Update*' : '',
    outlet(story.provider, story.url),
  ].filter(Boolean);
}

function coverageBlocks(story: StoryBlock, place: string): SlackBlock[] {
  const more = story.more && renderButton(story.more, place);
  const block_id = storyBlockId('coverage', place);
  const line = coverageLine(story.coverage, 'Also in', maxCoverage);
  if (!line) return more ? [{ type: 'actions', block_id, elements: [more] }] : [];
  return [{ type: 'section', block_id, text: mrkdwn(line), ...(more && { accessory: more }) }];
}

/** "Also in Forbes · Reuters", with as many outlets as fit; their titles are behind "+N more". */
function coverageLine(coverage: readonly CoverageLink[], begin: string, max: number): string {
  let line = '';
  for (const { provider, url } of coverage) {
    const entry = link(url, outlet(provider, url), maxCoverageUrl);
    const longer = line === '' ? `${begin} ${entry}` : `${line} · ${entry}`;
    if (longer.length > max) break;
    line = longer;
  }
  return line;
}

/** The outlet's name or, if nothing of it shows, its host. */
function outlet(name: string, url: string): string {
  const shown = fitLine(name, maxProvider, escapeLabel);
  return shown || fitLine(URL.parse(url)?.hostname ?? '', maxProvider, escapeLabel) || 'unknown outlet';
}
