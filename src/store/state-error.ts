/** The state cannot be used. The message names it and the cure, and holds no secret; nothing was changed. */
export class StateError extends Error {
  override readonly name = 'StateError';
}
