import type { NameCount } from '../../content/article-query.ts';
import type { Choice } from '../../platform/commands/choice.ts';
import { longestChoice, maxChoices } from '../../platform/commands/choice.ts';
import { namesLike, namesMeant } from '../lookup/near-names.ts';

/** Topics or outlets for what is typed, the most frequent first; those that may be meant when none is of that name. */
export function suggestNames(typed: string, names: readonly NameCount[]): Choice[] {
  return namesFor(typed, names, maxChoices).flatMap(({ name, count }) =>
    choice(name, `${name} · ${count.toLocaleString('en')} ${count === 1 ? 'article' : 'articles'}`),
  );
}

/** The same for a list with commas: what stands before the last comma stays, and is not proposed again. */
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

/** None for a name that is too long, or that a list could not hold. */
function choice(value: string, label: string): Choice[] {
  if (value.length > longestChoice) return [];
  return [{ value, label: label.length > longestChoice ? value : label }];
}
