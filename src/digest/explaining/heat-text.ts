import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { Heat } from '../story.ts';

/** How a story's heat was determined, as a sentence. */
export function heatText(language: Language, heat: Heat): string {
  if (heat.isGiven) return say(language, 'Its heat of {heat} is given by its file.', { heat: heat.value });
  const { value, quality, outlets } = heat;
  const values = { heat: value, quality, others: outlets - 1 };
  return outlets === 1
    ? say(
        language,
        'Its heat of {heat} is computed, because its file gives none: its quality of {quality}.',
        values,
      )
    : say(
        language,
        'Its heat of {heat} is computed, because its file gives none: its quality of {quality}, and 10 for {others, plural, one {one more outlet} other {each of # more outlets}}.',
        values,
      );
}
