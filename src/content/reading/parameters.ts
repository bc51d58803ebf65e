import { isTracking } from './tracking-parameters.ts';

/** Each `name=value`, sorted; just `name` when the value is empty. */
export function parametersOf(query: string): string[] {
  const parameters: string[] = [];
  for (const raw of query.replaceAll('+', '%20').split('&')) {
    const pair = raw.replace(/^(?:amp;)+/i, '');
    const parameter = pair.indexOf('=') === pair.length - 1 ? pair.slice(0, -1) : pair;
    if (parameter !== '' && !parameter.startsWith('=')) parameters.push(parameter);
  }
  return parameters.sort();
}

/** The parameters that identify the page, and those that do so only on some sites. */
export function withoutTracking(
  parameters: readonly string[],
  page: { readonly host: string; readonly path: string },
): { readonly kept: readonly string[]; readonly doubtful: readonly string[] } {
  const kept: string[] = [];
  const doubtful: string[] = [];
  for (const parameter of parameters) {
    const at = parameter.indexOf('=');
    const name = (at === -1 ? parameter : parameter.slice(0, at)).toLowerCase();
    const tracking = isTracking(name, at === -1 ? '' : parameter.slice(at + 1), page);
    if (tracking === false) kept.push(parameter);
    else if (tracking === 'perhaps') doubtful.push(parameter);
  }
  return { kept, doubtful };
}

/**
 * Percent-encoding in one form: characters that mean the same encoded or not (RFC 3986, 6.2.2, and some more)
 * are decoded; all others get capital digits.
 */
export function canonicalEncoding(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%[\da-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[\w.~!$'()*,;:@|-]/.test(character) ? character : encoded.toUpperCase();
  });
}
