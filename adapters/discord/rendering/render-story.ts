import type { CoverageLink, StoryBlock } from '../../../src/platform/message.ts';
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
  /** Provider, time, heat and topics. */
  readonly quiet: string;
  /** The other outlets: one line, or more if their URLs are too long for one message. */
  readonly coverage: readonly string[];
  readonly picture?: { readonly url: string; readonly alt: string };
}

/**
 * Our own limits, chosen so that the longest title, line of facts and coverage line fit one message together.
 */
const maxTitle = 250;
const maxProvider = 60;
const maxTopics = 120;
const maxTitleAndCoverage = 2600;
const maxCoverageLine = 1800;

export function renderStory(story: StoryBlock): StoryText {
  const { isWithdrawn } = story;
  const picture = !isWithdrawn && story.image ? pictureOf(story.image.url, story.image.alt) : undefined;
  const title = titleLine(story);
  return {
    title,
    matches: story.matches ?? [],
    excerpt: isWithdrawn ? '' : oneLine(story.excerpt ?? '').trim(),
    quiet: quietLine(story),
    coverage: coverageLines(story.coverage, Math.min(maxCoverageLine, maxTitleAndCoverage - title.length)),
    ...(picture && { picture }),
  };
}

function titleLine({ rank, title, url, provider, isWithdrawn }: StoryBlock): string {
  const text = shortLine(title, maxTitle) || outlet(provider, url);
  const shown = isWithdrawn ? `~~${escapeText(text)}~~` : link(text, url, maxTitleUrl);
  // Without the backslash, a line that begins with "1." is a list, even in bold.
  return `**${rank === undefined ? '' : `${rank}\\. `}${shown}**`;
}

function quietLine(story: StoryBlock): string {
  const { isUpdate, isWithdrawn, provider, url, publishedAt, heat, topics } = story;
  const facts = [
    isWithdrawn ? '**Withdrawn by its publisher**' : '',
    isUpdate && !isWithdrawn ? '**Update**' : '',
    escapeText(outlet(provider, url)),
    timeToken(publishedAt, 'relative'),
    heat === undefined ? '' : `heat ${Math.round(heat)}`,
    escapeText(shortLine(topics.join(', '), maxTopics)),
  ];
  return `-# ${facts.filter((fact) => fact !== '').join(' · ')}`;
}

/** "Also in Reuters · Forbes", each a link to its article. */
function coverageLines(coverage: readonly CoverageLink[], maxLine: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { provider, title, url } of coverage) {
    const name = oneLine(provider).trim() ? provider : title;
    const outletLink = link(outlet(name, url), url);
    const longer = line === '' ? `Also in ${outletLink}` : `${line} · ${outletLink}`;
    if (line !== '' && longer.length > maxLine) {
      lines.push(line);
      line = `Also in ${outletLink}`;
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
