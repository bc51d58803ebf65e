import type { Config } from '../../config.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import type { LookupDeps } from '../../lookups/lookup-deps.ts';
import type { CliContext } from '../context.ts';

/** What a look-up needs outside the service, where no channel was ever sent a digest. */
export function lookupDeps(index: ArticleIndex, config: Config, { now }: CliContext): LookupDeps {
  return {
    index,
    now,
    timezone: config.digest.schedule.timezone,
    lastStories: async () => [],
  };
}
