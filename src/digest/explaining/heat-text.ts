import type { Heat } from '../story.ts';

/** How a story's heat was determined, as a sentence. */
export function heatText(heat: Heat): string {
  if (heat.isGiven) return `Its heat of ${heat.value} is given by its file.`;
  const { value, quality, outlets } = heat;
  const others = outlets - 1;
  const by =
    others === 0 ? '' : `, and 10 for ${others === 1 ? 'one more outlet' : `each of ${others} more outlets`}`;
  return `Its heat of ${value} is computed, because its file gives none: its quality of ${quality}${by}.`;
}
