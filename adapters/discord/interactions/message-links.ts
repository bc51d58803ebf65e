import type { Message } from 'discord.js';

/** More links than anyone would look up at once. */
const maxLinks = 10;

/** Matches up to a character that ends an address in Markdown or prose. */
const address = /https?:\/\/[^\s<>[\]"'`|\\]+/gi;

/** The web addresses that a message contains, shows or links to, each once, in order. */
export function linksOf(message: Message): string[] {
  // A forwarded message has its text in a snapshot.
  const texts = [message, ...message.messageSnapshots.values()].flatMap(({ content, embeds, components }) => [
    content ?? '',
    ...[...(embeds ?? []), ...(components ?? [])].flatMap((part) => textsIn(part.toJSON())),
  ]);
  const links = texts.flatMap((text) => text.match(address) ?? []).map(withoutEnd);
  return [...new Set(links.filter((link) => URL.canParse(link)))].slice(0, maxLinks);
}

/** The addresses of pictures are not what a message is about. */
const pictureKeys: readonly string[] = ['image', 'thumbnail', 'video', 'icon_url', 'proxy_icon_url', 'media'];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (pictureKeys.includes(key) ? [] : textsIn(inner)));
}

/** Removes the full stop or bracket that belongs to the sentence around the link. */
function withoutEnd(link: string): string {
  const end = link.replace(/[.,;:!?*_~]+$/, '');
  const opened = end.split('(').length - 1;
  const closed = end.split(')').length - 1;
  return closed > opened ? withoutEnd(end.slice(0, end.lastIndexOf(')'))) : end;
}
