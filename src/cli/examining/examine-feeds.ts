import { statSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { createArticleFiles } from '../../gathering/articles/article-files.ts';
import { holdsSecret, shownAddress } from '../../gathering/feed.ts';
import { statusOfFeed } from '../../gathering/feed-status.ts';
import type { FeedStore } from '../../gathering/feed-store.ts';
import { loadFeedsFile, standardFeedsFile } from '../../gathering/listing/feeds-file.ts';
import { Fault } from '../../platform/fault.ts';
import type { Finding } from '../../platform/finding.ts';
import { dayMs } from '../../platform/time/durations.ts';
import type { CliContext } from '../context.ts';

/** At most this many feeds are named; `heatline feeds` names all. */
const maxNamed = 10;

/**
 * Checks whether the feeds file can be read and articles written, and reports feeds with faults. Fetches
 * nothing.
 */
export async function* examineFeeds(
  config: Config,
  store: FeedStore,
  context: CliContext,
): AsyncGenerator<Finding> {
  const { file, contact } = config.feeds;
  const listed = loadFeedsFile(file);
  if (!listed && file === standardFeedsFile) return;
  if (!listed) {
    yield {
      verdict: 'weak',
      text: `${file} does not exist: no news is gathered`,
      fix: 'Set FEEDS_FILE to your list of feeds, or start one: heatline feeds add <address>.',
    };
    return;
  }
  if (listed instanceof Fault) {
    yield { verdict: 'wrong', text: listed.fault, fix: 'Fix it, or name another in FEEDS_FILE.' };
    return;
  }
  for (const text of listed.faults) yield { verdict: 'weak', text };
  if (listed.feeds.length === 0) return;
  if (listed.feeds.some(({ address }) => holdsSecret(address)) && (statSync(file).mode & 0o044) !== 0) {
    yield {
      verdict: 'weak',
      text: `${file} holds passwords, and other users of this machine can read it`,
      fix: `Make it private: chmod 600 ${file}`,
    };
  }
  const fault = await createArticleFiles(config.contentDir, context).fault();
  if (fault !== undefined) {
    yield {
      verdict: 'wrong',
      text: `feeds: ${fault}`,
      fix: 'Let this user write there: articles from feeds are files.',
    };
  }
  const now = context.now();
  const states = new Map((await store.states()).map((state) => [state.address, state]));
  const counts = await store.countSince(new Date(now.getTime() - dayMs));
  const statuses = listed.feeds.map((feed) => {
    const state = states.get(feed.address);
    const name = feed.name ?? state?.title ?? shownAddress(feed.address);
    return { name, status: statusOfFeed(feed, state, counts.get(feed.address) ?? 0, now) };
  });
  const faulty = statuses.filter(({ status }) => status.isFault);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  yield {
    verdict: 'right',
    text: `${file}: ${counted(listed.feeds.length, 'feed')}, ${counted(total, 'article')} in the last day`,
  };
  for (const { name, status } of faulty.slice(0, maxNamed)) {
    const [first] = status.notes;
    if (first)
      yield {
        verdict: 'weak',
        text: `${name}: ${first.text}`,
        ...(first.fix !== undefined && { fix: first.fix }),
      };
  }
  if (faulty.length > maxNamed) {
    yield {
      verdict: 'weak',
      text: `${faulty.length - maxNamed} more feeds have faults`,
      fix: 'heatline feeds lists them.',
    };
  }
  if (contact === undefined) {
    const text = 'feed requests do not say how an outlet can contact you';
    yield {
      verdict: 'weak',
      text,
      fix: 'Set FEEDS_CONTACT to a web or email address; it is sent with each request.',
    };
  }
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
