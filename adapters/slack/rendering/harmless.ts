import { oneLine } from '../../../src/platform/text/one-line.ts';

/**
 * One line of text that must mean nothing in Slack's markup, and notify nobody, whether it is escaped again or not:
 * for what another app posts, and for fields of which Slack doesn't document whether markup works in them.
 */
export function harmless(text: string): string {
  return oneLine(text).trim().replaceAll('<', '‹').replaceAll('>', '›').replaceAll('@', '@\u200b');
}
