/** What words are made of. */
const W = String.raw`\p{L}\p{M}\p{N}`;

/** A sign before a number or an amount, and the dot of a name: `-300`, `+5%`, `<3`, `$100`, `.NET`. */
const BEFORE = String.raw`(?<![${W}.])\.(?=\p{L})|(?<![${W}%‰])[-−–‒‐+±<>≤≥]?(?:\p{Sc} ?)?(?=\p{N})|\p{Sc} ?(?=\p{N})|\p{Sc}(?=\p{L})`;

/** `R&D`, `AT & T` */
const CORE = `[${W}]+(?: ?& ?[${W}]+)*`;

/** A sign that ends a name, and the unit behind a number: `C++`, `Disney+`, `C#`, `5%`, `100 €`. */
const BEHIND = String.raw`\+{2,}|\+(?![\p{L}\p{N}])|[#♯](?!\p{L})|(?<=\p{N}) ?[%‰]|(?<=\p{N})(?:\p{Sc}(?![\p{L}\p{N}])| \p{Sc}(?![\p{L}\p{N}]| \p{N}))`;

const WORD = new RegExp(`(?:${BEFORE})?${CORE}(?:${BEHIND})?`, 'gu');

/** Without one of these a text has no sign to keep. */
const TELLING_SIGN = /[+#♯&%‰±<>≤≥\p{Sc}]|(?:^|[^\p{L}\p{M}\p{N}])(?:[-−–‒‐]\p{N}|\.\p{L})/u;

/**
 * A text as its words are compared: punctuation makes no difference (quotes, colons, hyphens, dashes), a sign that
 * tells two things apart does: C++ and C#, .NET, R&D, Disney+, -5%, $100 and €100. Words are parted by single
 * spaces, hyphens part them too. Empty when it holds neither letter nor digit. Takes NFKC or NFKD in lower case.
 */
export function comparedWords(text: string): string {
  if (!TELLING_SIGN.test(text)) return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    words.push(
      word
        .replaceAll(' ', '')
        .replace(/^[−–‒‐]/, '-')
        .replace('♯', '#'),
    );
  }
  return words.join(' ');
}
