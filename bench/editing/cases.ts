import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dailyDigests, type Editor, editorsOf } from './daily-digests.ts';
import { type Indexed, withIndex } from './indexed.ts';
import { excerptFaults, lostTags } from './measures/cleaned-text.ts';
import { spanOf } from './span-of.ts';
import { groupsOf, type StoryGroups } from './story-groups.ts';

/** The result of a case, for people to read. */
export interface CaseResult {
  readonly name: string;
  readonly isAsItShouldBe: boolean;
  readonly lines: readonly string[];
}

/** How many stories the files of a case hold, by its name: one each, or one event between them. */
const wantedOf = new Map<string, 'each its own' | 'one event'>([
  ['csharp', 'each its own'],
  ['excerpts', 'each its own'],
  ['frag', 'each its own'],
  ['related-ad', 'each its own'],
  ['same-event', 'one event'],
  ['t1', 'each its own'],
  ['topics', 'each its own'],
  ['weekly', 'each its own'],
]);

/**
 * Small folders that once went wrong: how many stories they make, how many of these appear in daily digests
 * and only once, and what cleaning lost or left. Cases about anything else are skipped.
 */
export async function cases(folders: readonly string[]): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const folder of folders) {
    if (wantedOf.has(basename(folder)))
      results.push(await withIndex(folder, (indexed) => resultOf(folder, indexed)));
  }
  return results;
}

function resultOf(folder: string, indexed: Indexed): CaseResult {
  const { articles } = indexed;
  const name = basename(folder);
  const groups = groupsOf(indexed);
  const editors = editorsOf(indexed);
  const files = readdirSync(folder).length;
  const wanted = wantedOf.get(name) === 'one event' ? 1 : files;
  const [stories, told] = [storiesIn(groups.now), toldBy(editors.now, indexed)];
  const faults = articles.flatMap(({ path, title, excerpt }) => [
    ...lostTags(writtenTitle(join(folder, path)), title).map(
      (tag) => `${path}: the title has lost ${tag}: ${title}`,
    ),
    ...excerptFaults(excerpt, title).map((fault) => `${path}: the excerpt has ${fault}: ${excerpt}`),
  ]);
  return {
    name,
    isAsItShouldBe:
      stories.length === wanted && told.news === wanted && told.updates === 0 && faults.length === 0,
    lines: [
      `${articles.length} articles of ${files} files: ${stories.length} stories (today's rule ${storiesIn(groups.today).length}), ${wanted} wanted`,
      `new in daily digests: ${told.news} (today's rule ${toldBy(editors.today, indexed).news}), as updates: ${told.updates}`,
      ...stories
        .filter((paths) => paths.length > 1)
        .flatMap((paths) => ['together:', ...paths.map((path) => `  ${titleAt(path)}`)]),
      ...faults,
    ],
  };

  function titleAt(path: string): string {
    return articles.find((article) => article.path === path)?.title ?? path;
  }
}

/** As written in the file. */
function writtenTitle(file: string): string {
  return /^title:\s*(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}

function storiesIn(groups: StoryGroups): string[][] {
  return [...Map.groupBy(groups.keys(), (path) => groups.get(path)).values()];
}

/** Enough for every story to fit into one digest, so that only those its readers know are left out. */
const room = 100;

function toldBy(editor: Editor, { articles }: Indexed): { readonly news: number; readonly updates: number } {
  if (articles.length === 0) return { news: 0, updates: 0 };
  const stories = dailyDigests(editor, spanOf(articles), room)
    .flatMap((daily) => daily.stories)
    .toArray();
  const updates = stories.filter(({ isUpdate }) => isUpdate).length;
  return { news: stories.length - updates, updates };
}
