/** Settings to write; those that are missing stay as they are. */
export type NewSettings = Readonly<Record<string, string>>;

/**
 * The text of a settings file with new values. A setting in the file is replaced in place, one that is
 * commented out is added below its comment, and others are added at the end. Every other line stays as it is.
 * @param text as `readEnvironmentFile` takes it, with `\n` at the ends of its lines
 * @param placeOf the lines, counted from 0, on which a setting's value begins and ends
 */
export function withSettings(
  text: string,
  settings: NewSettings,
  placeOf: ReadonlyMap<string, { readonly from: number; readonly to: number }>,
): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const below = new Map<number, string[]>();
  const dropped = new Set<number>();
  const last: string[] = [];
  for (const [name, value] of Object.entries(settings)) {
    const place = placeOf.get(name);
    const example = lines.findLastIndex((line) => new RegExp(`^#\\s*${name}=`).test(line));
    const at = place?.to ?? example;
    const [first = '', end = ''] = place ? [lines[place.from], lines[place.to]] : [];
    const comment = place && place.from !== place.to ? commentBehindQuote(end) : commentBehind(first);
    for (let line = place?.from ?? 0; place && line <= place.to; line += 1) dropped.add(line);
    if (at < 0) last.push(settingLine(name, value));
    else below.set(at, [...(below.get(at) ?? []), exportOf(first) + settingLine(name, value) + comment]);
  }
  const edited = lines.flatMap((line, at) => [...(dropped.has(at) ? [] : [line]), ...(below.get(at) ?? [])]);
  return [...edited, ...last].map((line) => `${line}\n`).join('');
}

/** The comment at the end of the line, with the blanks before it; empty if there is none. */
function commentBehind(line: string): string {
  const bare = /^[^=]*=[ \t]*(?!["'`])[^#]*?(?<comment>[ \t]+#.*)$/.exec(line);
  const quoted = /^[^=]*=[ \t]*(["'`]).*?\1(?<comment>[ \t]+#.*)$/.exec(line);
  return (bare ?? quoted)?.groups?.['comment'] ?? '';
}

/** The comment after the last line of a quoted value; empty if there is none. */
function commentBehindQuote(line: string): string {
  return /["'`](?<comment>[ \t]+#.*)$/.exec(line)?.groups?.['comment'] ?? '';
}

/** "export ", which allows a shell to read the file as well. */
function exportOf(line: string): string {
  return /^[ \t]*(?<prefix>export +)/.exec(line)?.groups?.['prefix'] ?? '';
}

/** Quotes the value if the parser would otherwise cut or trim it. */
function settingLine(name: string, value: string): string {
  if (/^[^\s#'"`\\]+(?: [^\s#'"`\\]+)*$/.test(value)) return `${name}=${value}`;
  const quote = ["'", '"', '`'].find((one) => !value.includes(one)) ?? '"';
  return `${name}=${quote}${value}${quote}`;
}
