import type { LookupDeps } from '../lookups/lookup-deps.ts';
import type { ManagingDeps } from '../managing/managing-deps.ts';
import type { SuggestChoices } from '../platform/command.ts';

export function createSuggestChoices(_deps: LookupDeps & ManagingDeps): SuggestChoices {
  return async () => [];
}
