import { publicUrl } from '../../../servers/slack-workspaces.ts';

/** A person with a browser who installs the app: follows links and redirects, and keeps cookies. */
export interface Visitor {
  /** Opens a page of the app, by its path or its public address. */
  open(address: string): Promise<Page>;
  /**
   * Presses the button on the app's page and answers Slack's consent page; returns the URL of the redirect
   * back.
   */
  addressAfterConsent(): Promise<string>;
  /** Runs the whole installation. */
  install(): Promise<Page>;
}

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly links: readonly string[];
}

export function createVisitor(port: number): Visitor {
  const cookies = new Map<string, string>();

  async function open(address: string): Promise<Page> {
    const url = new URL(address, publicUrl);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, {
      headers: { cookie },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const text = await response.text();
    const links = [...text.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&#38;', '&'));
    return { status: response.status, text, headers: response.headers, links };
  }

  async function addressAfterConsent(): Promise<string> {
    const { links } = await open('/slack/install');
    const consent = await fetch(links[0] ?? '', { redirect: 'manual' });
    return consent.headers.get('location') ?? '';
  }

  return { open, addressAfterConsent, install: async () => open(await addressAfterConsent()) };
}
