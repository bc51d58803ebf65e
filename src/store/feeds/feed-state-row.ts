import { z } from 'zod';
import type { FeedState } from '../../gathering/feed-state.ts';
import { failureCauses } from '../../gathering/fetching/fetch-failure.ts';
import { withFix } from '../stored-fix.ts';

const date = z.iso.datetime().transform((text) => new Date(text));

const stateSchema = z.object({
  address: z.string(),
  nextAt: date,
  movedTo: z.string().exactOptional(),
  validators: z.object({ etag: z.string().exactOptional(), lastModified: z.string().exactOptional() }),
  settings: z.string().exactOptional(),
  digest: z.string().exactOptional(),
  askedAt: date.exactOptional(),
  readAt: date.exactOptional(),
  documentAt: date.exactOptional(),
  failures: z.number(),
  failure: z
    .preprocess(
      withFix,
      z.object({
        cause: z.enum(failureCauses),
        fault: z.string(),
        fix: z.string().exactOptional(),
        since: date,
      }),
    )
    .exactOptional(),
  title: z.string().exactOptional(),
  domain: z.string().exactOptional(),
  format: z.string().exactOptional(),
  isRecovered: z.boolean().exactOptional(),
  items: z.number().exactOptional(),
  undated: z.number().exactOptional(),
  unlinked: z.number().exactOptional(),
  newestAt: date.exactOptional(),
  usualGapMs: z.number().exactOptional(),
  restMs: z.number().exactOptional(),
  quiet: z.object({ hours: z.array(z.number()), days: z.array(z.number()) }).exactOptional(),
  newShare: z.number().exactOptional(),
});

/** Undefined for an unreadable row: its feed is then requested as if it were new. */
export function readFeedState(json: string): FeedState | undefined {
  try {
    return stateSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
