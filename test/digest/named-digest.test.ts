import { describe, expect, it } from 'vitest';
import { digestMessages } from '../../src/digest/digest-messages.ts';

const digest = {
  ...{ slot: new Date('2026-11-30T08:00:00Z'), timezone: 'UTC', stories: [], outlets: 0 },
  span: { after: new Date('2026-11-29T08:00:00Z'), until: new Date('2026-11-30T08:00:00Z') },
};

describe("a digest's heading", () => {
  it.each([
    ['Top stories', 'de', 'Top-Meldungen · Montag, 30. November 2026'],
    ['Top stories', 'en', 'Top stories · Monday, November 30, 2026'],
    ['Morgenlage', 'fr', 'Morgenlage · lundi 30 novembre 2026'],
  ] as const)('says %s in %s, unless somebody has named it', (name, language, heading) => {
    const [first] = digestMessages({ ...digest, name, language }, 'rich');
    expect(first?.message.blocks[0]).toEqual({ kind: 'heading', text: heading });
  });
});
