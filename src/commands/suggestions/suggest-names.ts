import type { NameCount } from '../../content/article-query.ts';
import type { Choice } from '../../platform/commands/choice.ts';
import { maxChoiceLength, maxChoices } from '../../platform/commands/choice.ts';
import { namesLike, namesMeant } from '../lookup/near-names.ts';

/** Topics or outlets for what is typed, most frequent first; if none matches, similar names. */
export function suggestNames(typed: string, names: readonly NameCount[]): Choice[] {
  return namesFor(typed, names, maxChoices).flatMap(({ name, count }) =>
    choice(name, `${name} · ${count.toLocaleString('en')} ${count === 1 ? 'article' : 'articles'}`),
  );
}

/** The same for a list with commas: the part before the last comma is kept, and its names are not suggested again. */
export function suggestNameList(typed: string, names: readonly NameCount[]): Choice[] {
  const comma = typed.lastIndexOf(',');
  if (comma < 0) return suggestNames(typed, names);
  const before = typed
    .slice(0, comma)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const taken = new Set(before.map((name) => name.toLowerCase()));
  return namesFor(typed.slice(comma + 1), names, maxChoices + before.length)
    .filter(({ name }) => !taken.has(name.toLowerCase()))
    .flatMap(({ name }) => {
      const list = [...before, name].join(', ');
      return choice(list, list);
    })
    .slice(0, maxChoices);
}

function namesFor(typed: string, names: readonly NameCount[], limit: number): NameCount[] {
  const like = namesLike(typed, names, limit);
  return like.length > 0 ? like : namesMeant(typed, names, limit);
}

/** Empty for a name that is too long for a choice. */
function choice(value: string, label: string): Choice[] {
  if (value.length > maxChoiceLength) return [];
  return [{ value, label: label.length > maxChoiceLength ? value : label }];
}
