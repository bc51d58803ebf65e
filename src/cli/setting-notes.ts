import { type StrayVariable, strayVariables } from '../stray-variables.ts';
import type { CliContext } from './context.ts';

/** What can be used as it is set, and may have been meant otherwise: in the settings' file, or by its name. */
export function settingNotes({
  env,
  environmentNotes = [],
  platforms,
}: Pick<CliContext, 'env' | 'environmentNotes' | 'platforms'>): StrayVariable[] {
  return [...environmentNotes, ...strayVariables(env, platforms)];
}
