/**
 * The message of a thrown value, which may not be an error, for a log or a person. An error's other fields are left out
 * because they may hold a request with its token.
 */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The thrown value as an error, for code that passes it on or reads its stack. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
