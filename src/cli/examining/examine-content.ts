import type { Config } from '../../config.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import { ageOfNewest } from '../../content/newest-age.ts';
import { dryAfterMs, howToAddNews, newsAtHand } from '../../digest/news-at-hand.ts';
import type { Finding } from '../../platform/finding.ts';
import { formatElapsed } from '../../subscriptions/local-time-text.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { openContent } from '../opening/open-content.ts';

const dayMs = 24 * 60 * 60_000;

/** Whether there are articles, whether they can be read, and whether there are new ones. */
export async function* examineContent(config: Config, context: CliContext): AsyncGenerator<Finding> {
  const { contentDir } = config;
  try {
    using content = await openContent(contentDir, config, context);
    const fault = content.step.fault();
    if (fault) {
      yield { verdict: 'wrong', text: fault.fault, cure: fault.cure };
      return;
    }
    const { articles, published, faulty } = content.index.counts();
    yield {
      verdict: 'right',
      text: `${contentDir}: ${counted(articles, 'article')}, ${published} published`,
    };
    const partial = content.step.faultSince(new Date(0));
    if (partial) yield { verdict: 'weak', text: partial.fault, cure: partial.cure };
    if (faulty > 0) {
      const text = `${contentDir}: ${counted(faulty, 'article file')} ${faulty === 1 ? 'has' : 'have'} faults and may be left out`;
      yield { verdict: 'weak', text, cure: 'heatline check names each with its fault and how to fix it.' };
    }
    yield findingOfNews(contentDir, content.index, context.now());
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    yield { verdict: 'wrong', text: error.message };
  }
}

function findingOfNews(contentDir: string, index: ArticleIndex, now: Date): Finding {
  const ageMs = ageOfNewest(index, now);
  if (ageMs !== undefined && ageMs > dryAfterMs && newsAtHand(index, now).kind === 'samples') {
    const text = `${contentDir}: only the sample articles of December 2021: no digest comes until there is news`;
    return { verdict: 'weak', text, cure: `${howToAddNews}` };
  }
  const cure = `A digest shows what is new: see that articles still arrive there. ${howToAddNews}`;
  if (ageMs === undefined)
    return { verdict: 'weak', text: `${contentDir}: no article is published yet`, cure };
  const isDry = ageMs > dryAfterMs;
  const age = isDry ? `${Math.floor(ageMs / dayMs)} days` : formatElapsed(ageMs);
  const text = `${contentDir}: the newest article is ${age} old`;
  return isDry
    ? { verdict: 'weak', text: `${text}: no digest comes until there is news`, cure }
    : { verdict: 'right', text };
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
