import type { Platform } from './adapter.ts';

/** A platform's name as people write it: "Big Chat" for "big-chat". */
export function platformTitle(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** All chats, without the terminal, as people write them: "Big Chat or Small Chat". */
export function chatTitles(
  platforms: readonly Pick<Platform, 'name' | 'isTerminal'>[],
  word: 'and' | 'or',
): string {
  const titles = platforms.flatMap(({ name, isTerminal }) => (isTerminal ? [] : [platformTitle(name)]));
  return inWords(titles, word);
}

/** "one", "one or two", "one, two, or three" */
export function inWords(texts: readonly string[], word: 'and' | 'or'): string {
  return new Intl.ListFormat('en', { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(texts);
}
