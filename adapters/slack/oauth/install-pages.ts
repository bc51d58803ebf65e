import type { ServerResponse } from 'node:http';

/** What a person sees in the browser while they install the app: plain text, escaped here. */
export interface InstallPage {
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly label: string; readonly url: string };
}

export function renderInstallPage({ title, text, link }: InstallPage): string {
  const button = link ? `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>` : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem }
  a { display: inline-block; padding: .6rem 1.2rem; border-radius: .4rem; background: #4a154b; color: #fff; text-decoration: none }
</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
${button}
</html>
`;
}

/** @param status the HTTP status */
export function sendInstallPage(response: ServerResponse, status: number, page: InstallPage): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders });
  response.end(renderInstallPage(page));
}

/** The address of such a page may contain a code that can be exchanged for a token, so it must not leak. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
