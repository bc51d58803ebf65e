import { describe, expect, it } from 'vitest';
import { digestStory } from '../../src/digest/digest.ts';
import { storyBlock } from '../../src/digest/story-block.ts';
import { article, coverage, storyOf } from './articles.ts';

const lead = article({ id: 'lead', heat: 90, topics: ['AI'], image: { url: 'https://img.example/1.jpg' } });
const outlets = ['ap', 'bbc', 'cnn', 'dpa', 'efe'].map((outlet) => coverage(outlet));
const ofLead = storyOf(lead, { coverage: outlets });

describe('a story in a message', () => {
  it('shows everything known of a story, three outlets, and how to see the others', () => {
    expect(storyBlock(digestStory(ofLead, 2), { ranked: true, style: 'rich' })).toEqual({
      kind: 'story',
      rank: 2,
      title: 'Title of lead',
      url: 'https://lead.example/story',
      excerpt: 'What lead says at some length',
      provider: 'lead',
      publishedAt: lead.publishedAt,
      heat: 90,
      topics: ['AI'],
      image: { url: 'https://img.example/1.jpg', alt: 'Title of lead' },
      coverage: ['ap', 'bbc', 'cnn'].map((outlet) => ({
        ...{ provider: outlet, title: `${outlet} reports`, url: `https://${outlet}.example/report` },
      })),
      more: { outlets: 2, command: 'news related lead', opensDialog: true },
    });
  });

  it('shows no picture and no excerpt in compact form', () => {
    const block = storyBlock(digestStory(ofLead, 1), { ranked: false, style: 'compact' });
    expect(block).toMatchObject({ title: 'Title of lead', isCompact: true });
    expect([block.image, block.excerpt]).toEqual([undefined, undefined]);
  });

  it.each([0, -1])('shows no heat of %i, and counts no more outlets when all are shown', (heat) => {
    const cold = storyOf(article({ id: 'lead', heat }), { coverage: outlets.slice(0, 3) });
    const block = storyBlock(digestStory(cold, 1), { ranked: false, style: 'rich' });
    expect([block.heat, block.rank, block.isWithdrawn]).toEqual(Array(3).fill(undefined));
    expect(block.more).toMatchObject({ outlets: 0, command: 'news related lead' });
  });
});
