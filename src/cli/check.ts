import { join } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Article, ArticleFault } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { formatFault } from '../content/reading/locate-fault.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { openContent } from './opening/open-content.ts';

/** So many articles of the future are named. */
const aheadNamed = 5;

/** So many keys that may be slips: one that is meant as it is may stand in every file. */
const slipsNamed = 20;

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
    if (more > 0) context.warn(`… and ${more} more such keys, which --json lists.\n`);
    if (files === 0) context.warn('The names of article files end in .md.\n');
    for (const { path, publishedAt } of datedAhead(content.index, context.now())) {
      context.warn(
        `${join(root, path)} is not shown before ${publishedAt.toISOString()}, when it is dated.\n`,
      );
    }
  }
  if (faulty > 0) {
    throw new CommandFailure(
      faults.every(({ isPartial }) => isPartial)
        ? 'What is named is left out; its article is shown without it.'
        : 'A file with faults shows what it said before it had them, or nothing if it is new or withdrawn. A fault in a related entry, a topic or another optional value costs that alone.',
    );
  }
}

/** Articles that wait for their time: meant so, or a slip in the date. */
function datedAhead(index: ArticleIndex, now: Date): Article[] {
  const span = { after: now, until: new Date(8.64e15) };
  return Iterator.from(index.hottest({ span })).take(aheadNamed).toArray();
}
