import { coverageShown } from '../../src/digest/digest.ts';
import type { StoryBlock } from '../../src/platform/message.ts';
import type { Ended, Row } from './ended.ts';
import { isPlain, type ModelMessage } from './model-platform.ts';

/**
 * A digest is checked an hour after its post and each hour from then on; a message changed meanwhile waits for the
 * next check.
 */
export const keptTrueWithinMs = 130 * 60_000;

/**
 * A digest's messages are up to date at the end, when nothing has gone wrong for hours. A message that a platform
 * accepted only in its plainest form shows no stories and is left out, as is one that stays with its headlines because
 * the platform refused the rest.
 */
export async function untrueMessages(ended: Ended): Promise<string[]> {
  const { staysMs, rows, world, db } = ended;
  // Messages in a channel that was gone for a while count as gone, and a restored state may have chosen other stories
  // for a message that it finds posted.
  if (staysMs === 0 || ended.hadTrouble('lost channel', 'restore')) return [];
  const kept = await db.selectFrom('subscriptions').select('id').where('state', '!=', 'off').execute();
  const since = world.time() - keptTrueWithinMs;
  return rows.flatMap((row) => {
    const own = ended.subscriptions.find(({ id }) => id === row.subscriptionId);
    const isKept = own?.updates === 'edit' && kept.some(({ id }) => id === own.id);
    const isLookedAt = row.state === 'sent' && (row.sentAt ?? Infinity) < since;
    return isKept && isLookedAt ? untrueOf(row, ended, since) : [];
  });
}

function untrueOf(row: Row, ended: Ended, since: number): string[] {
  const messages = messagesOf(row, ended);
  const isBare = ({ text, isUnfinished, wasRefused }: ModelMessage) =>
    isPlain(text) || (isUnfinished && wasRefused);
  if (messages.some(isBare)) return [];
  const stories = messages.flatMap(storiesIn);
  const links = (JSON.parse(row.storiesJson) as { link: string }[]).map(({ link }) => link);
  const shown = stories.map(({ url }) => url);
  if (shown.toSorted().join() !== links.toSorted().join())
    return [`${row.name} shows ${shown.length} stories of its ${links.length}`];
  return stories.flatMap(({ url, isWithdrawn = false, coverage }) => {
    const standing = ended.articles.standingSince(url, since);
    if (standing.isWithdrawn !== isWithdrawn && (standing.isWithdrawn || !isWithdrawnByNow(url, ended)))
      return [`${row.name} shows ${url} as ${isWithdrawn ? '' : 'not '}withdrawn`];
    const least = isWithdrawn ? 0 : Math.min(coverageShown, standing.outlets - 1);
    return coverage.length < least
      ? [`${row.name} shows ${coverage.length} other outlets for ${url}, but there were ${least}`]
      : [];
  });
}

function isWithdrawnByNow(url: string, { articles, world }: Ended): boolean {
  return articles.standingSince(url, world.time()).isWithdrawn;
}

/** No message is changed if its subscription's updates are off. */
export function changedUnasked(ended: Ended): string[] {
  return ended.rows.flatMap((row) => {
    const own = ended.subscriptions.find(({ id }) => id === row.subscriptionId);
    if (own?.updates !== 'leave') return [];
    return messagesOf(row, ended).some(({ text, postedText }) => text !== postedText)
      ? [`${row.name} was changed although its updates are off`]
      : [];
  });
}

/** If a message was posted twice, the one that was changed, which is the one that the ledger knows. It may know either. */
function messagesOf(row: Row, { platforms }: Ended): ModelMessage[] {
  const { messages = [], identityOf } = platforms.find(({ name }) => name === row.platform) ?? {};
  return row.parts.flatMap(({ position }) => {
    const identity = identityOf?.(row.channelId, `${row.name}/${position}`);
    const [first, ...repeats] = messages.filter((message) => message.identity === identity);
    return [first, ...repeats].find((message) => message?.text !== message?.postedText) ?? first ?? [];
  });
}

/** The last line of a text is the message as it was drawn. */
function storiesIn({ text }: ModelMessage): StoryBlock[] {
  const drawn = text.slice(text.lastIndexOf('\n') + 1);
  if (!drawn.startsWith('{')) return [];
  const { blocks } = JSON.parse(drawn) as { blocks: StoryBlock[] };
  return blocks.filter(({ kind }) => kind === 'story');
}
