/**
 * What a person typed, as Slack sends it, in the words that commands are made of. Slack escapes `&`, `<` and `>`, and
 * writes references in angle brackets (docs: "Formatting text for app surfaces", "Retrieving formatted messages"):
 * `<#C123|general>` becomes `C123`, `<@U123|name>` `U123`, `<!subteam^S123|@team>` `S123`, `<!here>` `@here`, and
 * `<https://example.com|example.com>` its address.
 */
export function readTypedText(text: string): string {
  return text
    .replace(/<([#@!]?)([^<>|]+)(?:\|[^<>]*)?>/g, (_, mark: string, target: string) =>
      reference(mark, target),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function reference(mark: string, target: string): string {
  if (mark === '!')
    return target.startsWith('subteam^') ? target.slice(8) : `@${target.replace(/\^.*/s, '')}`;
  return mark === '' ? target.replace(/^mailto:/, '') : target;
}

/** The web addresses in a text that Slack wrote, bare or in angle brackets. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>|"]+/g)].map(([link]) =>
    unescapeEntities(link).replace(/[.,;:!?)\]}'’”]+$/u, ''),
  );
}

function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
