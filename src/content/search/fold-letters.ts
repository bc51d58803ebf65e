/** Letters that different people write differently, and that no Unicode form makes the same. */
const sameLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h', ŋ: 'n', ŧ: 't' },
  ...{ ς: 'σ', ґ: 'г' },
  // Arabic letters and their Persian and Urdu variants; the stretching line and the joiners mean nothing.
  ...{ '\u0671': '\u0627', '\u0629': '\u0647', '\u06c0': '\u0647', '\u06c1': '\u0647', '\u0649': '\u064a' },
  ...{ '\u06cc': '\u064a', '\u06a9': '\u0643', '\u0640': '', '\u200c': '', '\u200d': '' },
  // Dots below that many people leave out, and the two ways to write a nasal.
  ...{ '\u093c': '', '\u09bc': '', '\u0a3c': '', '\u0b3c': '', '\u0901': '\u0902' },
};
const sameLetter = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'gu');

/** In these scripts, marks are accents or vowels that people leave out; elsewhere they are letters. */
const accented = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}`;
const accents = new RegExp(`(?<=[${accented}])\\p{M}+`, 'gu');

/** The code of each script's zero; its other digits follow. */
const zeros = [
  ...[
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  ],
  ...[0x1040, 0x17e0, 0x1810],
];
const otherDigit = /(?![0-9])\p{Nd}/gu;

/** Katakana is this far after hiragana, character by character. */
const kanaDistance = 0x60;

/**
 * Folds a text so that equivalent spellings become equal, in any script: lower case, no accents, plain
 * digits, one form of each letter, hiragana instead of katakana, and no long-vowel marks.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(sameLetter, (letter) => sameLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(otherDigit, digitOf)
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - kanaDistance))
    .replace(/(?<=[ぁ-ゖ])ー/g, '');
}

function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}
