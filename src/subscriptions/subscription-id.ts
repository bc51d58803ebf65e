import leven from 'leven';

/** No vowels, so that no words appear, and no letter or digit that looks like another. */
const letters = 'bcdfghjkmnpqrstvwxz';
const letterOrDigit = `${letters}23456789`;

/**
 * A short id that a person can type, such as "k7m2p"; one of ten million.
 * @param uuid version 4, whose first twelve digits are random
 */
export function subscriptionIdOf(uuid: string): string {
  let chance = Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);
  const pick = (characters: string) => {
    const character = characters.charAt(chance % characters.length);
    chance = Math.floor(chance / characters.length);
    return character;
  };
  return pick(letters) + Array.from({ length: 4 }, () => pick(letterOrDigit)).join('');
}

/**
 * The ids that a person may have meant, likeliest first: those that begin or end with the text, or are
 * spelled much like it.
 */
export function suggestIds(written: string, ids: readonly string[]): string[] {
  const wanted = written.trim().slice(0, 100).toLowerCase();
  if (wanted === '') return [];
  const part = ids.filter((id) => id.toLowerCase().startsWith(wanted) || id.toLowerCase().endsWith(wanted));
  const alike = ids
    .map((id) => ({ id, distance: leven(wanted, id.toLowerCase()) }))
    .filter(({ id, distance }) => distance <= Math.max(2, id.length / 4))
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }) => id);
  return [...new Set([...part, ...alike])].slice(0, 3);
}
