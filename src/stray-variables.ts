import { configVariables } from './config.ts';
import type { Environment, Platform } from './platform/adapter.ts';
import { nearWord } from './platform/text/near-word.ts';

/** A variable that looks like a setting but is not: probably a typo, which would otherwise go unnoticed. */
export interface StrayVariable {
  /** What is wrong with it, as a sentence without a full stop. */
  readonly text: string;
  readonly fix: string;
}

/**
 * Unknown variables that begin like the settings of digests, feeds or a platform, each with the setting that
 * was probably intended.
 */
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
        fix: near === undefined ? '.env.example lists the valid ones.' : `Did you mean ${near}?`,
      },
    ];
  });
}

/**
 * A setting with a similar spelling, or whose words include or are included in the name's: CHAT_BOT_TOKEN
 * for CHAT_TOKEN.
 */
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
