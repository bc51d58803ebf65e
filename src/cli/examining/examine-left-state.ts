import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Finding } from '../../platform/finding.ts';
import { countSubscriptionsLeftIn } from '../../store/left-behind.ts';

/** Whether subscriptions stayed behind in a file when the state went to PostgreSQL. */
export function* examineLeftState({ state, stateDir }: Config): Generator<Finding> {
  if (state.kind !== 'postgres') return;
  const file = join(stateDir, 'state.sqlite');
  const count = countSubscriptionsLeftIn(file);
  if (count === 0) return;
  const what = count === 1 ? '1 subscription that is' : `${count} subscriptions that are`;
  yield {
    verdict: 'weak',
    text: `${file} still holds ${what} not used, as the state is in PostgreSQL (DATABASE_URL)`,
    fix: 'Make those that you want again (heatline subscribe), then move the file away; or take DATABASE_URL out to go back to it.',
  };
}
