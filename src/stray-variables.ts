import { configVariables } from './config.ts';
import type { Environment, Platform } from './platform/adapter.ts';
import { nearWord } from './platform/text/near-word.ts';

/** A variable that looks like one of our settings and is none: a slip that would otherwise change nothing, unheard. */
export interface StrayVariable {
  /** What is wrong with it, as a sentence without its full stop. */
  readonly text: string;
  readonly fix: string;
}

/** Those that begin as the settings of digests or of a platform do, each with the setting that may have been meant. */
export function strayVariables(env: Environment, platforms: Iterable<Platform>): StrayVariable[] {
  const families = [
    ...['DIGEST_', 'FEEDS_'].map((prefix) => ({
      prefix,
      known: configVariables.filter((name) => name.startsWith(prefix)),
    })),
    ...[...platforms].flatMap(({ name, variables = [] }) =>
      variables.length > 0
        ? [{ prefix: `${name.toUpperCase().replaceAll('-', '_')}_`, known: variables }]
        : [],
    ),
  ];
  return Object.keys(env).flatMap((name): StrayVariable[] => {
    const family = families.find(({ prefix }) => name.startsWith(prefix));
    if (!family || family.known.includes(name)) return [];
    const near = nearVariable(name, family.known);
    return [
      {
        text: `${name} is not a setting and has no effect`,
        fix: near === undefined ? '.env.example lists those there are.' : `Did you mean ${near}?`,
      },
    ];
  });
}

/** The one that is spelled much alike, or has all the words of it, or no others: CHAT_BOT_TOKEN for CHAT_TOKEN. */
function nearVariable(name: string, known: readonly string[]): string | undefined {
  const alike = nearWord(
    name,
    known.map((one) => one.toLowerCase()),
  );
  if (alike !== undefined) return alike.toUpperCase();
  const words = new Set(name.split('_'));
  return known.find((one) => {
    const its = new Set(one.split('_'));
    return its.isSubsetOf(words) || words.isSubsetOf(its);
  });
}
