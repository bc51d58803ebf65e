/**
 * Whether every `%` in a part of a URL begins a valid escape and the result is text. Otherwise drivers guess,
 * or fail to connect.
 */
export function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
