import { type Sentence, told } from '../platform/language/sentence.ts';

/** Why the index does not match its folder, and what a person can do about it. */
export interface ContentFault {
  /** A sentence without its full stop that names the folder. */
  readonly fault: Sentence | string;
  /** A sentence. */
  readonly fix: Sentence | string;
}

/** Both as sentences in English. */
export function contentFaultText(found: ContentFault): string {
  const { fault, fix } = inEnglish(found);
  return `${fault.charAt(0).toUpperCase()}${fault.slice(1)}. ${fix}`;
}

/** For logs and the command line. */
export function inEnglish({ fault, fix }: ContentFault): { readonly fault: string; readonly fix: string } {
  return { fault: told('en', fault), fix: told('en', fix) };
}
