import { z } from 'zod';
import type { ShownStory } from '../../delivery/delivery.ts';
import type { DeliveriesTable } from '../schema.ts';

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

export function parseStories({ storiesJson }: Pick<DeliveriesTable, 'storiesJson'>): ShownStory[] {
  return storiesSchema.parse(JSON.parse(storiesJson));
}
