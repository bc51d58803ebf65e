/**
 * A stored fault with the advice on how to fix it as `fix`. Rows written before version 0.2, and by copies of it
 * that are still running during an upgrade, have it as `cure`.
 */
export function withFix(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('cure' in stored)) return stored;
  const { cure, ...others } = stored;
  return { fix: cure, ...others };
}
