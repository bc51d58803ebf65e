import { PlatformError } from '../../../src/platform/errors.ts';
import type { Finding } from '../../../src/platform/finding.ts';

/** What went wrong with a check, as its finding. Errors that are not the port's are thrown on. */
export function findingOf(error: unknown, verdict: 'weak' | 'wrong' = 'wrong'): Finding {
  if (!(error instanceof PlatformError)) throw error;
  const { message, cure } = error;
  return { verdict, text: `slack: ${message}`, ...(cure && { cure }) };
}
