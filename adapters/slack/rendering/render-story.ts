import type { types } from '@slack/bolt';
import { alsoIn, grown, moreOutlets, plusOutlets, withdrawn } from '../../../src/platform/coverage-words.ts';
import { flames } from '../../../src/platform/flames.ts';
import type { StoryBlock } from '../../../src/platform/message.ts';
import { markWords } from '../../../src/platform/text/mark-words.ts';
import { dateToken, escapeLabel, escapeLine, link } from './escape.ts';
import { fitLine } from './fit-line.ts';
import { renderPicture } from './picture.ts';
import type { SlackBlock } from './slack-message.ts';
import { mrkdwn } from './slack-message.ts';
import { type StoryPart, storyBlockId } from './story-part.ts';

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

/** Our own limits for the compact form: on a phone, a title and its outlets take two lines. */
const maxCompactLine = 92;
const maxCompactOutlet = 30;

/**
 * The blocks of a story: its title and excerpt beside the picture, and below them, where a phone has more
 * room, a line of facts and one of other outlets.
 */
export function renderStory(story: StoryBlock, place: string, detail: Detail): SlackBlock[] {
  const title = titleLine(story, maxTitle);
  const bold = (text: string) => markWords(escapeLine(text), story.matches ?? [], ['*', '*']);
  const excerpt = story.isWithdrawn ? '' : fitLine(story.excerpt ?? '', detail.excerpt, bold);
  const picture =
    detail.pictures && story.image && !story.isWithdrawn ? renderPicture(story.image) : undefined;
  return [
    {
      ...section('headline', place, excerpt ? `${title}\n${excerpt}` : title),
      ...(picture && { accessory: picture }),
    },
    factsBlock(story, place),
  ];
}

/** "1. Title · Reuters · +9 outlets" */
export function compactLine(story: StoryBlock): string {
  const others = story.coverage.length + (story.more?.outlets ?? 0);
  const origin = originOf(story, maxCompactOutlet);
  const facts = [...origin, ...(others > 0 ? [plusOutlets(others, story.more)] : [])].join(' · ');
  const room = Math.max(maxCompactLine - `10. ${facts} · `.length, maxCompactLine / 2);
  return `${titleLine(story, room)} · ${facts}`;
}

export function section(part: StoryPart, place: string, text: string): types.SectionBlock {
  return { type: 'section', block_id: storyBlockId(part, place), text: mrkdwn(text) };
}

/** Bold, except in the compact form. */
function titleLine(story: StoryBlock, maxText: number): string {
  const rank = story.rank === undefined ? '' : `${story.rank}. `;
  const title = fitLine(story.title, maxText, escapeLabel) || outlet(story.provider, story.url);
  // A withdrawn story is named, but its content is no longer shown or linked.
  if (story.isWithdrawn) return `${rank}~${title}~`;
  const linked = link(story.url, `${rank}${title}`, maxTitleUrl);
  return story.isCompact ? linked : `*${linked}*`;
}

function factsBlock(story: StoryBlock, place: string): SlackBlock {
  const facts = [
    ...originOf(story, maxProvider),
    dateToken(story.publishedAt, 'date-and-time', story.language),
    flames(story.heat),
    fitLine(story.topics.join(', '), maxTopics, escapeLine),
  ];
  const lines = [facts.filter(Boolean).join(' · '), coverageLine(story)].filter(Boolean);
  return {
    type: 'context',
    block_id: storyBlockId('facts', place),
    elements: [mrkdwn(lines.join('\n'))],
  };
}

/** Whether it was withdrawn or updated, and its outlet. */
function originOf(story: StoryBlock, maxOutlet: number): string[] {
  return [
    story.isWithdrawn ? `*${withdrawn(story)}*` : '',
    story.isUpdate ? `*${grown(story)}*` : '',
    outlet(story.provider, story.url, maxOutlet),
  ].filter(Boolean);
}

/** "Also in Forbes · Reuters · +6 more outlets", with as many links as fit. */
function coverageLine(story: StoryBlock): string {
  const { coverage, more } = story;
  let line = '';
  let shown = 0;
  for (const { provider, url } of coverage) {
    const entry = link(url, outlet(provider, url), maxCoverageUrl);
    const longer = line === '' ? alsoIn(entry, story) : `${line} · ${entry}`;
    if (longer.length > maxCoverage) break;
    line = longer;
    shown += 1;
  }
  const hidden = coverage.length - shown + (more?.outlets ?? 0);
  return [line, hidden > 0 ? moreOutlets(hidden, more) : ''].filter(Boolean).join(' · ');
}

/** The outlet's name or, if nothing of it shows, its host. */
function outlet(name: string, url: string, max = maxProvider): string {
  const shown = fitLine(name, max, escapeLabel);
  return shown || fitLine(URL.parse(url)?.hostname ?? '', max, escapeLabel) || 'unknown outlet';
}

/** What a story without a title is called. */
export function storyHost(url: string): string {
  return URL.parse(url)?.hostname || 'Untitled';
}
