/**
 * Errors at the address to which Slack returns people, when someone did not come from Slack: without a code,
 * or without the state that our page gave to that browser (@slack/oauth, errors).
 */
const codes: ReadonlySet<unknown> = new Set([
  'slack_oauth_invalid_state',
  'slack_oauth_missing_state',
  'slack_oauth_missing_code',
]);

/**
 * Anyone who scans the address can cause any number of these, so they are counted, and do not deserve a
 * warning each.
 */
export function isStrangersError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.has(error.code);
}
