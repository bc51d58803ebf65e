/**
 * What Slack might make of a mrkdwn text, read by the most eager rules, so that unintended formatting is
 * found.
 */
export interface ReadMrkdwn {
  readonly links: { readonly url: string; readonly label: string }[];
  readonly dates: number;
  /** `<!channel>`, `<@U1>`, `<#C1>`, and text that a client would read as `@here`. */
  readonly mentions: string[];
  readonly emojis: string[];
  readonly bold: string[];
  readonly italic: string[];
  readonly struck: string[];
  readonly code: string[];
  readonly quotes: string[];
  /** Invalid mrkdwn: a bare `<`, `>` or `&`, or an unclosed link. */
  readonly faults: string[];
  /** What a reader sees: labels instead of links, entities decoded, marks removed. */
  readonly visible: string;
}

/** A placeholder for a link or date while the formatting around it is read. */
const token = '\uE000';

export function readMrkdwn(text: string): ReadMrkdwn {
  const links: { url: string; label: string }[] = [];
  const mentions: string[] = [];
  const faults: string[] = [];
  const shown: string[] = [];
  let dates = 0;

  const withTokens = text.replace(/<([^<>]*)>/g, (whole, inner: string) => {
    const [target = '', ...labels] = inner.split('|');
    const label = labels.join('|');
    if (/^[!@#]/.test(target) && !/^!date\^/.test(target)) mentions.push(whole);
    else if (/^!date\^/.test(target)) {
      dates += 1;
      if (!/^!date\^-?\d+\^[^|]*\{[a-z_]+\}[^|]*$/.test(target) || labels.length !== 1)
        faults.push(`bad date ${whole}`);
    } else if (!/^https?:\/\/[^\s|]+$/.test(target)) faults.push(`no link ${whole}`);
    else if (labels.length !== 1 || label.trim() === '' || label.includes('\n'))
      faults.push(`bad label ${whole}`);
    else links.push({ url: decode(target), label: decode(label) });
    shown.push(decode(label || target));
    return token;
  });

  const bare = withTokens.replace(/&(?:amp|lt|gt);/g, '').match(/[<>&]/g);
  if (bare) faults.push(`bare ${bare.join(' ')} in ${text}`);
  const labels = links.map(({ label }) => label).join('\n');

  let rest = withTokens;
  const take = (pattern: RegExp): string[] => {
    const found = [...rest.matchAll(pattern)].map((match) => match[1] ?? '');
    rest = rest.replace(pattern, '$1');
    return found;
  };
  const code = [...withTokens.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  // Text before code and text after it cannot form an emoji name together.
  rest = withTokens.replace(/`[^`\n]+`/g, token);
  if (rest.includes('`')) faults.push(`a lone backtick in ${text}`);
  const emojis = [rest, labels].flatMap((part) => part.match(/:[\p{L}\p{M}\p{N}_+'-]+:/gu) ?? []);
  mentions.push(
    ...[rest, labels].flatMap((part) => part.match(/@(?:here|channel|everyone|group)\b/gi) ?? []),
  );
  const quotes = rest.match(/^\s*(?:&gt;|＞).*$/gm) ?? [];
  const bold = take(marks('[*＊]'));
  const italic = take(marks('[_＿]'));
  const struck = take(marks('~'));
  const labelMarks = labels.match(/(?<![A-Za-z0-9])[*＊_＿~]|[*＊_＿~](?![A-Za-z0-9])|[`｀]/g);
  if (labelMarks) faults.push(`formatting ${labelMarks.join(' ')} in a label of ${text}`);

  const visible = decode(text.replace(/`([^`\n]+)`/g, '$1').replace(/<([^<>]*)>/g, token));
  return {
    links,
    dates,
    mentions,
    emojis,
    bold,
    italic,
    struck,
    code,
    quotes,
    faults,
    visible: visible.replaceAll(token, () => shown.shift() ?? ''),
  };
}

/**
 * Text between two marks at word boundaries. Only ASCII letters and digits count as part of a word here,
 * though Slack counts more.
 */
function marks(mark: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])${mark}(?!\\s)([^\\n]*?)(?<!\\s)${mark}(?![A-Za-z0-9])`, 'g');
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
