/** Why the index does not match its folder, and what a person can do about it. */
export interface ContentFault {
  /** A sentence without its full stop that names the folder. */
  readonly fault: string;
  /** A sentence. */
  readonly fix: string;
}

/** Both as sentences. */
export function contentFaultText({ fault, fix }: ContentFault): string {
  return `${fault.charAt(0).toUpperCase()}${fault.slice(1)}. ${fix}`;
}
