import { shellWord } from '../../platform/text/shell-word.ts';
import { shownAddress } from '../feed.ts';
import type { FeedRefusal } from './parse-feed.ts';

/** @param address the feed's address as listed */
export function howToFixRefusal({ kind, fix }: FeedRefusal, address: string): string {
  if (kind !== 'page') return fix;
  return `If that page is the outlet's site, this finds its feed and lists it instead: heatline feeds add ${shellWord(shownAddress(address))}`;
}
