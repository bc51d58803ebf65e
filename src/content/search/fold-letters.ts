/** Letters that one person types and another writes otherwise, and that no Unicode form makes the same. */
const sameLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h', ŋ: 'n', ŧ: 't' },
  ...{ ς: 'σ', ґ: 'г' },
  // Arabic, and what Persian and Urdu write for the same letters; the stretching line and the joiners say nothing.
  ...{ '\u0671': '\u0627', '\u0629': '\u0647', '\u06c0': '\u0647', '\u06c1': '\u0647', '\u0649': '\u064a' },
  ...{ '\u06cc': '\u064a', '\u06a9': '\u0643', '\u0640': '', '\u200c': '', '\u200d': '' },
  // Dots below that many leave out, and the two ways to write a nasal.
  ...{ '\u093c': '', '\u09bc': '', '\u0a3c': '', '\u0b3c': '', '\u0901': '\u0902' },
};
const sameLetter = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'gu');

/** The marks of these scripts are accents or vowels that people leave out; elsewhere they are letters. */
const accented = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}`;
const accents = new RegExp(`(?<=[${accented}])\\p{M}+`, 'gu');

/** The code of each script's zero; the other digits follow it. */
const zeros = [
  ...[
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  ],
  ...[0x1040, 0x17e0, 0x1810],
];
const otherDigit = /(?![0-9])\p{Nd}/gu;

/** Katakana lies this far behind hiragana, character by character. */
const kanaDistance = 0x60;

/**
 * A text in lower case in which what sounds or is meant the same is written the same, whatever its script: without accents,
 * with plain digits, one form of each letter, hiragana for katakana, and without the marks of long vowels.
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
