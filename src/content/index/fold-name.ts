/** A topic's or provider's name as it is compared: NFKC, without case and outer white space. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
