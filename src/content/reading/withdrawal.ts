import { Fault } from '../../platform/fault.ts';
import { asDate } from './conventions/dating.ts';
import { meaningOf } from './conventions/key-aliases.ts';
import { isOneSlipFrom } from './misnamed-key.ts';
import { settingsInText } from './settings-in-text.ts';
import { isWithdrawnState, readYesNo, saysWhen } from './yes-no.ts';

/** The keys that can withdraw an article. */
const keys = ['published', 'draft', 'heat'] as const;

type WithdrawalKey = (typeof keys)[number];

/**
 * Whether a front matter withdraws its article, whatever else is wrong with it. An unreadable value of
 * `published` or `draft`, or a misspelled key, counts too.
 */
export function withdraws(data: object): boolean {
  const isSaid = keys.some((key) => {
    if (!Object.hasOwn(data, key)) return false;
    const value: unknown = Reflect.get(data, key);
    return saysWithdrawn(key, value) || isInDoubt(key, value);
  });
  return isSaid || withdrawsBySlip(data);
}

/** Whether it does so by a misspelled key: "Published: false". */
export function withdrawsBySlip(data: object): boolean {
  return Object.keys(data).some((key) => {
    const meant = keyMeantBy(key);
    return (
      meant !== undefined &&
      key !== meant &&
      !Object.hasOwn(data, meant) &&
      saysWithdrawn(meant, Reflect.get(data, key))
    );
  });
}

/**
 * The same for a file whose front matter cannot be read at all. When in doubt, an article is not shown: to
 * the person who wrote `published: false`, that matters more than anything else in the file.
 */
export function textWithdraws(bytes: Uint8Array): boolean {
  return settingsInText(bytes).some(({ key: name, value }) => {
    const meaning = meaningOf(name);
    if (meaning === 'state') return isWithdrawnState(value);
    if (meaning === 'expires') return readYesNo(value, 'draft') === true;
    const key = keys.find((known) => known === name) ?? (meaning === 'draft' ? meaning : keyMeantBy(name));
    if (key === undefined) return false;
    return saysWithdrawn(key, value) || (name.toLowerCase() === key && isInDoubt(key, value));
  });
}

/** From when such a file withdraws its article: the earliest date that it gives for that. */
export function textExpiresAt(bytes: Uint8Array, timezone: string): Date | undefined {
  const times = settingsInText(bytes)
    .filter(({ key }) => meaningOf(key) === 'expires')
    .flatMap(({ key, value }) => {
      const { date } = asDate([key], value, timezone);
      return date ? [date.getTime()] : [];
    })
    .toArray();
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

/** "publisher" is a word of its own and names the outlet. */
function keyMeantBy(key: string): WithdrawalKey | undefined {
  if (/^heat$/i.test(key)) return 'heat';
  if (/^publisher$/i.test(key)) return undefined;
  if (/^publish$/i.test(key)) return 'published';
  if (/^is[_-]?draft$/i.test(key)) return 'draft';
  return (['published', 'draft'] as const).find((name) => name !== key && isOneSlipFrom(key, name));
}

/** Whether it may be meant as a withdrawal. A date says when, not whether. */
function isInDoubt(key: WithdrawalKey, value: unknown): boolean {
  if (key === 'heat' || (key === 'published' && saysWhen(value))) return false;
  return readYesNo(value, key) instanceof Fault;
}

/**
 * Empty for anything but a single word: other values may be so deep, or so strange, that they cannot be
 * printed.
 */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function saysWithdrawn(key: WithdrawalKey, value: unknown): boolean {
  if (key === 'heat') {
    // Also one that is not a valid heat because of its size or spelling.
    return Number(textOf(value)) < 0 || /^-\.inf$/i.test(textOf(value));
  }
  return readYesNo(value, key) === (key === 'draft');
}
