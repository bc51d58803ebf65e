import { shellWord } from '../../platform/shell-word.ts';
import { shownAddress } from '../feed.ts';
import type { FeedRefusal } from './parse-feed.ts';

/** @param address of the feed, as it is listed */
export function howToFixRefusal({ kind, cure }: FeedRefusal, address: string): string {
  if (kind !== 'page') return cure;
  return `If that page is the outlet's site, this finds its feed and lists it instead: heatline feeds add ${shellWord(shownAddress(address))}`;
}
