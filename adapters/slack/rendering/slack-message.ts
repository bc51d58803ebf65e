import type { types } from '@slack/bolt';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';

/** The arguments of chat.postMessage, except the channel. */
export interface SlackMessage {
  /** For notifications and screen readers, and shown if the blocks are refused. */
  readonly text: string;
  readonly blocks: SlackBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export type SlackBlock =
  | types.ActionsBlock
  | types.ContextBlock
  | types.DividerBlock
  | types.HeaderBlock
  | types.SectionBlock;

/** Whether this adapter rendered a payload, which may have been read back from JSON. */
export function isSlackMessage(payload: object): payload is SlackMessage {
  return (
    'text' in payload &&
    typeof payload.text === 'string' &&
    'blocks' in payload &&
    Array.isArray(payload.blocks)
  );
}

/** @throws PlatformError when the payload is for another platform, or damaged */
export function slackMessageOf(payload: object): SlackMessage {
  if (isSlackMessage(payload)) return payload;
  throw new PlatformError('bad payload', sentence('the message was not rendered for Slack'));
}

/**
 * The total length of all texts in a value, at any depth: more than Slack counts towards a message's total.
 */
export function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + textLength(inner), 0);
}

/**
 * A mrkdwn text object for text that is already escaped. `verbatim` keeps Slack from linking bare URLs and
 * names.
 */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}
