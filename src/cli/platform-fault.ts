import { platformTitle } from '../platform/platform-title.ts';
import { SettingsError } from '../platform/settings.ts';
import type { CliContext } from './context.ts';

export interface PlatformFault {
  /** A sentence without a full stop: "Big Chat is not set up". */
  readonly fault: string;
  readonly fix: string;
}

/** Why a service in this environment could not use a platform; undefined if it could. */
export function faultOfPlatform(
  name: string,
  { platforms, env }: Pick<CliContext, 'platforms' | 'env'>,
): PlatformFault | undefined {
  const title = platformTitle(name);
  try {
    if (platforms.find((platform) => platform.name === name)?.configure(env)) return undefined;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return {
      fault: `The settings of ${title} cannot be used`,
      fix: 'heatline doctor names each fault and how to fix it.',
    };
  }
  return {
    fault: `${title} is not set up`,
    fix: `Set the variables of ${title} (.env.example lists them) and restart the service.`,
  };
}
