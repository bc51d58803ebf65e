import { z } from 'zod';

/** The fields that the API adds to each type of component if they were not sent. */
const defaults: Readonly<Record<number, object>> = {
  11: { description: null, spoiler: false },
  14: { spacing: 1, divider: true },
  17: { accent_color: null, spoiler: false },
};

const galleryItem = { description: null, spoiler: false };

/** A message's components as the API shows them. */
export function shownComponents(components: readonly object[]): object[] {
  const next = createNumbers(new Set(idsIn(components)));
  const shown = (component: object): object => {
    const { type, id } = identified.parse(component);
    const numbered = { ...defaults[type], ...component, id: id || next() };
    return Object.fromEntries(Object.entries(numbered).map(([key, value]) => [key, shownPart(key, value)]));
  };
  const shownPart = (key: string, value: unknown): unknown => {
    if (key === 'components') return z.array(z.looseObject({})).parse(value).map(shown);
    if (key === 'accessory') return shown(z.looseObject({}).parse(value));
    if (key === 'media') return shownMedia(media.parse(value));
    if (key !== 'items') return value;
    return gallery.parse(value).map((item) => ({ ...galleryItem, ...item, media: shownMedia(item.media) }));
  };
  return components.map(shown);
}

const identified = z.looseObject({ type: z.number(), id: z.number().optional() });
const media = z.looseObject({ url: z.string() });
const gallery = z.array(z.looseObject({ media }));

/** Discord stores a copy of each picture. */
function shownMedia(sent: z.output<typeof media>): object {
  const proxied = sent.url.replace(/^https?:\/\//, 'https://images-ext-1.discordapp.net/external/');
  return { ...sent, id: '1800000000000000001', proxy_url: proxied };
}

/**
 * "Generated sequentially if left empty", and never the id of another component (developer documentation,
 * "Component").
 */
function createNumbers(taken: ReadonlySet<number>): () => number {
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
}

function idsIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'number' ? [value.id] : [];
  return [...own, ...('components' in value ? idsIn(value.components) : [])];
}
