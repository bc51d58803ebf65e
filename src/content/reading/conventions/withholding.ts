import { Fault } from '../../../platform/fault.ts';
import type { Slip } from '../slip.ts';
import { isWithdrawnState, readYesNo } from '../yes-no.ts';
import { asDate } from './dating.ts';
import { type AliasKey, likelyExpiryKeys } from './key-aliases.ts';
import type { Filling, SaidKeys } from './said-keys.ts';

/**
 * Combines everything that withdraws an article under our own key `draft`. If several keys disagree, it is a
 * draft: when in doubt, an article is not shown.
 */
export function draftOf({ lacks, theirs }: SaidKeys): Filling[] {
  // Beside our own key, the same one in another case ("Draft") is ignored.
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
  /** The earliest of the given dates. */
  readonly at?: Date;
  readonly slips: readonly Slip[];
}

/** When an article is withdrawn; a word for yes, as in `unpublished: yes`, means that it is already. */
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
