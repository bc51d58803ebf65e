import { type AliasKey, aliasKeys, isNothing, type Meaning } from './key-aliases.ts';

/** A front matter's keys, ours and the generators'. */
export interface SaidKeys {
  readonly data: object;
  readonly lacks: (key: string) => boolean;
  readonly theirs: (meaning: Meaning) => readonly AliasKey[];
}

/** A value for one of our keys, and the file's name for it. */
export interface Filling {
  readonly key: string;
  readonly value: unknown;
  readonly name?: readonly string[] | undefined;
}

export function saidKeys(data: object): SaidKeys {
  const lacks = (key: string) => !Object.hasOwn(data, key) || isNothing(Reflect.get(data, key));
  return { data, lacks, theirs: aliasKeys(data) };
}
