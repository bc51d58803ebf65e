import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** No command begins like it. */
const prefix = '~z';

/**
 * What commands are made of, the usual last, where it takes the fewest bits to name. Buttons that were shown long ago count
 * from its end: new words go to its beginning, and none is ever taken out.
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

/** Many times what a command has: what expands without end is none. */
const maxTextLength = 1_000;

export function isPacked(text: string): boolean {
  return text.startsWith(prefix);
}

/** The text in fewer characters, where it is made of such words; in more where it is not. It must be well-formed. */
export function pack(text: string): string {
  return `${prefix}${deflateRawSync(text, { level: 9, dictionary: words }).toString('base64url')}`;
}

/** @returns undefined for what `pack` did not make */
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
