import type { WrittenFeed } from './written-feed.ts';

/** `name="The Verge"`, `quality=80`, `topics=AI,Security`, or any other word. */
const word = /([a-z]+)=(?:"([^"]*)"|(\S*))|\S+/gi;

/** A # inside quotes starts no comment: "No #1 News". */
const comment = /^((?:"[^"]*"|"(?![^"]*")|[^"])*?)\s#.*$/;

const options = new Set(['name', 'quality', 'topics', 'site']);

/**
 * The feeds of a plain list: one address per line, followed by details about its outlet. A # at the start of
 * a line or after a space starts a comment.
 */
export function readPlainList(text: string): {
  readonly entries: readonly WrittenFeed[];
  readonly faults: readonly never[];
} {
  const entries = text.split(/\r\n?|\n/).flatMap((written, index): WrittenFeed[] => {
    const [, address = '', rest = ''] = /^\s*([^\s#]\S*)(.*)$/.exec(written) ?? [];
    if (address === '') return [];
    const values = new Map<string, string>();
    const stray: string[] = [];
    for (const [whole, name = '', inQuotes, bare] of rest.replace(comment, '$1').matchAll(word)) {
      if (options.has(name.toLowerCase())) values.set(name.toLowerCase(), inQuotes ?? bare ?? '');
      else stray.push(whole);
    }
    return [
      {
        ...{ line: index + 1, address, stray },
        ...{ name: values.get('name'), site: values.get('site'), quality: values.get('quality') },
        topics: (values.get('topics') ?? '').split(','),
      },
    ];
  });
  return { entries, faults: [] };
}
