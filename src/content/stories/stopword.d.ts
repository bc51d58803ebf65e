/** The package has no types of its own. Each list is in lower case. */
declare module 'stopword' {
  type Words = readonly string[];
  export const eng: Words, deu: Words, fra: Words, spa: Words, ita: Words, por: Words, nld: Words;
  export const swe: Words, dan: Words, nob: Words, fin: Words, pol: Words, ces: Words, ron: Words;
  export const hun: Words, tur: Words, ell: Words, rus: Words, ukr: Words, ind: Words;
}
