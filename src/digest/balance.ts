import type { Provider } from '../content/article.ts';
import { foldName } from '../content/index/fold-name.ts';
import type { Story } from './story.ts';

/** At most how many stories of a digest may be alike; absent for any number. */
export interface Balance {
  /** Led by one outlet. */
  readonly maxPerOutlet?: number;
  /** Led by articles on one topic. */
  readonly maxPerTopic?: number;
}

/** Why a story has no place in a digest, although it is among the hottest. */
export interface CrowdedOut {
  readonly by: keyof Balance;
  readonly max: number;
  /** The outlet or the topic. */
  readonly name: string;
  /** The hotter stories that took the places. */
  readonly taken: readonly Story[];
}

/** Whether the stories taken so far leave a place for another one. */
export function crowdedOut(
  { lead }: Story,
  taken: readonly Story[],
  { maxPerOutlet, maxPerTopic }: Balance,
): CrowdedOut | undefined {
  if (maxPerOutlet !== undefined) {
    const alike = taken.filter((other) => isSameOutlet(other.lead.provider, lead.provider));
    if (alike.length >= maxPerOutlet)
      return { by: 'maxPerOutlet', max: maxPerOutlet, name: lead.provider.name, taken: alike };
  }
  if (maxPerTopic !== undefined) {
    for (const name of lead.topics) {
      const folded = foldName(name);
      const alike = taken.filter((other) => other.lead.topics.some((topic) => foldName(topic) === folded));
      if (alike.length >= maxPerTopic) return { by: 'maxPerTopic', max: maxPerTopic, name, taken: alike };
    }
  }
  return undefined;
}

/** Archives are strict about neither domains nor names. */
function isSameOutlet(one: Provider, other: Provider): boolean {
  return one.domain === other.domain || foldName(one.name) === foldName(other.name);
}
