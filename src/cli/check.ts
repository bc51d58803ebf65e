import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Article, ArticleFault } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { shownPath } from '../content/files/content-roots.ts';
import { countPassedOver } from '../content/files/passed-over.ts';
import { formatFault } from '../content/reading/locate-fault.ts';
import { told } from '../platform/language/sentence.ts';
import { shellWord } from '../platform/text/shell-word.ts';
import { groupedFaults } from './checking/grouped-faults.ts';
import { otherNamesText, passedOverLine, passedOverText } from './checking/passed-over-text.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { jsonLine } from './json.ts';
import { locationNamed } from './opening/content-location.ts';
import { openContentNamed } from './opening/open-content.ts';

/** How many articles with a date in the future are listed. */
const maxDatedAhead = 5;

/** How many lines of suspected typos are printed. */
const maxTypos = 20;

interface CheckOptions {
  readonly json?: boolean;
  readonly all?: boolean;
}

export function checkCommand(context: CliContext): Command {
  return new Command('check')
    .description('read every article file and report each fault as file:line: what is wrong')
    .argument('[dir]', 'the folder of the article files (CONTENT_DIR, or else content)')
    .option('--all', 'name every file, even if many have the same fault or are not articles')
    .option('--json', 'print the faults as JSON')
    .action((dir: string | undefined, options: CheckOptions) => check(dir, options, context));
}

async function check(
  dir: string | undefined,
  { json, all }: CheckOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const root = dir ?? config.contentDir;
  const { furtherFolders } = locationNamed(dir, config);
  using content = await openContentNamed(dir, config, context);
  // Relative to the working directory, so that an editor or a shell finds the file.
  const shown = (path: string) => shownPath(root, path);
  const fromHere = (fault: ArticleFault) => ({ ...fault, path: shown(fault.path) });
  const faults = content.index.faults().map(fromHere);
  const slips = content.index.slips().map(fromHere);
  const passedOver = content.index.passedOver();
  const unread = content.report.unread.folders;
  const { added, changed, unchanged } = content.report;
  const files = added + changed + unchanged - passedOver.length;
  const faulty = new Set(faults.map((fault) => fault.path)).size;
  if (json) {
    const others = passedOver.map(({ path, role }) => ({ path: shown(path), role }));
    const folders = unread.map(({ path, reason }) => ({ path: shown(path), reason }));
    context.write(jsonLine({ files, faulty, faults, slips, passedOver: others, unreadFolders: folders }));
  } else {
    const linesOf = (found: readonly ArticleFault[]) => (all ? found.map(formatFault) : groupedFaults(found));
    for (const { path, reason, fix } of unread) {
      context.write(`The folder "${shown(path)}" ${told('en', reason)}. ${told('en', fix)}\n`);
    }
    const lines = linesOf(faults);
    const noted = linesOf(slips);
    for (const line of lines) context.write(`${line}\n`);
    context.write(
      `${files} ${files === 1 ? 'file' : 'files'} read, ${faulty === 0 ? 'no fault' : `${faulty} with faults`}\n`,
    );
    if (noted.length > 0) context.warn('Not faults, but perhaps not what was meant:\n');
    for (const line of noted.slice(0, all ? noted.length : maxTypos)) context.warn(`${line}\n`);
    const more = all ? 0 : noted.length - maxTypos;
    if (more > 0) context.warn(`… and ${more} more like these, which --all lists.\n`);
    if (lines.length + noted.length < faults.length + slips.length)
      context.warn(
        `To name every file: heatline check ${dir === undefined ? '' : `${shellWord(dir)} `}--all\n`,
      );
    if (all) for (const { path, role } of passedOver) context.warn(`${passedOverLine(shown(path), role)}\n`);
    const counts = countPassedOver([root, ...furtherFolders]);
    for (const text of [passedOverText(passedOver, shown), otherNamesText(counts)]) {
      if (text !== undefined) context.warn(`${text}\n`);
    }
    for (const { path, publishedAt } of datedAhead(content.index, context.now())) {
      context.warn(
        `${shown(path)} is dated in the future: it is not shown before ${publishedAt.toISOString()}.\n`,
      );
    }
  }
  if (files === 0) {
    const where = [root, ...furtherFolders].map((folder) => `"${folder}"`).join(' or ');
    throw new CommandFailure(
      passedOver.length > 0
        ? `There is no article in ${where}: an article begins with "---", then its title, date and address, then "---" again.`
        : `There is no article file in ${where}: their names end in .md, .markdown or .mdx.`,
    );
  }
  if (unread.length > 0 && faulty === 0) {
    const what = unread.length === 1 ? '1 folder' : `${unread.length} folders`;
    throw new CommandFailure(`${what} could not be read, so the articles there were not checked.`);
  }
  if (faulty > 0) {
    throw new CommandFailure(
      faults.every(({ isPartial }) => isPartial)
        ? 'The values named above are left out; their articles are shown without them.'
        : 'Until it is fixed, a file with faults keeps showing its last good version, or nothing if it is new or withdrawn. A fault in a related entry, a topic or another optional value only leaves that value out.',
    );
  }
}

/** Articles dated in the future, on purpose or by a typo. */
function datedAhead(index: ArticleIndex, now: Date): Article[] {
  const span = { after: now, until: new Date(8.64e15) };
  return Iterator.from(index.hottest({ span })).take(maxDatedAhead).toArray();
}
