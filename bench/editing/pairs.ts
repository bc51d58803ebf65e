import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Archive } from './given-sets.ts';
import { withIndex } from './indexed.ts';
import { pairAgreement } from './measures/pair-agreement.ts';
import { publishedText } from './published-text.ts';
import type { Quality } from './quality.ts';
import { groupsOf, type StoryGroups } from './story-groups.ts';
import { withContent } from './temporary-content.ts';

const pairsSchema = z.array(z.object({ a: z.string(), b: z.string(), label: z.literal([0, 1, 2]) }));

/**
 * Judged pairs of articles in all given archives, withdrawn ones included; each article is named as "[outlet]
 * title".
 */
export async function pairs(file: string, archives: readonly Archive[]): Promise<Quality[]> {
  const judged = pairsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return withContent(filesOf(archives), (folder) =>
    withIndex(folder, (indexed) => {
      const groups = groupsOf(indexed);
      const named = Map.groupBy(indexed.articles, ({ provider, title }) => `[${provider.name}] ${title}`);
      const pathsOf = (name: string) => named.get(name)?.map(({ path }) => path) ?? [];
      const there = judged.filter(({ a, b }) => named.has(a) && named.has(b));
      const agreement = (of: StoryGroups) =>
        pairAgreement(
          there.map(({ a, b, label }) => {
            const stories = new Set(pathsOf(a).map((path) => of.get(path)));
            return { label, isJoined: pathsOf(b).some((path) => stories.has(of.get(path))) };
          }),
        );
      const [now, today] = [agreement(groups.now), agreement(groups.today)];
      return [
        {
          name: `pairs: precision (${there.length} of ${judged.length} are in the archives)`,
          ...{ unit: 'share', now: now.precision, today: today.precision },
          aim: { atLeast: 0.92 },
        },
        {
          name: 'pairs: recall',
          ...{ unit: 'share', now: now.recall, today: today.recall },
          aim: { atLeast: 0.6 },
        },
      ] satisfies Quality[];
    }),
  );
}

/** If two archives have files of the same name, the first counts. */
function* filesOf(archives: readonly Archive[]) {
  const seen = new Set<string>();
  for (const { folder, files } of archives) {
    for (const name of files) {
      if (seen.has(name)) continue;
      seen.add(name);
      yield { name, text: publishedText(readFileSync(join(folder, name), 'utf8')) };
    }
  }
}
