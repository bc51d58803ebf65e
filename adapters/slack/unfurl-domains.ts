import { z } from 'zod';
import type { Environment } from '../../src/platform/adapter.ts';
import { readSettings } from '../../src/platform/settings.ts';
import { maxUnfurlDomains } from './limits.ts';

/**
 * The domains whose links get previews. docs, "Unfurling links in messages": "Domains must have a TLD", "IP addresses
 * are not domains", "Unicode domains are not supported", and "by including a subdomain in your domain, you exclude the
 * naked domain", so a leading "www." is dropped: the rest covers it.
 */
export const unfurlDomains = z
  .string()
  .transform((text) => [
    ...new Set(text.split(/[\s,]+/).flatMap((word) => (word === '' ? [] : domainOf(word)))),
  ])
  .check(({ value, issues }) => {
    const wrong = value.find((domain) => !isDomain(domain));
    if (wrong !== undefined) {
      const message = `"${wrong}" is not a domain that Slack accepts. Write for example: example.org, news.example.com`;
      issues.push({ code: 'custom', input: undefined, message });
    } else if (value.length > maxUnfurlDomains) {
      const message = `names ${value.length} domains, and Slack takes ${maxUnfurlDomains}. Keep those whose links people share most`;
      issues.push({ code: 'custom', input: undefined, message });
    }
  })
  .default([]);

/**
 * The domains of the manifest, which is printed before there are any tokens.
 * @throws SettingsError
 */
export function readUnfurlDomains(env: Environment): readonly string[] {
  return readSettings(z.object({ SLACK_UNFURL_DOMAINS: unfurlDomains }), env).SLACK_UNFURL_DOMAINS;
}

/** "All additive subdomains and paths to the domain you provide will be considered matches" (docs). */
export function isOfDomain(url: string, domains: readonly string[]): boolean {
  const host = URL.parse(url)?.hostname;
  return host !== undefined && domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** People copy addresses; what cannot be read stays as it is, and is reported. */
function domainOf(word: string): string {
  const host = word.includes('://') ? URL.parse(word)?.hostname : word;
  return (host ?? word)
    .toLowerCase()
    .replace(/^www\.(?=.*\.)/, '')
    .replace(/[./]+$/, '');
}

function isDomain(text: string): boolean {
  return (
    text.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(text)
  );
}
