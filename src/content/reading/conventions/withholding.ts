import { Fault } from '../../../platform/fault.ts';
import type { Slip } from '../slip.ts';
import { isWithdrawnState, readYesNo } from '../yes-no.ts';
import { asDate } from './dating.ts';
import { type AliasKey, likelyExpiryKeys } from './key-aliases.ts';
import type { Filling, SaidKeys } from './said-keys.ts';

/**
 * Under our own key `draft`, what withdraws an article under any. Where several say different things, that it is one: in
 * doubt an article is not shown.
 */
export function draftOf({ lacks, theirs }: SaidKeys): Filling[] {
  // Beside our own key, the same one in other letters ("Draft") is passed over.
  const isRead = ({ key: [name = '', ...inner] }: AliasKey) =>
    lacks('draft') || name === 'draft' || inner.length > 0 || name.toLowerCase() !== 'draft';
  const all = [
    ...theirs('draft').filter(isRead),
    ...theirs('state').filter(({ value }) => isWithdrawnState(value)),
  ];
  const read = all.map((said) => ({ said, is: readYesNo(said.value, 'draft') }));
  const { said } =
    read.find(({ is }) => is === true) ?? read.find(({ is }) => is instanceof Fault) ?? read[0] ?? {};
  return said && said.key.join('.') !== 'draft' ? [{ key: 'draft', value: said.value, name: said.key }] : [];
}

export interface Expiry {
  /** The earliest of those that are given. */
  readonly at?: Date;
  readonly slips: readonly Slip[];
}

/** From when on an article is withdrawn; a word that means yes, as in `unpublished: yes`, says that it is already. */
export function expiryOf({ data, theirs }: SaidKeys, timezone: string): Expiry {
  const slipped = likelyExpiryKeys(data);
  const said = [...theirs('expires'), ...slipped];
  if (said.length === 0) return { slips: [] };
  const read = said.map(({ key, value }) => {
    const isAlready = readYesNo(value, 'draft');
    if (isAlready === false) return { key, at: undefined, isNever: true };
    return { key, at: isAlready === true ? new Date(0) : asDate(key, value, timezone).date, isNever: false };
  });
  const times = read.flatMap(({ at }) => (at ? [at.getTime()] : []));
  return {
    ...(times.length > 0 && { at: new Date(Math.min(...times)) }),
    slips: [
      ...read
        .filter(({ at, isNever }) => at === undefined && !isNever)
        .map(({ key }) => ({ key, says: 'is not a date and has no effect: write it as 2021-12-13' })),
      ...slipped.map(({ key, meant }) => ({
        key,
        says: `is read as "${meant}": from then on the article is not shown`,
      })),
    ],
  };
}
