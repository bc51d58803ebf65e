import type { Platform } from '../platform/adapter.ts';
import { inWords } from '../platform/platform-title.ts';
import { type CliContext, UsageError } from './context.ts';

type PlatformFeature = 'manifest' | 'inviteLink' | 'personalLink';

/**
 * The platform with this name, if it has `feature`.
 * @throws UsageError naming the platforms that have it
 */
export function findPlatform<Feature extends PlatformFeature>(
  name: string,
  feature: Feature,
  context: CliContext,
): Required<Pick<Platform, Feature>> {
  const having = platformsWith(feature, context);
  const found = having.find((platform) => platform.name === name);
  if (found) return found;
  const names = inWords(namesOf(having), 'or');
  throw new UsageError(`Not available for "${name.slice(0, 40)}". It must be ${names}.`);
}

/** The names of the platforms that have `feature`, for the help of a command. */
export function namesWith(feature: PlatformFeature, context: CliContext): string {
  return inWords(namesOf(platformsWith(feature, context)), 'or');
}

function platformsWith<Feature extends PlatformFeature>(feature: Feature, { platforms }: CliContext) {
  return platforms.filter((platform): platform is Platform & Required<Pick<Platform, Feature>> =>
    Boolean(platform[feature]),
  );
}

function namesOf(platforms: readonly Platform[]): string[] {
  return platforms.map(({ name }) => name);
}
