import type { Config } from '../../config.ts';
import type { ArticleFault } from '../../content/article.ts';
import { type ArticleIndex, openArticleIndex } from '../../content/article-index.ts';
import { followContent } from '../../content/follow-content.ts';
import type { Log } from '../../platform/log.ts';
import type { CliContext } from '../context.ts';

export interface ServedContent extends AsyncDisposable {
  /** What was indexed last, at once; it catches up with the folder behind the scenes and then follows it. */
  readonly index: ArticleIndex;
  /** Resolves when it has caught up, or has failed to for a reason that the log names. */
  readonly inStep: Promise<void>;
}

/**
 * Opens the index for a service and keeps it in step with the content folder. Faulty files are named in the log, unless
 * `showFaults` shows them to somebody.
 */
export function serveContent(
  { contentDir, stateDir }: Config,
  { now }: CliContext,
  log: Log,
  showFaults = (faults: readonly ArticleFault[]) => {
    for (const { isPartial, ...fault } of faults)
      log.warn(fault, isPartial ? 'entry of an article file left out' : 'article file left out');
  },
): ServedContent {
  const location = { contentFolder: contentDir, stateFolder: stateDir };
  const caughtUp = Promise.withResolvers<void>();
  const following = followContent({
    ...location,
    now,
    onSync({ added, changed, removed, unchanged, newFaults }) {
      showFaults(newFaults);
      log.info({ added, changed, removed, unchanged }, 'articles indexed');
      caughtUp.resolve();
    },
    onError(error) {
      log.error({ err: error }, 'articles not indexed');
      caughtUp.resolve();
    },
  });
  const index = openArticleIndex(location);
  return {
    index,
    inStep: caughtUp.promise,
    async [Symbol.asyncDispose]() {
      await following.stop();
      index.close();
    },
  };
}
