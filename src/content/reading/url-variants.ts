/** Labels that publishers put before the host of the same page. */
const variantLabels = new Set(['www', 'm', 'amp', 'mobile', 'mobi', 'touch']);

const ampSegments = new Set(['amp', 'amp.html', 'amphtml']);

/** Suffixes under which names are registered: `co.uk`, `com.au`. */
const registries = /\.(?:ac|co|com|edu|go|gob|gov|gv|ne|net|nom|or|org)\.[a-z]{2}$/;

/**
 * A host without `www.`, `m.`, `amp.` and the like anywhere before its registered name, and without the final
 * dot. Undefined when a label is empty.
 */
export function canonicalHost(hostname: string): string | undefined {
  const name = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  const labels = name.split('.');
  if (labels.includes('')) return undefined;
  if (/^[\d.]+$/.test(hostname)) return hostname;
  const registered = labels.length - registeredLabels(name);
  return labels.filter((label, index) => index >= registered || !variantLabels.has(label)).join('.');
}

/**
 * The name under which a host is registered, `bbc.co.uk` for `feeds.bbc.co.uk`: shared by all hosts of one
 * publisher.
 */
export function registeredName(hostname: string): string {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(name) || name.startsWith('[')) return name;
  return name.split('.').slice(-registeredLabels(name)).join('.');
}

function registeredLabels(name: string): number {
  return registries.test(name) ? 3 : 2;
}

/** `;jsessionid=…` and, from ASP.NET, `/(S(…))/`. */
const sessionInPath = /;(?:jsessionid|phpsessid|sid)=[^/;]*|\/\(S\([a-z\d]{24}\)\)(?=\/|$)/gi;

/** A path without sessions, AMP marks, a directory's index page and empty segments. */
export function canonicalPath(pathname: string): string {
  const segments = pathname
    .replace(sessionInPath, '')
    .split('/')
    .filter((segment) => segment !== '');
  const plain = segments.filter((segment) => !ampSegments.has(segment));
  const path = plain.length > 0 ? plain : segments;
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const bare = last.replace(/^(.+)\.amp(\.html?)?$/, '$1$2');
    if (/^index\.(?:html?|php)$/.test(bare) || (ampSegments.has(bare) && path.length > 1)) path.pop();
    else if (bare === last) break;
    else path[path.length - 1] = bare;
  }
  return `/${path.join('/')}`;
}

/**
 * Whether a path names a program, so that only a parameter can identify the page: `/article.php`, `/view`.
 */
export function isScript(path: string): boolean {
  return /(?:\.(?:php\d?|aspx?|ashx|jspx?|do|action|cgi|pl|cfm|dll|py)|\/(?:view|show|read|open|article|story|item|entry|post|page|node|details?|news|search|video|watch|redirect|out|go|link|click))$/i.test(
    path,
  );
}
