import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Finding } from '../../platform/finding.ts';
import { countSubscriptionsLeftIn } from '../../store/left-behind.ts';

/** Checks whether subscriptions were left behind in a file when the state moved to PostgreSQL. */
export function* examineLeftState({ state, stateDir }: Config): Generator<Finding> {
  if (state.kind !== 'postgres') return;
  const file = join(stateDir, 'state.sqlite');
  const count = countSubscriptionsLeftIn(file);
  if (count === 0) return;
  const what = count === 1 ? '1 subscription that is' : `${count} subscriptions that are`;
  yield {
    verdict: 'weak',
    text: `${file} still holds ${what} not used, because the state is in PostgreSQL (DATABASE_URL)`,
    fix: 'Recreate those you want (heatline subscribe), then move the file away; or unset DATABASE_URL to go back to it.',
  };
}
