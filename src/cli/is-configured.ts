import { SettingsError } from '../platform/settings.ts';
import type { CliContext } from './context.ts';

/** Whether the environment has the variables of a platform. Bad ones are as good as none: the service names them. */
export function isConfigured(platformName: string, { platforms, env }: CliContext): boolean {
  try {
    return platforms.find(({ name }) => name === platformName)?.configure(env) !== undefined;
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}
