import { messageOf } from '../../platform/thrown.ts';
import { decodeText } from './decode-text.ts';
import { type FeedRefusal, parseFeed, webPage } from './parse-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';

/** A document as received. */
export interface ReceivedDocument {
  readonly bytes: Uint8Array;
  /** The header of the response. */
  readonly contentType: string;
  /** The address it came from, the base for relative links. */
  readonly address: string;
}

/** Reads a document as a feed. Never throws. */
export function readDocument({ bytes, contentType, address }: ReceivedDocument): ParsedFeed | FeedRefusal {
  try {
    const parsed = parseFeed(decodeText(Buffer.from(bytes), contentType), address);
    // A short page has none of the elements by which a page is recognised.
    const isPage = 'refused' in parsed && parsed.kind === 'unknown' && /\bhtml\b/i.test(contentType);
    return isPage ? webPage : parsed;
  } catch (error) {
    // A hundred thousand levels of nesting overflow a parser's stack.
    const reason = messageOf(error);
    return {
      ...{ kind: 'unknown', refused: `the response cannot be read as a feed: ${reason}` },
      fix: 'Open its address in a browser to see what is there, or remove it.',
    };
  }
}
