import { type StrayVariable, strayVariables } from '../stray-variables.ts';
import type { CliContext } from './context.ts';

/** Likely mistakes that do not stop Heatline: in the settings file, and in the names of variables. */
export function settingNotes({
  env,
  environmentNotes = [],
  platforms,
}: Pick<CliContext, 'env' | 'environmentNotes' | 'platforms'>): StrayVariable[] {
  return [...environmentNotes, ...strayVariables(env, platforms)];
}
