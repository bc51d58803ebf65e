import leven from 'leven';
import { Fault } from '../../platform/fault.ts';
import type { ArticleFault } from '../article.ts';
import { isAlias } from './conventions/key-aliases.ts';
import { maxQuality, readNumber } from './front-matter-schema.ts';
import { formatKey, keyLines } from './locate-fault.ts';
import { ofLead, ofRelated, required } from './our-keys.ts';
import { printable } from './printable.ts';
import type { FrontMatter } from './read-front-matter.ts';
import type { Slip } from './slip.ts';
import { withdrawsBySlip } from './withdrawal.ts';

/** More slips in one file are a habit. */
const atMost = 5;

/**
 * Keys that are ignored but look like a missing key that would be read ("relatd"), numbers that count as
 * another, and other things that may have been intended differently. None of these is a fault. By line.
 */
export function slipsIn(path: string, front: FrontMatter, others: readonly Slip[] = []): ArticleFault[] {
  const { data } = front;
  const related: unknown = Reflect.get(data, 'related');
  const found = [
    ...others,
    ...slipsOf(data, ofLead, []),
    ...(Array.isArray(related)
      ? related.flatMap((entry, position) => slipsOf(entry, ofRelated, ['related', position]))
      : []),
  ].slice(0, atMost);
  if (found.length === 0) return [];
  const lineOf = keyLines(front);
  return found
    .map(({ key, says }) => ({
      path,
      line: lineOf(key),
      reason: `"${printable(formatKey(key), 60)}" ${says}`,
    }))
    .sort((a, b) => a.line - b.line);
}

/** Whether an entry of `related` has such a key or number. */
export function hasSlips(entry: unknown): boolean {
  return slipsOf(entry, ofRelated, []).length > 0;
}

function slipsOf(holder: unknown, known: readonly string[], place: readonly PropertyKey[]): Slip[] {
  if (typeof holder !== 'object' || holder === null) return [];
  return [...misnamedKeys(holder, known, place), ...qualityOutOfRange(holder, place)];
}

function misnamedKeys(holder: object, known: readonly string[], place: readonly PropertyKey[]): Slip[] {
  const absent = known.filter((name) => !Object.hasOwn(holder, name));
  return Object.keys(holder).flatMap((key) => {
    if (required.includes(key) || known.includes(key) || (place.length === 0 && isAlias(key))) return [];
    const meant = absent.find((name) => isSlipOf(key, name));
    if (meant === undefined) return [];
    const isWithdrawal = place.length === 0 && withdrawsBySlip({ [key]: Reflect.get(holder, key) });
    const says = `is not read. Did you mean "${meant}"?${isWithdrawal ? ' When in doubt, the article is not shown.' : ''}`;
    return [{ key: [...place, key], says }];
  });
}

function qualityOutOfRange(holder: object, place: readonly PropertyKey[]): Slip[] {
  const quality = readNumber(Reflect.get(holder, 'quality'));
  if (quality instanceof Fault || (quality >= 0 && quality <= maxQuality)) return [];
  const says = `must be 0 to ${maxQuality}, got ${quality}: it counts as ${quality < 0 ? 0 : maxQuality}`;
  return [{ key: [...place, 'quality'], says }];
}

/**
 * In another case ("Topics"), with two letters swapped, or with one or two letters wrong (only one in a short
 * name).
 */
function isSlipOf(key: string, name: string): boolean {
  const most = name.length <= 5 ? 1 : 2;
  // A key may be as long as its file, and nearly all are other words.
  if (Math.abs(key.length - name.length) > most) return false;
  const [typed, meant] = [key.toLowerCase(), name.toLowerCase()];
  return leven(typed, meant) <= most || sorted(typed) === sorted(meant);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
