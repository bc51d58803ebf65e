import { flames, heatLevel } from './flames.ts';
import type { Language } from './language/language.ts';
import { say } from './language/say.ts';

/** A story's heat where there is room for words: "🔥🔥🔥 Very hot". */
export function heatWords(heat: number, language: Language): string {
  const words = [
    say(language, 'Not hot so far'),
    say(language, 'Warm'),
    say(language, 'Hot'),
    say(language, 'Very hot'),
  ] as const;
  return `${flames(heat)} ${words[heatLevel(heat)]}`.trim();
}
