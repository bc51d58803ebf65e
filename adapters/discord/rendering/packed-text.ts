import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** No command begins like this. */
const prefix = '~z';

/**
 * Words that occur in commands, the most frequent last, where references take the fewest bits. Old buttons
 * refer to positions counted from the end, so add new words at the beginning and never remove any.
 */
const words = Buffer.from(
  [
    ...[' command:', ' page:', ' other:', ' story:', ' show:channel', ' since:', ' provider:', ' topic:'],
    ...[' query:', 'news search', 'news top', 'news related', 'news me subscribe', ' undo:yes', ' at:'],
    ...['digest history', 'digest why', 'digest status', 'digest skip', ' channel:', ' crosspost:yes'],
    ...[' crosspost:no', ' tag:"', ' mention:none', ' updates:edit', ' updates:leave', ' if_unknown:leave'],
    ...[' if_unknown:repeat', ' catch_up:skip', ' catch_up:all', ' catch_up:"latest 12h"', ' on_empty:skip'],
    ...[' on_empty:note', ' min_heat:', ' providers:', ' min_quality:', ' window:', ' name:"', ' style:rich'],
    ...[
      ' style:compact',
      ' topics:',
      ' count:5',
      ' timezone:Australia/',
      ' timezone:Asia/',
      ' timezone:America/',
    ],
    ...[' timezone:UTC', ' timezone:Europe/', ' days:mon,tue,wed,thu,fri,sat,sun', ' days:weekends'],
    ...[' days:weekdays', ' cron:"', ' time:"every day at ', ' time:"weekdays at ', 'digest edit', ' id:'],
    'digest subscribe time:09:00',
  ].join(''),
);

/** Many times the length of a command; a text that expands further is not one. */
const maxTextLength = 1_000;

export function isPacked(text: string): boolean {
  return text.startsWith(prefix);
}

/** Shortens a text that consists of such words; others get longer. The text must be well-formed. */
export function pack(text: string): string {
  return `${prefix}${deflateRawSync(text, { level: 9, dictionary: words }).toString('base64url')}`;
}

/** @returns undefined for text that `pack` did not produce */
export function unpack(packed: string): string | undefined {
  const [, data] = /^~z([\w-]+)$/.exec(packed) ?? [];
  if (data === undefined) return undefined;
  try {
    const options = { dictionary: words, maxOutputLength: maxTextLength };
    return inflateRawSync(Buffer.from(data, 'base64url'), options).toString();
  } catch {
    return undefined;
  }
}
