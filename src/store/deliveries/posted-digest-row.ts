import { z } from 'zod';
import type { PostedDigest } from '../../delivery/delivery.ts';
import { languages } from '../../platform/language/language.ts';
import { styleSchema } from '../../subscriptions/settings.ts';

export function parsePostedDigest(json: string): PostedDigest {
  return postedDigestSchema.parse(JSON.parse(json));
}

const date = z.iso.datetime().transform((text) => new Date(text));

const provider = z.object({ name: z.string(), domain: z.string() });

const coverage = z.object({
  title: z.string(),
  excerpt: z.string(),
  url: z.string(),
  provider,
  quality: z.number(),
  publishedAt: date.exactOptional(),
});

const story = z.object({
  rank: z.number(),
  id: z.string(),
  path: z.string(),
  title: z.string(),
  url: z.string(),
  excerpt: z.string(),
  provider,
  publishedAt: date,
  heat: z.number(),
  topics: z.array(z.string()),
  image: z
    .object({ url: z.string(), width: z.number().exactOptional(), height: z.number().exactOptional() })
    .exactOptional(),
  coverage: z.array(coverage),
  isUpdate: z.boolean(),
  moreCoverage: z.number(),
  isWithdrawn: z.literal(true).exactOptional(),
});

const postedDigestSchema: z.ZodType<PostedDigest> = z.object({
  digest: z.object({
    name: z.string(),
    slot: date,
    timezone: z.string(),
    language: z.enum(languages).exactOptional(),
    span: z.object({ after: date, until: date }),
    stories: z.array(story),
    outlets: z.number(),
  }),
  style: styleSchema,
  unfinished: z.literal(true).exactOptional(),
});
