import type { types } from '@slack/bolt';

/** A mrkdwn text object of text that is already escaped. `verbatim` keeps Slack from making links of bare URLs and names. */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}
