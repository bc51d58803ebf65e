import { PlatformError } from '../../../src/platform/errors.ts';
import type { Finding } from '../../../src/platform/finding.ts';

export const right = (text: string): Finding => ({ verdict: 'right', text });

/** What a request that failed tells. @throws what is no answer of the platform's */
export function fault(name: string, error: unknown): Finding {
  if (!(error instanceof PlatformError)) throw error;
  const { message, cure } = error;
  return { verdict: 'wrong', text: `${name}: ${message}`, ...(cure && { cure }) };
}
