import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';
import type { ArticleFault } from '../article.ts';
import { printable } from './printable.ts';
import type { FrontMatter } from './read-front-matter.ts';

/** `2026/08/x.md:4: "publishedDateTime" must be a date, got "soon"`: a form that editors make clickable. */
export function formatFault(fault: ArticleFault): string {
  return `${printable(fault.path, 1_000)}:${fault.line}: ${fault.reason}`;
}

/** `related[3].webUrl` */
export function formatKey(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/**
 * Finds the 1-based lines of keys in a valid front matter. For a missing key, the line of the nearest
 * enclosing key or entry.
 */
export function keyLines({ language, source }: FrontMatter): (path: readonly PropertyKey[]) => number {
  // JSON is YAML except for tabs and the like; in those cases the line of the brace is used.
  if (language !== 'toml') return yamlKeyLines(source, language === 'json');
  return (path) => tomlKeyLine(source, path);
}

/**
 * In TOML, only the first part of a path is searched for: a key of the top table, or of a table with that
 * name.
 */
function tomlKeyLine(toml: string, [...path]: readonly PropertyKey[]): number {
  const names = path.map(String).reverse();
  const lines = toml.split('\n');
  for (const name of names) {
    const at = lines.findIndex((line) => {
      const [, key, table] = /^\s*(?:"?'?([\w-]+)'?"?\s*[=.]|\[+\s*"?'?([\w.-]+))/.exec(line) ?? [];
      return key === name || table === name;
    });
    if (at !== -1) return at + 1;
  }
  return 1;
}

function yamlKeyLines(yaml: string, mayFail: boolean): (path: readonly PropertyKey[]) => number {
  const events = eventsOf(yaml, mayFail);
  return (path) => yamlKeyLine(yaml, events, path);
}

function eventsOf(yaml: string, mayFail: boolean): readonly Event[] {
  try {
    return parseEvents(yaml, {});
  } catch (error) {
    if (mayFail) return [];
    throw error;
  }
}

function yamlKeyLine(yaml: string, events: readonly Event[], path: readonly PropertyKey[]): number {
  const walk = { events, at: events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0 };
  let offset = 0;
  for (const part of path) {
    const found = enter(walk, part, yaml);
    if (found === undefined) break;
    offset = found;
  }
  return yaml.slice(0, offset).split(/\r\n|\r|\n/).length;
}

interface Walk {
  readonly events: readonly Event[];
  at: number;
}

/** Moves from a collection to the value under `part`; returns where its key or entry starts. */
function enter(walk: Walk, part: PropertyKey, yaml: string): number | undefined {
  const collection = walk.events[walk.at];
  const inMapping = collection?.type === EVENT_ID.MAPPING;
  if (!inMapping && collection?.type !== EVENT_ID.SEQUENCE) return undefined;
  walk.at++;
  for (let index = 0; ; index++) {
    const event = walk.events[walk.at];
    if (event === undefined || event.type === EVENT_ID.POP) return undefined;
    const start = startOf(event);
    if (inMapping) {
      const name = event.type === EVENT_ID.SCALAR ? getScalarValue(yaml, event) : undefined;
      skipNode(walk);
      if (name === part) return start;
    } else if (index === part) {
      return start;
    }
    skipNode(walk);
  }
}

function skipNode(walk: Walk): void {
  let depth = 0;
  do {
    const event = walk.events[walk.at++];
    if (event === undefined) return;
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth++;
    if (event.type === EVENT_ID.POP) depth--;
  } while (depth > 0);
}

function startOf(event: Event): number {
  if ('start' in event) return event.start;
  if ('valueStart' in event) return event.valueStart;
  return 'anchorStart' in event ? event.anchorStart : 0;
}
