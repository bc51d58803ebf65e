import { describe, expect, it } from 'vitest';
import { selectStories } from '../../src/digest/select-stories.ts';
import { createContentFolder } from './content-folder.ts';
import { type Piece, writePiece } from './stories/story-files.ts';

const quake = (by: string, at: string, more: Partial<Piece> = {}): Piece => ({
  title: `Quake shakes Lisbon, towers stand, writes ${by}`,
  ...{ by, at, quality: 40, ...more },
});
const bees = (by: string, at: string): Piece => ({
  title: `Bees return to the rooftops, says ${by}`,
  ...{ by, at, quality: 45 },
});

async function indexOf(pieces: Readonly<Record<string, Piece>>) {
  const folder = createContentFolder();
  for (const [name, piece] of Object.entries(pieces)) writePiece(folder, name, piece);
  await folder.sync();
  return folder.open();
}

/** The leads of the day's stories up to `until`, with their heat. */
async function hottest(pieces: Readonly<Record<string, Piece>>, until = '2026-03-02T20:00:00Z') {
  const index = await indexOf(pieces);
  const span = { after: new Date('2026-03-01T20:00:00Z'), until: new Date(until) };
  const stories = selectStories(index, { span, filter: {}, count: 10 });
  return stories.map(({ lead, heat }) => `${lead.path} ${heat.value}`);
}

describe('the heat of articles whose files give none', () => {
  it("computes heat as the lead's quality plus ten for each other outlet that covers the story", async () => {
    const found = await hottest({
      a: quake('alpha', '2026-03-02T08:00'),
      b: quake('beta', '2026-03-02T09:00'),
      c: quake('gamma', '2026-03-02T10:00', {
        related: [
          {
            title: 'Lisbon: quake shakes towers',
            url: 'https://delta.example/1',
            by: 'delta',
            at: '2026-03-02T11:00',
          },
          {
            title: 'Quake shakes Lisbon',
            url: 'https://alpha.example/2',
            by: 'alpha',
            at: '2026-03-02T11:00',
          },
        ],
      }),
      d: bees('alpha', '2026-03-02T08:00'),
    });
    expect(found).toEqual(['a.md 70', 'd.md 45']);
  });

  it("computes heat as of the digest's time: outlets that join later do not count", async () => {
    const pieces = {
      a: quake('alpha', '2026-03-02T08:00'),
      b: quake('beta', '2026-03-02T09:00'),
      c: quake('gamma', '2026-03-03T08:00'),
      d: bees('alpha', '2026-03-02T08:00'),
    };
    expect(await hottest(pieces, '2026-03-02T08:30:00Z')).toEqual(['d.md 45', 'a.md 40']);
    expect(await hottest(pieces, '2026-03-02T10:00:00Z')).toEqual(['a.md 50', 'd.md 45']);
  });

  it('prefers the heat that a file gives, whichever outlet is the lead', async () => {
    const pieces = {
      a: quake('alpha', '2026-03-02T08:00', { heat: 12 }),
      b: quake('beta', '2026-03-02T09:00'),
    };
    expect(await hottest(pieces)).toEqual(['b.md 50']);
    expect(await hottest({ ...pieces, a: { ...pieces.a, heat: 99 } })).toEqual(['a.md 99']);
  });

  it('puts the story that spread faster first among equals', async () => {
    const found = await hottest({
      a: quake('alpha', '2026-03-02T01:00'),
      b: quake('beta', '2026-03-02T09:00'),
      c: { ...bees('gamma', '2026-03-02T01:00'), quality: 40 },
      d: { ...bees('delta', '2026-03-02T03:00'), quality: 40 },
    });
    expect(found).toEqual(['c.md 50', 'a.md 50']);
  });

  it('counts no text twice, and no page that belongs to another story', async () => {
    const listed = (title: string, by: string) => ({
      title,
      by,
      url: `https://${by}.example/1`,
      at: '2026-03-02T09:00',
    });
    const found = await hottest({
      a: quake('alpha', '2026-03-02T08:00', {
        related: [
          listed('Lisbon counts what the quake shakes', 'beta'),
          listed('Lisbon counts what the quake shakes', 'gamma'),
          listed('Lisbon counts what the quake shakes', 'delta'),
        ],
      }),
    });
    expect(found).toEqual(['a.md 50']);
  });
});
