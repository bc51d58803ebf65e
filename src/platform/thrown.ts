/**
 * What a log or a person is told of what was thrown, which may be no error at all. An error's other fields are left out:
 * they may hold a request, with its token.
 */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The same as an error, for those who pass it on or read its stack. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
