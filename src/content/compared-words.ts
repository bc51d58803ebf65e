/** Word characters. */
const w = String.raw`\p{L}\p{M}\p{N}`;

/** A sign before a number or an amount, and the dot of a name: `-300`, `+5%`, `<3`, `$100`, `.NET`. */
const before = String.raw`(?<![${w}.])\.(?=\p{L})|(?<![${w}%‰])[-−–‒‐+±<>≤≥]?(?:\p{Sc} ?)?(?=\p{N})|\p{Sc} ?(?=\p{N})|\p{Sc}(?=\p{L})`;

/** `R&D`, `AT & T`. A spaced "&" between whole words means no more than a comma. */
const core = `[${w}]+(?:&[${w}]+| & [${w}](?![${w}]))*`;

/** A sign at the end of a name, or a number's unit: `C++`, `Disney+`, `C#`, `5%`, `100 €`. */
const behind = String.raw`\+{2,}|\+(?![\p{L}\p{N}])|[#♯](?!\p{L})|(?<=\p{N}) ?[%‰]|(?<=\p{N})(?:\p{Sc}(?![\p{L}\p{N}])| \p{Sc}(?![\p{L}\p{N}]| \p{N}))`;

const wordPattern = new RegExp(`(?:${before})?${core}(?:${behind})?`, 'gu');

/** A cheap first check: most texts have no significant sign. */
const tellingSign = /[+#♯&%‰±<>≤≥\p{Sc}]|[-−–‒‐](?<![\p{L}\p{M}\p{N}].)\p{N}|\.(?<![\p{L}\p{M}\p{N}].)\p{L}/u;

/**
 * A text's words for comparison, separated by single spaces. Punctuation (quotes, colons, hyphens, dashes) is
 * ignored, but signs that distinguish things are kept: C++ and C#, .NET, R&D, Disney+, -5%, $100 and €100.
 * Empty when there is no letter or digit. Expects lower case in NFKC or NFKD.
 */
export function comparedWords(text: string): string {
  if (!tellingSign.test(text)) return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const words = text.match(wordPattern) ?? [];
  return words.map(inOneSpelling).join(' ');
}

/** `100 €` as `100€`, and each dash before a number as a minus. */
function inOneSpelling(word: string): string {
  if (/^[\p{L}\p{M}\p{N}]+$/u.test(word)) return word;
  return word
    .replaceAll(' ', '')
    .replace(/^[−–‒‐]/, '-')
    .replace('♯', '#');
}
