import { z } from 'zod';
import type { ShownStory } from '../../delivery/delivery.ts';
import { createMemo } from '../../platform/caching/memoize.ts';
import type { StateDatabase } from '../database.ts';
import type { DeliveriesTable } from '../schema.ts';
import { readText } from './texts.ts';

const storiesSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    link: z.string(),
    keys: z.array(z.string()),
    titled: z
      .array(
        z.object({
          key: z.string(),
          outlet: z.string(),
          at: z.iso.datetime().transform((text) => new Date(text)),
        }),
      )
      .exactOptional(),
    heat: z.number(),
    outlets: z.number(),
    isUpdate: z.boolean(),
    memoryMs: z.number().exactOptional(),
  }),
);

/** Digests that are due together show the same stories, and each is read several times. */
const parsed = createMemo<readonly ShownStory[]>(50);

export async function readStories(
  db: StateDatabase,
  { storiesId }: Pick<DeliveriesTable, 'storiesId'>,
): Promise<readonly ShownStory[]> {
  if (storiesId === null) return [];
  const json = await readText(db, storiesId);
  return parsed(json, () => storiesSchema.parse(JSON.parse(json)));
}
