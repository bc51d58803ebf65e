import { opendirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Option } from 'commander';
import type { LookupDeps } from '../../commands/lookup/lookup-deps.ts';
import type { Config } from '../../config.ts';
import { type ArticleIndex, openArticleIndex } from '../../content/article-index.ts';
import { contentFaultText } from '../../content/content-fault.ts';
import { type ContentStep, indexFault, stepOfCheck } from '../../content/content-step.ts';
import { systemCode } from '../../content/files/file-error.ts';
import { folderFault } from '../../content/files/folder-fault.ts';
import type { IndexLocation } from '../../content/index/index-location.ts';
import { syncContent } from '../../content/sync-content.ts';
import type { SyncReport } from '../../content/sync-report.ts';
import { told } from '../../platform/language/sentence.ts';
import { shellWord } from '../../platform/text/shell-word.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { contentLocation, locationNamed } from './content-location.ts';

export interface OpenContent extends Disposable {
  readonly index: ArticleIndex;
  readonly report: SyncReport;
  readonly step: ContentStep;
}

/**
 * Opens the folders in CONTENT_DIR, or the one named on the command line, for a command that shows articles.
 * Warns of the number of faulty files and of folders that cannot be read.
 * @throws as `openContent`, and CommandFailure when there is no article to show because the folder has none
 * or cannot be read
 */
export async function openContentToShow(
  dir: string | undefined,
  config: Config,
  context: CliContext,
): Promise<OpenContent> {
  const content = await openContentNamed(dir, config, context);
  const { articles, faulty } = content.index.counts();
  const fault = articles === 0 ? content.step.fault() : undefined;
  if (fault) {
    content[Symbol.dispose]();
    const fix = dir === undefined ? fault.fix : 'Put article files there, or name another folder.';
    throw new CommandFailure(contentFaultText({ ...fault, fix }));
  }
  for (const { path, reason, fix } of content.report.unread.folders) {
    context.warn(
      `The articles in "${path}" are missing or out of date: the folder ${told('en', reason)}. ${told('en', fix)}\n`,
    );
  }
  if (faulty > 0) {
    const what =
      faulty === 1
        ? '1 article file has faults and is left out, or shown in an earlier version'
        : `${faulty} article files have faults and are left out, or shown in an earlier version`;
    const command = ['heatline check', ...(dir === undefined ? [] : [shellWord(dir)])].join(' ');
    context.warn(`${what}: ${command} names ${faulty === 1 ? 'it' : 'them'}.\n`);
  }
  return content;
}

/**
 * Opens the folders in CONTENT_DIR, or the one named on the command line, which is read alone even if it is
 * the first of those.
 */
export function openContentNamed(
  dir: string | undefined,
  config: Config,
  context: CliContext,
): Promise<OpenContent> {
  return openAt(locationNamed(dir, config), dir === undefined ? 'setting' : 'argument', context);
}

/** The option of a command that reads articles. */
export function contentOption(): Option {
  return new Option('--content <dir>', 'the folder of the article files (CONTENT_DIR, or else content)');
}

/** How long reading may take before a message says that it is in progress. */
const patienceMs = 2_000;

/**
 * Brings the index of a content folder up to date and opens it, for a command that answers once.
 * @throws CommandFailure when the folder does not exist, or it cannot be read, or its index cannot be kept
 */
export async function openContent(dir: string, config: Config, context: CliContext): Promise<OpenContent> {
  return openAt(contentLocation(dir, config), dir === config.contentDir ? 'setting' : 'argument', context);
}

async function openAt(
  location: Required<IndexLocation>,
  namedBy: 'setting' | 'argument',
  context: CliContext,
): Promise<OpenContent> {
  const dir = location.contentFolder;
  const faults = [dir, ...location.furtherFolders].map((folder) => faultOfFolder(folder, namedBy));
  const [fault] = faults;
  // If only some of the folders are missing, the others are read.
  if (fault !== undefined && !faults.includes(undefined)) throw new CommandFailure(fault);
  const { now, elapsedMs } = context;
  const cancel = context.callIn(patienceMs, () => context.warn(`Reading the articles in ${dir} …\n`));
  try {
    const report = await syncContent({ ...location, now, elapsedMs });
    const index = openArticleIndex(location);
    return { index, report, step: stepOfCheck(report.unread), [Symbol.dispose]: () => index.close() };
  } catch (error) {
    const fault = indexFault('cannot be written', error, location.stateFolder);
    throw new CommandFailure(contentFaultText(fault), { cause: error });
  } finally {
    cancel();
  }
}

/** What look-ups need outside the service, where no channel has received a digest. */
export function lookupDeps(index: ArticleIndex, config: Config, { now }: CliContext): LookupDeps {
  return {
    index,
    // Scripts read it.
    language: 'en',
    now,
    timezone: config.digest.schedule.timezone,
    lastStories: async () => [],
  };
}

/**
 * Why the articles in a folder cannot be read, as a sentence with its fix; undefined if they can.
 * @param namedBy CONTENT_DIR, or an argument of the command
 */
function faultOfFolder(dir: string, namedBy: 'setting' | 'argument'): string | undefined {
  try {
    opendirSync(dir).closeSync();
    return undefined;
  } catch (error) {
    const { fault, fix } = folderFault(dir, error);
    return contentFaultText({ fault, fix: namedBy === 'setting' ? fix : fixForArgument(dir, error) });
  }
}

function fixForArgument(dir: string, error: unknown): string {
  switch (systemCode(error)) {
    case 'ENOENT':
      return 'Check its name.';
    case 'ENOTDIR':
      return `Name the folder that contains it: ${dirname(dir)}`;
    default:
      return 'Let this user read it, or name another.';
  }
}
