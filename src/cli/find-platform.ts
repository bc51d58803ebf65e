import type { Platform } from '../platform/adapter.ts';
import { type CliContext, UsageError } from './context.ts';

/**
 * The platform of that name, if it has `feature`.
 * @throws UsageError naming those that do
 */
export function findPlatform<Feature extends 'manifest' | 'inviteLink' | 'personalLink'>(
  name: string,
  feature: Feature,
  { platforms }: CliContext,
): Required<Pick<Platform, Feature>> {
  const having = platforms.filter((platform): platform is Platform & Required<Pick<Platform, Feature>> =>
    Boolean(platform[feature]),
  );
  const found = having.find((platform) => platform.name === name);
  if (found) return found;
  const names = having.map((platform) => platform.name).join(' or ');
  throw new UsageError(`There is none for "${name.slice(0, 40)}". It must be ${names}.`);
}
