import type { Config } from '../../config.ts';
import { type ArticleIndex, openArticleIndex } from '../../content/article-index.ts';
import { contentFaultText } from '../../content/content-fault.ts';
import { type ContentStep, indexFault, stepOfCheck } from '../../content/content-step.ts';
import { syncContent } from '../../content/sync-content.ts';
import type { SyncReport } from '../../content/sync-report.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { shellWord } from '../wording/shell-word.ts';
import { contentLocation } from './content-location.ts';
import { faultOfFolder } from './folder-fault.ts';

export interface OpenContent extends Disposable {
  readonly index: ArticleIndex;
  readonly report: SyncReport;
  readonly step: ContentStep;
}

/**
 * The same for a command that shows articles: it names a number of files with faults.
 * @throws as `openContent`, and CommandFailure when there is no article to show because the folder has none or cannot be read
 */
export async function openContentToShow(
  dir: string,
  config: Config,
  context: CliContext,
): Promise<OpenContent> {
  const content = await openContent(dir, config, context);
  const { articles, faulty } = content.index.counts();
  const fault = articles === 0 ? content.step.fault() : undefined;
  if (fault) {
    content[Symbol.dispose]();
    const cure = dir === config.contentDir ? fault.cure : 'Put article files there, or name another folder.';
    throw new CommandFailure(contentFaultText({ ...fault, cure }));
  }
  if (faulty > 0) {
    const what =
      faulty === 1
        ? '1 article file has faults and is left out, or shown in an earlier version'
        : `${faulty} article files have faults and are left out, or shown in an earlier version`;
    const command = ['heatline check', ...(dir === config.contentDir ? [] : [shellWord(dir)])].join(' ');
    context.warn(`${what}: ${command} names them.\n`);
  }
  return content;
}

/** How long reading may take before a person is told that it goes on. */
const patienceMs = 2_000;

/**
 * Brings the index of a content folder up to date and opens it, for a command that answers once.
 * @throws CommandFailure when there is no such folder, it cannot be read or its index cannot be kept
 */
export async function openContent(dir: string, config: Config, context: CliContext): Promise<OpenContent> {
  const location = contentLocation(dir, config);
  const namedBy = dir === config.contentDir ? 'setting' : 'argument';
  const faults = [dir, ...location.furtherFolders].map((folder) => faultOfFolder(folder, namedBy));
  const [fault] = faults;
  // Where one is missing the others count.
  if (fault !== undefined && !faults.includes(undefined)) throw new CommandFailure(fault);
  const { now, elapsedMs } = context;
  const cancel = context.callIn(patienceMs, () => context.warn(`Reading the articles in ${dir} …\n`));
  try {
    const report = await syncContent({ ...location, now, elapsedMs });
    const index = openArticleIndex(location);
    return { index, report, step: stepOfCheck(report.unread), [Symbol.dispose]: () => index.close() };
  } catch (error) {
    const fault = indexFault('cannot be written', error, config.stateDir);
    throw new CommandFailure(contentFaultText(fault), { cause: error });
  } finally {
    cancel();
  }
}
