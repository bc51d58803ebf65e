import type { Config } from '../../config.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import { type ContentFault, inEnglish } from '../../content/content-fault.ts';
import { dryAfterMs, howToGetNews, newsAtHand, untilNews, waiting } from '../../digest/news-at-hand.ts';
import type { Finding } from '../../platform/finding.ts';
import { dayMs } from '../../platform/time/durations.ts';
import { formatElapsed } from '../../subscriptions/local-time-text.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { listedFeeds } from '../listed-feeds.ts';
import { isToBeGathered, noNewsOf } from '../no-news.ts';
import { openContent } from '../opening/open-content.ts';
import { lowerFirst } from '../wording/lower-first.ts';

/**
 * Checks whether there are articles, whether they can be read, and whether any are new.
 * @returns false if no digest can come until there is news
 */
export async function* examineContent(config: Config, context: CliContext): AsyncGenerator<Finding, boolean> {
  const { contentDir } = config;
  try {
    using content = await openContent(contentDir, config, context);
    const fault = content.step.fault();
    if (fault && !isToBeGathered(content.index, config)) {
      yield findingOfFault('wrong', fault);
      return true;
    }
    const { articles, published, faulty } = content.index.counts();
    const { count: upcoming } = content.index.upcoming(context.now());
    const waits = upcoming === 0 ? '' : `, ${upcoming} dated in the future`;
    yield {
      verdict: 'right',
      text: `${contentDir}: ${counted(articles, 'article')}, ${published - upcoming} published${waits}`,
    };
    const partial = content.step.faultSince(new Date(0));
    if (partial) yield findingOfFault('weak', partial);
    if (faulty > 0) {
      const text = `${contentDir}: ${counted(faulty, 'article file')} ${faulty === 1 ? 'has' : 'have'} faults and may be left out`;
      yield { verdict: 'weak', text, fix: 'heatline check lists each with its fault and how to fix it.' };
    }
    yield findingOfNews(config, content.index, context.now());
    return config.digest.onEmpty === 'note' || noNewsOf(content.index, config, context) === undefined;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    yield { verdict: 'wrong', text: error.message };
    return true;
  }
}

function findingOfNews(config: Config, index: ArticleIndex, now: Date): Finding {
  const { contentDir, digest } = config;
  const howToGet = howToGetNews(listedFeeds(config));
  const news = newsAtHand(index, now);
  if (news.kind === 'none')
    return { verdict: 'weak', text: `${contentDir}: no article is published yet`, fix: howToGet };
  if (news.kind === 'upcoming') {
    const text = `${contentDir}: ${waiting(news, digest.schedule.timezone)}`;
    return { verdict: 'weak', text, fix: 'Wait until then, or correct the dates.' };
  }
  const ageMs = now.getTime() - news.newest.publishedAt.getTime();
  if (ageMs > dryAfterMs && news.kind === 'samples') {
    const text = `${contentDir}: only the sample articles of December 2021: ${lowerFirst(untilNews(digest.onEmpty))}`;
    return { verdict: 'weak', text, fix: howToGet };
  }
  const fix =
    'A digest shows what is new: see that articles still arrive there, or add feeds with: heatline init';
  const isDry = ageMs > dryAfterMs;
  const age = isDry ? `${Math.floor(ageMs / dayMs)} days` : formatElapsed('en', ageMs);
  const text = `${contentDir}: the newest article is ${age} old`;
  return isDry
    ? { verdict: 'weak', text: `${text}: ${lowerFirst(untilNews(digest.onEmpty))}`, fix }
    : { verdict: 'right', text };
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function findingOfFault(verdict: 'weak' | 'wrong', found: ContentFault): Finding {
  const { fault, fix } = inEnglish(found);
  return { verdict, text: fault, fix };
}
