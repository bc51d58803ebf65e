import { alsoIn, grown, moreOutlets, otherOutlets, withdrawn } from '../../../src/platform/coverage-words.ts';
import { flames } from '../../../src/platform/flames.ts';
import type { MoreCoverage, StoryBlock } from '../../../src/platform/message.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { maxAltText, maxMediaUrl } from '../limits.ts';
import { escapeText } from './escape.ts';
import { hostOf, link, maxTitleUrl } from './link.ts';
import { timeToken } from './render-spans.ts';

/** A story as Markdown. Only its excerpt is plain text, to be shortened as far as its message requires. */
export interface StoryText {
  readonly title: string;
  readonly excerpt: string;
  /** The words of the search. */
  readonly matches: readonly string[];
  /** Provider, time, flames and topics; in the compact form also the other outlets. */
  readonly quiet: string;
  /** The other outlets: one line, or more if their URLs are too long for one message. */
  readonly coverage: readonly string[];
  readonly picture?: { readonly url: string; readonly alt: string };
  readonly isCompact: boolean;
  /** The command that shows who covers it; absent if nobody else does. */
  readonly opens?: OpensCoverage;
}

export interface OpensCoverage extends Pick<MoreCoverage, 'command' | 'opensDialog' | 'language'> {
  /** How a menu names the story, in plain text. */
  readonly title: string;
  readonly description: string;
  /** How many of the outlets the story does not show. */
  readonly hidden: number;
}

/**
 * Our own limits, chosen so that the longest title, line of facts and coverage line fit one message together.
 */
const maxTitle = 250;
const maxProvider = 60;
const maxTopics = 120;
const maxTitleAndCoverage = 2600;
const maxCoverageLine = 1800;

/** Our own limits for the compact form: a title of two lines on a phone, and one line of outlets. */
const maxCompactTitle = 64;
const maxCompactFacts = 42;

export function renderStory(story: StoryBlock): StoryText {
  const { isWithdrawn, isCompact = false, more } = story;
  const picture = !isWithdrawn && story.image ? pictureOf(story.image.url, story.image.alt) : undefined;
  const title = titleLine(story);
  const shown = isCompact ? fittingOutlets(story) : story.coverage.length;
  const hidden = story.coverage.length - shown + (more?.outlets ?? 0);
  const outlets = outletsOf({ ...story, coverage: story.coverage.slice(0, shown) }, hidden);
  const maxLine = Math.min(maxCoverageLine, maxTitleAndCoverage - title.length);
  return {
    title,
    matches: story.matches ?? [],
    excerpt: isWithdrawn ? '' : oneLine(story.excerpt ?? '').trim(),
    quiet: isCompact ? `-# ${[...factsOf(story), ...outlets].join(' · ')}` : quietLine(story),
    coverage: isCompact ? [] : coverageLines(outlets, maxLine, story),
    ...(picture && { picture }),
    isCompact,
    ...(more && { opens: opensCoverage(story, more, hidden) }),
  };
}

function opensCoverage(
  { rank, title, provider, url, coverage }: StoryBlock,
  { outlets, ...more }: MoreCoverage,
  hidden: number,
): OpensCoverage {
  const text = shortLine(title, maxTitle) || outlet(provider, url);
  return {
    ...more,
    title: rank === undefined ? text : `${rank}. ${text}`,
    description: otherOutlets(coverage.length + outlets, more),
    hidden,
  };
}

function titleLine({ rank, title, url, provider, isWithdrawn, isCompact }: StoryBlock): string {
  const text = shortLine(title, isCompact ? maxCompactTitle : maxTitle) || outlet(provider, url);
  const shown = isWithdrawn ? `~~${escapeText(text)}~~` : link(text, url, maxTitleUrl);
  // Without the backslash, a line that begins with "1." is a list, even in bold.
  const ranked = `${rank === undefined ? '' : `${rank}\\. `}${shown}`;
  return isCompact ? ranked : `**${ranked}**`;
}

function quietLine(story: StoryBlock): string {
  const { publishedAt, heat, topics } = story;
  const facts = [
    ...factsOf(story),
    timeToken(publishedAt, 'relative'),
    flames(heat),
    escapeText(shortLine(topics.join(', '), maxTopics)),
  ];
  return `-# ${facts.filter((fact) => fact !== '').join(' · ')}`;
}

/** Whether it was withdrawn or updated, and its outlet. */
function factsOf(story: StoryBlock): string[] {
  const { isUpdate, isWithdrawn, provider, url } = story;
  return [
    ...(isWithdrawn ? [`**${withdrawn(story)}**`] : []),
    ...(isUpdate && !isWithdrawn ? [`**${grown(story)}**`] : []),
    escapeText(outlet(provider, url)),
  ];
}

/** The other outlets, each a link to its article, and how many are hidden. */
function outletsOf({ coverage, more }: StoryBlock, hidden: number): string[] {
  const links = coverage.map(({ provider, title, url }) =>
    link(outlet(oneLine(provider).trim() ? provider : title, url), url),
  );
  return hidden > 0 ? [...links, moreOutlets(hidden, more)] : links;
}

/** How many of the other outlets fit the compact form's line. */
function fittingOutlets({ provider, url, coverage, more }: StoryBlock): number {
  const names = coverage.map((other) => outlet(other.provider || other.title, other.url));
  const all = coverage.length + (more?.outlets ?? 0);
  const lengthWith = (count: number) => {
    const rest = all > count ? [moreOutlets(all - count, more)] : [];
    return [outlet(provider, url), ...names.slice(0, count), ...rest].join(' · ').length;
  };
  let count = coverage.length;
  while (count > 0 && lengthWith(count) > maxCompactFacts) count -= 1;
  return count;
}

/** "Also in Reuters · Forbes · +6 more outlets" */
function coverageLines(outlets: readonly string[], maxLine: number, story: StoryBlock): string[] {
  const lines: string[] = [];
  let line = '';
  for (const entry of outlets) {
    const first = entry.startsWith('[') ? alsoIn(entry, story) : entry;
    const longer = line === '' ? first : `${line} · ${entry}`;
    if (line !== '' && longer.length > maxLine) {
      lines.push(line);
      line = first;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The outlet's name or, if it has none, its host. */
function outlet(name: string, url: string): string {
  return shortLine(name, maxProvider) || hostOf(url) || 'unknown outlet';
}

/** Undefined if Discord would refuse the address, and the whole message with it. */
function pictureOf(url: string, alt: string): StoryText['picture'] {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.href.length > maxMediaUrl) return undefined;
  return { url: parsed.href, alt: shortLine(alt, maxAltText) };
}
