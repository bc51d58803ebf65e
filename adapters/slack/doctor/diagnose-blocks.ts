import { webApi } from '@slack/bolt';
import { type Finding, right } from '../../../src/platform/finding.ts';
import type { Message } from '../../../src/platform/message.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import { renderMessage } from '../rendering/render.ts';
import { refusalCode } from '../web-api/errors.ts';

/** A digest with every kind of block that digests have. */
const sample: Message = {
  summary: 'A digest',
  blocks: [
    { kind: 'heading', text: 'Top stories' },
    {
      kind: 'story',
      rank: 1,
      title: 'A story',
      url: 'https://example.org/story',
      excerpt: 'What it is about.',
      provider: 'An outlet',
      publishedAt: new Date('2026-01-01T09:00:00Z'),
      heat: 1,
      topics: ['A topic'],
      coverage: [{ provider: 'Another', title: 'The same story', url: 'https://example.org/same' }],
      more: { outlets: 1, command: 'news related 1', opensDialog: true },
    },
    { kind: 'text', spans: [{ kind: 'text', text: 'A paragraph' }] },
    { kind: 'note', spans: [{ kind: 'text', text: 'A note' }] },
    { kind: 'buttons', buttons: [{ label: 'A button', command: 'news top' }] },
  ],
};

/**
 * Lets Slack check the blocks of a digest without posting it (docs, blocks.validate). Digests are posted in a simpler
 * form where Slack refuses them, so a refusal keeps none from coming.
 */
export async function diagnoseBlocks(who: string, client: webApi.WebClient): Promise<Finding> {
  const blocks = renderMessage(sample).flatMap((message) => message.blocks);
  try {
    await client.blocks.validate({ blocks });
    return right(`${who}: accepts the blocks of digests`);
  } catch (error) {
    if (refusalCode(error) !== 'invalid_blocks') {
      const reason = refusalCode(error) ?? shorten(oneLine(messageOf(error)), 100);
      return right(`${who}: the blocks of digests were not checked (${reason})`);
    }
    return {
      verdict: 'weak',
      text: `${who}: refuses the blocks of digests${detailOf(error)}; they are posted in a simpler form`,
      fix: 'Update Heatline.',
    };
  }
}

/** The first fault that Slack names: ": unsupported type at /0/text/type". */
function detailOf(error: unknown): string {
  const data: unknown = error instanceof webApi.WebAPIPlatformError ? error.data : undefined;
  const errors = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : undefined;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  if (typeof first !== 'object' || first === null || !('message' in first)) return '';
  const place = 'pointer' in first ? ` at ${first.pointer}` : '';
  return `: ${shorten(oneLine(`${first.message}${place}`), 200)}`;
}
