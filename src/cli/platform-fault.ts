import { Fault } from '../platform/fault.ts';
import { platformTitle } from '../platform/platform-title.ts';
import { SettingsError } from '../platform/settings.ts';
import type { CliContext } from './context.ts';

/** Why a service in this environment could not use a platform; undefined if it could. */
export function faultOfPlatform(
  name: string,
  { platforms, env }: Pick<CliContext, 'platforms' | 'env'>,
): Fault | undefined {
  const title = platformTitle(name);
  try {
    if (platforms.find((platform) => platform.name === name)?.configure(env)) return undefined;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return new Fault(
      `The settings of ${title} cannot be used`,
      'heatline doctor names each fault and how to fix it.',
    );
  }
  return new Fault(
    `${title} is not set up`,
    `Set the variables of ${title} (.env.example lists them) and restart the service.`,
  );
}
