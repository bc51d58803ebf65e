import type { Verification } from '../../src/platform/adapter.ts';
import { told } from '../../src/platform/language/sentence.ts';

/** A verification whose reason is told in English. */
export function inEnglish(verification: Verification) {
  return verification.outcome === 'cannot tell'
    ? { ...verification, reason: told('en', verification.reason) }
    : verification;
}
