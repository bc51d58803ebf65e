import { type StrayVariable, strayVariables } from '../stray-variables.ts';
import type { CliContext } from './context.ts';

/**
 * Settings that are valid but may not be what was intended: lines of the settings file, or stray variable
 * names.
 */
export function settingNotes({
  env,
  environmentNotes = [],
  platforms,
}: Pick<CliContext, 'env' | 'environmentNotes' | 'platforms'>): StrayVariable[] {
  return [...environmentNotes, ...strayVariables(env, platforms)];
}
