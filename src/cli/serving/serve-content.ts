import type { Config } from '../../config.ts';
import type { ArticleFault } from '../../content/article.ts';
import { type ArticleIndex, openArticleIndex } from '../../content/article-index.ts';
import { type ContentFault, contentFaultText } from '../../content/content-fault.ts';
import { type ContentStep, followStep } from '../../content/content-step.ts';
import { followContent } from '../../content/follow-content.ts';
import type { Unread } from '../../content/unread.ts';
import { told } from '../../platform/language/sentence.ts';
import type { Log } from '../../platform/log.ts';
import type { CliContext } from '../context.ts';
import { contentLocation } from '../opening/content-location.ts';

export interface ServedContent extends AsyncDisposable {
  /**
   * Available at once, with what was indexed last; it catches up with the folder in the background and then
   * follows it.
   */
  readonly index: ArticleIndex;
  readonly step: ContentStep;
  /** Resolves after the first look at the folder, whatever the outcome: `step` has that. */
  readonly lookedAt: Promise<void>;
}

/** What is reported about articles while they are served. */
export interface ContentNews {
  /** Reports files that became faulty since the last look. */
  readonly showFaults: (faults: readonly ArticleFault[]) => void;
  /** Reports why digests can no longer be chosen. */
  readonly showFault: (fault: ContentFault) => void;
}

/** At most this many files are named after one look at the folder. */
const maxFilesNamed = 20;

/**
 * Logs each faulty file once with its first fault; further files, and those already named, are only counted.
 */
export function newsInLog(log: Log): ContentNews {
  const named = new Set<string>();
  return {
    showFaults: (faults) => {
      const firstOfEach = [...new Map(faults.toReversed().map((fault) => [fault.path, fault])).values()];
      const keyOf = ({ path, reason }: ArticleFault) => `${path}\0${reason}`;
      const toName = firstOfEach
        .toReversed()
        .filter((fault) => !named.has(keyOf(fault)))
        .slice(0, maxFilesNamed);
      for (const fault of toName) {
        named.add(keyOf(fault));
        const { isPartial, ...rest } = fault;
        log.warn(rest, isPartial ? 'entry of an article file left out' : 'article file left out');
      }
      const files = firstOfEach.length - toName.length;
      if (files > 0) log.warn({ files }, 'more article files with faults: heatline check names each');
    },
    showFault: (fault) =>
      log.error({}, `${contentFaultText(fault)} No digest is chosen until this is fixed.`),
  };
}

/** Opens the index for a service and keeps it up to date with the content folder. */
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
  let saidLast: string | undefined;
  let failures = 0;
  let unreadTold = '[]';
  /** Logs folders that cannot be read while others can: digests may lack their articles. */
  const tellFolders = ({ everything, folders }: Unread) => {
    const unread = everything
      ? []
      : folders.map(({ path, reason, fix }) => ({
          folder: path,
          ...{ reason: told('en', reason), fix: told('en', fix) },
        }));
    const names = JSON.stringify(unread);
    if (names === unreadTold) return;
    for (const folder of unread) log.warn(folder, 'folder of articles left out');
    if (unread.length === 0 && !everything) log.warn({}, 'all folders of articles can be read again');
    unreadTold = names;
  };
  /** Reports a fault when it begins, changes or ends, but does not repeat it. */
  const tell = () => {
    const fault = step.fault();
    const text = fault && told('en', fault.fault);
    if (text === saidLast) return;
    if (fault) showFault(fault);
    else log.warn({ failures }, 'the articles can be read again');
    saidLast = text;
    failures = 0;
  };
  const following = followContent({
    ...location,
    ...{ now, elapsedMs, callIn },
    onSync({ added, changed, removed, unchanged, newFaults }) {
      if (newFaults.length > 0) showFaults(newFaults);
      log.info({ added, changed, removed, unchanged }, 'articles indexed');
    },
    onBegin: step.begun,
    onEnd: step.ended,
    onCheck(unread) {
      step.checked(unread);
      tell();
      tellFolders(unread);
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
