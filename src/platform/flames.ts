/** A story's heat at a glance; the first whose minimum is reached applies. */
const levels = [
  [200, 3],
  [100, 2],
  [50, 1],
] as const;

/** From 0 to 3. */
export function heatLevel(heat: number): 0 | 1 | 2 | 3 {
  return levels.find(([least]) => heat >= least)?.[1] ?? 0;
}

/** One to three flames, or nothing for a story that is not hot. The figure itself is in `why`. */
export function flames(heat: number | undefined): string {
  return heat === undefined ? '' : '🔥'.repeat(heatLevel(heat));
}
