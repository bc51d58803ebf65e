/** Whether every `%` of a URL's part begins a code, and the codes are text: drivers guess otherwise, or fail to connect. */
export function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
