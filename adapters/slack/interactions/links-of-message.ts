import { linksIn } from './typed-text.ts';

/** More links than anyone would want to look up. */
const maxLinks = 20;

/** The fields with the address of what a message is about; those of pictures and icons are excluded. */
const linkFields: ReadonlySet<string> = new Set(['url', 'title_link', 'from_url', 'original_url']);
const textFields: ReadonlySet<string> = new Set(['text', 'pretext', 'fallback', 'value', 'title']);

/** The web addresses in any message: in its text, blocks and attachments, each once, in order. */
export function linksOfMessage(message: object): string[] {
  const links = new Set<string>();
  const visit = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      const found = linkFields.has(field) || textFields.has(field) ? linksIn(value) : [];
      for (const link of found) links.add(link);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, Array.isArray(value) ? field : key);
    }
  };
  const parts: { text?: unknown; blocks?: unknown; attachments?: unknown } = message;
  visit(parts.text, 'text');
  visit(parts.blocks, 'blocks');
  visit(parts.attachments, 'attachments');
  return [...links].slice(0, maxLinks);
}
