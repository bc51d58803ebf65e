import type { Message } from 'discord.js';

/** More than a person would ask about at once. */
const maxLinks = 10;

/** Up to what ends an address in Markdown and in prose. */
const address = /https?:\/\/[^\s<>[\]"'`|\\]+/gi;

/** The web addresses in what a message says, shows or links to, each once, in order. */
export function linksOf(message: Message): string[] {
  // A forwarded message says nothing itself.
  const texts = [message, ...message.messageSnapshots.values()].flatMap(({ content, embeds, components }) => [
    content ?? '',
    ...[...(embeds ?? []), ...(components ?? [])].flatMap((part) => textsIn(part.toJSON())),
  ]);
  const links = texts.flatMap((text) => text.match(address) ?? []).map(withoutEnd);
  return [...new Set(links.filter((link) => URL.canParse(link)))].slice(0, maxLinks);
}

/** Where pictures lie is not what a message is about. */
const pictureKeys: readonly string[] = ['image', 'thumbnail', 'video', 'icon_url', 'proxy_icon_url', 'media'];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (pictureKeys.includes(key) ? [] : textsIn(inner)));
}

/** Without the full stop or bracket that closes the sentence around it. */
function withoutEnd(link: string): string {
  const end = link.replace(/[.,;:!?*_~]+$/, '');
  const opened = end.split('(').length - 1;
  const closed = end.split(')').length - 1;
  return closed > opened ? withoutEnd(end.slice(0, end.lastIndexOf(')'))) : end;
}
