import type { Config } from '../../config.ts';
import type { ArticleFault } from '../../content/article.ts';
import { type ArticleIndex, openArticleIndex } from '../../content/article-index.ts';
import { type ContentFault, contentFaultText } from '../../content/content-fault.ts';
import { type ContentStep, followStep } from '../../content/content-step.ts';
import { followContent } from '../../content/follow-content.ts';
import type { Log } from '../../platform/log.ts';
import { within } from '../../platform/within.ts';
import type { CliContext } from '../context.ts';
import { contentLocation } from '../opening/content-location.ts';

export interface ServedContent extends AsyncDisposable {
  /** What was indexed last, at once; it catches up with the folder behind the scenes and then follows it. */
  readonly index: ArticleIndex;
  readonly step: ContentStep;
  /** Resolves when the folder was looked at, whatever that came to: `step` tells. */
  readonly lookedAt: Promise<void>;
}

/** What is told of articles while they are served. */
export interface ContentNews {
  /** Files that have a fault since the last look. */
  readonly showFaults: (faults: readonly ArticleFault[]) => void;
  /** Why no digest can be chosen any more. */
  readonly showFault: (fault: ContentFault) => void;
}

export function newsInLog(log: Log): ContentNews {
  return {
    showFaults: (faults) => {
      for (const { isPartial, ...fault } of faults)
        log.warn(fault, isPartial ? 'entry of an article file left out' : 'article file left out');
    },
    showFault: (fault) => log.error({}, `${contentFaultText(fault)} Digests wait for it.`),
  };
}

/** Opens the index for a service and keeps it in step with the content folder. */
export function serveContent(
  config: Config,
  { now, elapsedMs, callIn }: CliContext,
  log: Log,
  { showFaults, showFault }: ContentNews = newsInLog(log),
): ServedContent {
  const location = contentLocation(config.contentDir, config);
  const lookedAt = Promise.withResolvers<void>();
  const index = openArticleIndex(location);
  const step = followStep(location, index.isBuilt, elapsedMs);
  let told: string | undefined;
  let failures = 0;
  /** Said when it begins or becomes another, and when it is over; what is as before is not said again. */
  const tell = () => {
    const fault = step.fault();
    if (fault?.fault === told) return;
    if (fault) showFault(fault);
    else log.warn({ failures }, 'the articles can be read again');
    told = fault?.fault;
    failures = 0;
  };
  const following = followContent({
    ...location,
    ...{ now, elapsedMs, callIn },
    within: (ms, work) => within(ms, work, { callIn }),
    onSync({ added, changed, removed, unchanged, newFaults }) {
      // The content folder itself is told by its step.
      showFaults(newFaults.filter(({ path }) => path !== '.'));
      log.info({ added, changed, removed, unchanged }, 'articles indexed');
    },
    onBegin: step.begun,
    onEnd: step.ended,
    onCheck(unread) {
      step.checked(unread);
      tell();
      lookedAt.resolve();
    },
    onFailure(error) {
      step.failed(error);
      failures += 1;
      tell();
      log.debug({ err: error }, 'articles not indexed');
      lookedAt.resolve();
    },
    onUnwatched(error) {
      log.warn({ err: error }, 'folder not watched: its changes are found within half a minute');
    },
  });
  return {
    index,
    step,
    lookedAt: lookedAt.promise,
    async [Symbol.asyncDispose]() {
      await following.stop();
      index.close();
    },
  };
}
