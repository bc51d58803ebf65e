/**
 * Reads Markdown like Discord's clients, as far as that is known (LyricLy/parse-discord; discord-api-docs
 * 6185, 7673 and 7721), so that tests can check what a reader sees. Written independently of the renderer, so
 * that mistakes are not shared.
 */

export type MarkKind =
  | 'heading'
  | 'quiet'
  | 'quote'
  | 'list'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'spoiler'
  | 'code'
  | 'code block'
  | 'time'
  | 'emoji'
  | 'channel'
  | 'role'
  | 'mention'
  | 'command'
  | 'bare link'
  | 'link';

export interface Mark {
  readonly kind: MarkKind;
  /** The visible text of the mark. */
  readonly shown: string;
  /** For links. */
  readonly url?: string;
}

export interface ReadMarkdown {
  /** The visible text. */
  readonly shown: string;
  /** Every mark, outer ones after inner ones. */
  readonly marks: readonly Mark[];
}

type Place = 'text' | 'label' | 'label being tested';

interface Rule {
  readonly kind: MarkKind;
  readonly pattern: RegExp;
  /** Matches only at the start of a line, or after leading spaces. */
  readonly at?: 'line start' | 'indented line start';
  readonly inLabels?: true;
}

/** In order of precedence. The first group is the content of a mark. */
const rules: readonly Rule[] = [
  { kind: 'heading', at: 'line start', pattern: /#{1,3}\s+(?!#)([^\n]*)\n?/y },
  { kind: 'quiet', at: 'line start', pattern: /-# +(?!-#)([^\n]+)\n?/y },
  { kind: 'quote', at: 'indented line start', pattern: /(?:>>)?> ([^\n]*)\n?/y },
  { kind: 'list', at: 'indented line start', pattern: /(?:[*-]|\d+\.) +([^\n]*)\n?/y },
  { kind: 'code block', pattern: /```(.+?)```/sy },
  { kind: 'bold', inLabels: true, pattern: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy },
  { kind: 'underline', inLabels: true, pattern: /__((?:\\.|[^\\])+?)__(?!_)/sy },
  { kind: 'italic', inLabels: true, pattern: /\*(?!\s)((?:\\.|\*\*|[^*\\])+?)(?<!\s) {0,2}\*(?!\*)/sy },
  { kind: 'italic', inLabels: true, pattern: /_((?:\\.|__|[^_\\])+?)_(?!\w)/sy },
  { kind: 'strike', inLabels: true, pattern: /~~(.+?)~~(?!_)/sy },
  { kind: 'spoiler', inLabels: true, pattern: /\|\|(.+?)\|\|/sy },
  { kind: 'code', inLabels: true, pattern: /(?<fence>`+)(.+?)(?<!`)\k<fence>(?!`)/sy },
  { kind: 'time', inLabels: true, pattern: /<t:-?\d+(?::[tTdDfFsSR])?>/y },
  { kind: 'emoji', inLabels: true, pattern: /<a?:\w+:\d+>/y },
  { kind: 'emoji', inLabels: true, pattern: /:(?:(?=[\w+-]*[a-z+-])[\w+-]+|100|1234):/iy },
  { kind: 'channel', pattern: /<#\d{17,20}>/y },
  { kind: 'role', pattern: /<@&\d{17,20}>/y },
  { kind: 'command', pattern: /<(\/[^\s>:]+(?: [^\s>:]+){1,2}):\d{17,20}>/y },
  { kind: 'mention', pattern: /<(?:@[!&]?|#)\d+>|<\/[^>]+:\d+>|<id:\w+>/y },
  { kind: 'mention', pattern: /@(?:everyone|here)/iy },
  { kind: 'bare link', pattern: /(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/iy },
  { kind: 'bare link', pattern: /<[^: >]+:\/[^ >]+>/y },
];

const maskedLink =
  /\[((?:\[[^\]]*\]|[^[\]])*[^[]*?)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\[^\n])*?)>?(?:\s+['"][^\n]*?['"])?\s*\)/y;

export function readDiscordMarkdown(text: string): ReadMarkdown {
  return read(text, 'text', true);
}

function read(source: string, place: Place, startsLine: boolean): ReadMarkdown {
  const marks: Mark[] = [];
  let shown = '';
  let index = 0;
  while (index < source.length) {
    const escaped = place === 'text' ? matchAt(/\\([^A-Za-z0-9\s])/uy, source, index) : undefined;
    const found = escaped ? undefined : readMark(source, index, place, startsLine);
    if (escaped) {
      shown += escaped[1] ?? '';
      index += escaped[0].length;
    } else if (found) {
      marks.push(...found.marks);
      shown += found.shown;
      index += found.length;
    } else {
      shown += source[index];
      index += 1;
    }
  }
  return { shown, marks };
}

function readMark(source: string, index: number, place: Place, startsLine: boolean) {
  return (
    (place === 'label' ? undefined : readLink(source, index)) ?? readRule(source, index, place, startsLine)
  );
}

function readRule(source: string, index: number, place: Place, startsLine: boolean) {
  for (const { kind, pattern, at, inLabels } of rules) {
    if (place === 'label' && !inLabels) continue;
    if (at && !isLineStart(source, index, startsLine, at)) continue;
    const match = matchAt(pattern, source, index);
    if (!match) continue;
    const enclosed = match.groups?.['fence'] ? match[2] : match[1];
    if (enclosed === undefined || kind === 'code block' || (kind === 'code' && place === 'text')) {
      const text = enclosed ?? match[0];
      return { shown: text, length: match[0].length, marks: [{ kind, shown: text }] };
    }
    const text = kind === 'heading' ? enclosed.trimEnd().replace(/#+$/, '').trimEnd() : enclosed;
    const inner = read(text, place, isLineStart(source, index, startsLine, 'line start'));
    const mark: Mark = { kind, shown: inner.shown };
    return { shown: inner.shown, length: match[0].length, marks: [...inner.marks, mark] };
  }
  return undefined;
}

function readLink(source: string, index: number) {
  const match = source[index] === '[' ? matchAt(maskedLink, source, index) : undefined;
  const [whole = '', label = '', url = ''] = match ?? [];
  if (!match || !/^https?:$/.test(URL.parse(url)?.protocol ?? '') || !isLabel(label)) return undefined;
  const { shown, marks } = read(withoutInvisible(label), 'label', false);
  const mark: Mark = { kind: 'link', shown, url };
  return { shown, length: whole.length, marks: [...marks, mark] };
}

/**
 * To prevent phishing, a label may not look like another link; emoji and mentions are not allowed in it
 * either.
 */
function isLabel(label: string): boolean {
  const text = withoutLookAlikes(withoutInvisible(label));
  if (/discord(?:app)?\.[a-z]+\/\S/i.test(withoutInvisible(label))) return false;
  const { shown, marks } = read(text, 'label being tested', true);
  const forbidden: readonly MarkKind[] = [
    'code block',
    'emoji',
    'channel',
    'role',
    'mention',
    'command',
    'bare link',
    'link',
  ];
  if (marks.some(({ kind }) => forbidden.includes(kind))) return false;
  return /\S/.test(shown) && !/(?![©®™])\p{RGI_Emoji}/v.test(text);
}

function withoutInvisible(label: string): string {
  return label.replace(
    /\p{Cf}|\p{Zl}|\p{Zp}|(?!\n)\p{Cc}|(?! )\p{Zs}|\u034F|[\u17B4\u17B5\u1160\u3164\uFFA0]/gu,
    '',
  );
}

/** Replaces letters that Discord treats like those of "https://". */
function withoutLookAlikes(label: string): string {
  return label
    .replace(/./gsu, (letter) => {
      const plain = letter.normalize('NFKC').toLowerCase();
      return /^[htps:/]$/.test(plain) ? plain : letter;
    })
    .replace(/[ː˸։׃܃܄ःઃ᛬᠃᠉⁚∶ꓽ꞉︰：;;]/gu, ':')
    .replace(/[᜵⁁⁄∕╱⟋⧸Ⳇ⼃〳ノ㇓丿𝈺]/gu, '/');
}

function isLineStart(
  source: string,
  index: number,
  startsLine: boolean,
  at: 'line start' | 'indented line start',
): boolean {
  const lineStart = source.slice(0, index).lastIndexOf('\n') + 1;
  if (lineStart === 0 && !startsLine) return false;
  const before = source.slice(lineStart, index);
  return at === 'line start' ? before === '' : /^ *$/.test(before);
}

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(source) ?? undefined;
}
