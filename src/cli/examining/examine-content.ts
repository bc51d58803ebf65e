import type { Config } from '../../config.ts';
import type { Finding } from '../../platform/finding.ts';
import { type CliContext, CommandFailure, UsageError } from '../context.ts';
import { openContent } from '../opening/open-content.ts';

/** So many days without an article, and a digest has nothing to show. */
const staleAfterMs = 3 * 24 * 60 * 60_000;

/** Whether there are articles, whether they can be read, and whether there are new ones. */
export async function* examineContent(config: Config, context: CliContext): AsyncGenerator<Finding> {
  const { contentDir } = config;
  try {
    using content = await openContent(contentDir, config, context);
    const { articles, published, faulty } = content.index.counts();
    if (articles + faulty === 0) {
      yield {
        verdict: 'wrong',
        text: `${contentDir}: there are no articles`,
        cure: 'Put article files there, as the README describes, or name another folder in CONTENT_DIR.',
      };
      return;
    }
    yield {
      verdict: 'right',
      text: `${contentDir}: ${counted(articles, 'article')}, ${published} published`,
    };
    if (faulty > 0) {
      const text = `${contentDir}: ${counted(faulty, 'file')} with faults`;
      yield { verdict: 'weak', text, cure: 'heatline check names each with its fault.' };
    }
    const newestAt = content.index.newestPublished(context.now());
    if (newestAt && context.now().getTime() - newestAt.getTime() > staleAfterMs) {
      yield {
        verdict: 'weak',
        text: `${contentDir}: the newest article is of ${newestAt.toISOString().slice(0, 10)}`,
        cure: 'A digest shows what is new: see that articles still arrive there.',
      };
    }
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CommandFailure)) throw error;
    yield { verdict: 'wrong', text: error.message };
  }
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
