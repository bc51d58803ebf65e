import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syncContent } from '../src/content/sync-content.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import { readArguments } from '../test/command-line.ts';
import { alertRounds } from './alert-rounds.ts';
import { changedFile } from './changed-file.ts';
import { coldIndexing } from './cold-indexing.ts';
import { delivery } from './delivery.ts';
import { discordAutocomplete } from './discord-autocomplete.ts';
import { editing } from './editing/editing.ts';
import { qualityHeadings, toQualityCells } from './editing/quality.ts';
import { columnHeadings, type Figure, toCells } from './figure.ts';
import { articleFolder } from './generate-articles.ts';
import { lookupHeadings, lookups } from './lookups/lookups.ts';
import { copyArchive, indexingFigures } from './real-archive.ts';
import { search } from './search.ts';
import { slackCommands } from './slack-commands.ts';
import { startAndCheck } from './start-and-check.ts';
import { measureSuggestions } from './suggest-choices.ts';
import { suggestTitles } from './suggest-titles.ts';
import { topTen } from './top-ten.ts';

const parts = ['articles', 'alerts', 'lookups', 'deliveries', 'slack', 'editing'] as const;

/**
 * npm run bench: prints each figure as a ratio to a yardstick in the same run, for 20,000 and 100,000 articles.
 * - `-- --quick` uses 500, to check that it runs; so few mean nothing
 * - `-- --only deliveries` runs one part
 *
 * Arguments are folders and sets: folders hold data sets for the part `editing`, and files ending in .tsv are sets
 * for `lookups`. With folders, the part `articles` measures indexing on the articles below them instead of generated
 * ones.
 */
const {
  values: { quick, only },
  positionals: named,
} = readArguments({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const unknown = only?.find((name) => !parts.some((part) => part === name));
if (unknown !== undefined) {
  process.stderr.write(`--only takes ${parts.join(', ')}, not "${unknown}".\n`);
  process.exit(2);
}
const sets = named.filter((name) => name.endsWith('.tsv'));
const folders = named.filter((name) => !name.endsWith('.tsv'));
const noSet = sets.find((name) => !statSync(name, { throwIfNoEntry: false })?.isFile());
if (noSet !== undefined) {
  process.stderr.write(`"${noSet}" is not a file.\n`);
  process.exit(2);
}
const notThere = folders.find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
if (notThere !== undefined) {
  process.stderr.write(`"${notThere}" is not a folder.\n`);
  process.exit(2);
}
const isWanted = (part: (typeof parts)[number]) => only?.includes(part) ?? true;

const columnWidths = [52, 9, 10, 13, 12, 8];

function print(cells: readonly string[], widths: readonly number[] = columnWidths): void {
  process.stdout.write(
    `${cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(' ')
      .trimEnd()}\n`,
  );
}

const rounds = (many: number) => (quick ? 2 : many);

async function* figures(articles: number): AsyncGenerator<Figure[]> {
  const contentFolder = articleFolder(articles);
  const stateFolder = mkdtempSync(join(tmpdir(), 'heatline-bench-'));
  try {
    yield await coldIndexing(contentFolder, rounds(articles > 50_000 ? 1 : 5), 4);
    await syncContent({ ...machineClock, contentFolder, stateFolder });
    yield await startAndCheck(contentFolder, stateFolder, rounds(9));
    yield await changedFile(contentFolder, stateFolder, rounds(articles > 50_000 ? 51 : 101));
    yield await topTen(contentFolder, stateFolder, rounds(101));
    yield await search(contentFolder, stateFolder, rounds(500));
    yield await suggestTitles(contentFolder, stateFolder, rounds(500));
    yield await measureSuggestions(contentFolder, stateFolder, rounds(200));
    yield await discordAutocomplete(contentFolder, stateFolder, rounds(500));
  } finally {
    rmSync(stateFolder, { recursive: true });
  }
}

async function printTable(articles: number, groups: AsyncIterable<Figure[]>): Promise<void> {
  process.stdout.write(`\n${articles.toLocaleString('en')} articles\n`);
  print(columnHeadings);
  for await (const group of groups) for (const figure of group) print(toCells(figure, articles));
}

if (isWanted('articles') && folders.length > 0) {
  const archive = copyArchive(folders);
  try {
    await printTable(archive.articles, indexingFigures(archive.contentFolder, rounds));
  } finally {
    archive.remove();
  }
} else if (isWanted('articles')) {
  for (const articles of quick ? [500] : [20_000, 100_000]) await printTable(articles, figures(articles));
}

if (isWanted('alerts')) {
  const articles = quick ? 500 : 20_000;
  process.stdout.write(`\nalerts, with ${articles.toLocaleString('en')} articles\n`);
  print(columnHeadings);
  for (const figure of await alertRounds(articles, rounds(9))) print(toCells(figure, articles));
}

if (isWanted('lookups')) {
  process.stdout.write('\nlookups\n');
  const widths = [40, 22, 6, 8, 9, 8, 8, 8];
  print(lookupHeadings, widths);
  for await (const cells of lookups(sets, { quick })) print(cells, widths);
}

if (isWanted('deliveries')) {
  for await (const { subscriptions, figures: delivered } of delivery({ quick })) {
    process.stdout.write(`\n${subscriptions.toLocaleString('en')} subscriptions\n`);
    print(columnHeadings);
    for (const figure of delivered) print(toCells(figure, subscriptions));
  }
}

if (isWanted('slack')) {
  process.stdout.write('\ncommands in Slack\n');
  print(columnHeadings);
  for (const figure of await slackCommands({ quick })) print(toCells(figure, quick ? 50 : 1_000));
}

if (isWanted('editing')) {
  process.stdout.write('\nediting\n');
  print(qualityHeadings);
  const progress = (line: string) => process.stderr.write(`… ${line}\n`);
  for await (const result of editing(folders, { quick, progress })) {
    if (result.kind === 'missing') process.stdout.write(`${result.line}\n`);
    else if (result.kind === 'figures') for (const figure of result.figures) print(toQualityCells(figure));
    else {
      for (const { name, isAsItShouldBe, lines } of result.cases) {
        process.stdout.write(`${name}: ${isAsItShouldBe ? 'as it should be' : 'NOT as it should be'}\n`);
        for (const line of lines) process.stdout.write(`  ${line}\n`);
      }
    }
  }
}
