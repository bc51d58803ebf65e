/**
 * Turns what a person typed, as Slack sends it, into the words of a command. Slack escapes `&`, `<` and `>`,
 * and writes references in angle brackets (docs: "Formatting text for app surfaces", "Retrieving formatted
 * messages"): `<#C123|general>` becomes `C123`, `<@U123|name>` `U123`, `<!subteam^S123|@team>` `S123`,
 * `<!here>` `@here`, and `<https://example.com|example.com>` its address. Text copied from our answers
 * contains the look-alikes with which `escapeText` replaces formatting characters; they become the originals
 * again.
 */
export function readTypedText(text: string): string {
  return withoutLookAlikes(text)
    .replace(/<([#@!]?)([^<>|]+)(?:\|[^<>]*)?>/g, (_, mark: string, target: string) =>
      reference(mark, target),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** `0 8,18 ∗ ∗ ∗`, copied from one of our messages, is a cron pattern. */
function withoutLookAlikes(text: string): string {
  return text.replace(/[∗∼ˋ∶]/g, (mark) => originals[mark] ?? mark);
}

const originals: Readonly<Record<string, string>> = { '∗': '*', '∼': '~', ˋ: '`', '∶': ':' };

function reference(mark: string, target: string): string {
  if (mark === '!')
    return target.startsWith('subteam^') ? target.slice(8) : `@${target.replace(/\^.*/s, '')}`;
  return mark === '' ? target.replace(/^mailto:/, '') : target;
}

/** The web addresses in a text from Slack, bare or in angle brackets. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>|"]+/g)].map(([link]) =>
    unescapeEntities(link).replace(/[.,;:!?)\]}'’”]+$/u, ''),
  );
}

/** Text as Slack sends it, with its three entities resolved. */
export function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
