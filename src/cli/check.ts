import { join } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Article, ArticleFault } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { countPassedOver } from '../content/files/passed-over.ts';
import { formatFault } from '../content/reading/locate-fault.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { openContent } from './opening/open-content.ts';

/** So many articles of the future are named. */
const aheadNamed = 5;

/** At most this many suspected typos are printed. */
const slipsNamed = 20;

const endingsNamed = 5;

export function checkCommand(context: CliContext): Command {
  return new Command('check')
    .description('read every article file and name each fault as file:line: what is wrong')
    .argument('[dir]', 'the folder of the article files (CONTENT_DIR, or else content)')
    .option('--json', 'print the faults as JSON')
    .action((dir: string | undefined, options: { json?: boolean }) => check(dir, options, context));
}

async function check(
  dir: string | undefined,
  { json }: { json?: boolean },
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const root = dir ?? config.contentDir;
  using content = await openContent(root, config, context);
  // From where the command was given, so that an editor or a shell finds the file.
  const fromHere = (fault: ArticleFault) => ({ ...fault, path: join(root, fault.path) });
  const faults = content.index.faults().map(fromHere);
  const slips = content.index.slips().map(fromHere);
  const { added, changed, unchanged } = content.report;
  const files = added + changed + unchanged;
  const faulty = new Set(faults.map((fault) => fault.path)).size;
  if (json) context.write(`${JSON.stringify({ files, faulty, faults, slips })}\n`);
  else {
    for (const fault of faults) context.write(`${formatFault(fault)}\n`);
    context.write(
      `${files} ${files === 1 ? 'file' : 'files'} read, ${faulty === 0 ? 'no fault' : `${faulty} with faults`}\n`,
    );
    for (const slip of slips.slice(0, slipsNamed)) context.warn(`${formatFault(slip)}\n`);
    const more = slips.length - slipsNamed;
    if (more > 0) context.warn(`… and ${more} more like these, which --json lists.\n`);
    const passedOver = passedOverText(countPassedOver(root));
    if (passedOver !== undefined) context.warn(`${passedOver}\n`);
    for (const { path, publishedAt } of datedAhead(content.index, context.now())) {
      context.warn(
        `${join(root, path)} is not shown before ${publishedAt.toISOString()}, when it is dated.\n`,
      );
    }
  }
  if (files === 0) {
    throw new CommandFailure(`There is no article file in "${root}": their names end in .md.`);
  }
  if (faulty > 0) {
    throw new CommandFailure(
      faults.every(({ isPartial }) => isPartial)
        ? 'What is named is left out; its article is shown without it.'
        : 'A file with faults shows what it said before it had them, or nothing if it is new or withdrawn. A fault in a related entry, a topic or another optional value costs that alone.',
    );
  }
}

/** "3 files were passed over, as their names do not end in .md: 2 .markdown, 1 .png." Undefined where there are none. */
function passedOverText(counts: ReadonlyMap<string, number>): string | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const kinds = [...counts].sort(([, one], [, other]) => other - one).slice(0, endingsNamed);
  const list = kinds.map(([end, count]) => `${count} ${end}`).join(', ');
  const were =
    total === 1
      ? '1 file was passed over, as its name does not end in .md'
      : `${total} files were passed over, as their names do not end in .md`;
  return `${were}: ${list}${kinds.length < counts.size ? ', …' : '.'}`;
}

/** Articles that wait for their time: meant so, or a slip in the date. */
function datedAhead(index: ArticleIndex, now: Date): Article[] {
  const span = { after: now, until: new Date(8.64e15) };
  return Iterator.from(index.hottest({ span })).take(aheadNamed).toArray();
}
