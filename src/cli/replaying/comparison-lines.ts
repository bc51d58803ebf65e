import type { NameCount } from '../../content/article-query.ts';
import { summaryOf } from '../../platform/notice.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { scheduleText } from '../../subscriptions/schedule-words.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import { differenceSpans } from '../../subscriptions/written-settings.ts';
import { textTable } from '../wording/text-table.ts';
import type { ComparedSlot, ComparedStory, ComparedTotals } from './compare-replays.ts';

/** How many outlets and topics the totals name. */
const maxNames = 3;

const maxTitleLength = 100;
const width = 120;

/** What is compared, before the first slot. */
export function settingsLines([first, second]: readonly [DigestSettings, DigestSettings]): string[] {
  return [
    `First:  ${scheduleText('en', first.schedule)}, ${first.criteria.count} stories`,
    `Second: the same, but ${summaryOf(differenceSpans(second, first))}`,
  ];
}

/** The stories of a slot, each with its rank in the first and in the second. */
export function slotLines({ slots, both, onlyFirst, onlySecond }: ComparedSlot, timezone: string): string[] {
  const times = slots.map((slot) => formatLocalTime('en', slot, timezone)).join(' and ');
  const rows = [
    ...both.map((story) => ({ story, ranks: [story.firstRank, story.secondRank] as const, why: [] })),
    ...onlyFirst.map((story) => ({ story, ranks: [story.rank, undefined] as const, why: story.why })),
  ].sort((one, other) => one.ranks[0] - other.ranks[0]);
  const others = onlySecond.map((story) => ({
    story,
    ranks: [undefined, story.rank] as const,
    why: story.why,
  }));
  return [
    '',
    `${times}: ${both.length} in both, ${onlyFirst.length} only in the first, ${onlySecond.length} only in the second`,
    ...[...rows, ...others].flatMap(({ story, ranks, why }) => [
      `  ${ranks.map(rankText).join(' ')}  ${headline(story)}`,
      ...why.map((text) => `         ${shortLine(text, 2 * maxTitleLength)}`),
    ]),
  ];
}

function rankText(rank: number | undefined): string {
  return String(rank ?? '-').padStart(2);
}

function headline({ title, provider }: ComparedStory): string {
  return `${shortLine(title, maxTitleLength)} · ${shortLine(provider.name, 60)}`;
}

export function totalLines({ inCommon, first, second }: ComparedTotals): string[] {
  const row = (name: string, of: (side: ComparedTotals['first']) => number | string) => [
    name,
    String(of(first)),
    String(of(second)),
  ];
  return [
    '',
    ...textTable(
      ['Total', 'first', 'second'],
      [
        row('digests', ({ digests }) => digests),
        row('without new stories', ({ quiet }) => quiet),
        row('stories', ({ stories }) => stories),
        row('of these in both', () => inCommon),
        row('only here', ({ onlyHere }) => onlyHere),
        row('outlets', ({ outlets }) => namesText(outlets)),
        row('topics', ({ topics }) => namesText(topics)),
      ],
      width,
    ),
  ];
}

/** "12: Reuters 5, Forbes 3, …" */
function namesText(names: readonly NameCount[]): string {
  if (names.length === 0) return '0';
  const named = names.slice(0, maxNames).map(({ name, count }) => `${shortLine(name, 20)} ${count}`);
  return `${names.length}: ${[...named, ...(names.length > maxNames ? ['…'] : [])].join(', ')}`;
}
