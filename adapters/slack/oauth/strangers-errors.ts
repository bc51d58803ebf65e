/**
 * What happens at the address to which Slack sends people back when nobody came there from Slack: without a code, or
 * without the state that our page gave to that browser (@slack/oauth, errors).
 */
const codes: ReadonlySet<unknown> = new Set([
  'slack_oauth_invalid_state',
  'slack_oauth_missing_state',
  'slack_oauth_missing_code',
]);

/** Whoever scans the address causes as many of these as they like: they are counted, and not worth a warning each. */
export function isStrangersError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.has(error.code);
}
