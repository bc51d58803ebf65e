import { domainToASCII } from 'node:url';
import type { Provider } from '../article.ts';
import { plainText } from './plain-text.ts';

const maxName = 200;

interface RawProvider {
  readonly name?: string | null | undefined;
  readonly domain?: string | null | undefined;
}

/**
 * Who wrote it: what the file says, and the rest from the host of `url`. A domain may come with a scheme or
 * path.
 */
export function providerOf(raw: RawProvider | null | undefined, url: string): Provider {
  const domain = bareDomain(raw?.domain ?? '') || bareDomain(url) || 'unknown';
  const name = plainText(raw?.name ?? '')
    .slice(0, maxName)
    .toWellFormed();
  return { name: name || domain, domain };
}

function bareDomain(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d*$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return host;
  const ascii = host === '' ? '' : domainToASCII(host);
  return ascii.includes('.') ? ascii : '';
}
