import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPostedScene, leadArticle, related } from './posted-scene.ts';

let scene: Awaited<ReturnType<typeof createPostedScene>>;

beforeEach(async () => {
  scene = await createPostedScene();
  scene.archive.write('lead', leadArticle);
});

afterEach(() => scene[Symbol.asyncDispose]());

describe('a digest of several messages', () => {
  it('changes only the messages that are no longer true', async () => {
    scene.archive.write('second', { heat: 50 });
    const posting = { mention: 'S0123ABCD' };
    await scene.post({ style: 'thread', posting });
    scene.cover('reuters', 'second');
    await scene.look(60);
    scene.archive.write('lead', { heat: -1 });
    await scene.look(120);
    expect(scene.posts.map(({ posted }) => posted)).toEqual([
      { messageId: 'm0', posting },
      { messageId: 'm1', replyTo: 'm0' },
      { messageId: 'm2', replyTo: 'm0' },
    ]);
    expect(scene.updates.map(({ posted, shows }) => [posted, shows])).toEqual([
      [{ messageId: 'm2', replyTo: 'm0' }, ['2. Title of second, reuters']],
      [
        { messageId: 'm0', posting },
        ['1. Title of lead · withdrawn by its publisher', '2. Title of second · second'],
      ],
      [{ messageId: 'm1', replyTo: 'm0' }, ['1. Title of lead, As it was told., bbc, withdrawn']],
    ]);
  });

  it('stays in its language', async () => {
    scene.archive.write('second', { heat: 50 });
    await scene.post({ style: 'thread', language: 'de' });
    scene.archive.write('lead', { heat: -1 });
    await scene.look(60);
    expect(scene.updates[0]?.shows[0]).toBe('1. Title of lead · vom Medium zurückgezogen');
  });

  it('notifies nobody of a day without news', async () => {
    const posting = { mention: 'S0123ABCD', tag: 'News' };
    await scene.post({ posting, onEmpty: 'note', criteria: { count: 5, filter: { minHeat: 1_000 } } });
    expect(scene.posts.map(({ posted }) => posted)).toEqual([
      { messageId: 'm0', posting: { tag: 'News', silent: true } },
    ]);
  });

  it('changes the other messages when one is gone', async () => {
    scene.archive.write('second', { heat: 50 });
    await scene.post({ style: 'thread' });
    scene.cover('reuters');
    scene.answers.push('gone');
    await scene.look(60);
    scene.cover('ap');
    scene.cover('cnn', 'second');
    await scene.look(120);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m2']);
  });

  it('keeps its language', async () => {
    await scene.post({ style: 'thread', language: 'de' });
    scene.archive.write('lead', { heat: -1 });
    await scene.look(60);
    expect(scene.shown()[0]).toEqual(['1. Title of lead · vom Medium zurückgezogen']);
  });

  it('adds no coverage with a word or topic that the digest leaves out', async () => {
    await scene.post({
      criteria: { count: 5, filter: { without: ['crypto'], withoutTopics: ['Gambling'] } },
    });
    scene.cover('reuters', 'lead', { title: 'Why the crypto crowd cheers' });
    scene.cover('ap', 'lead', { excerpt: 'The price of crypto rose.' });
    scene.cover('cnn', 'lead', { topics: ['Gambling'] });
    const listed = { ...related('zdf'), title: 'Crypto, they say' };
    scene.cover('dpa', 'lead', {
      related: [listed, { ...related('lead'), webUrl: 'https://lead.example/story' }],
    });
    await scene.look(60);
    expect(scene.shown()).toEqual([['1. Title of lead, As it was told., bbc, dpa']]);
  });

  it('adds no outlet that the digest leaves out', async () => {
    await scene.post({ criteria: { count: 5, filter: { withoutOutlets: ['Reuters', 'bbc.example'] } } });
    scene.cover('reuters');
    await scene.look(60);
    expect([scene.posts[0]?.shows, ...scene.shown()]).toEqual([['1. Title of lead, As it was told.']]);
    scene.cover('ap');
    await scene.look(120);
    expect(scene.shown()).toEqual([['1. Title of lead, As it was told., ap']]);
  });

  it('keeps every story in its message', async () => {
    await scene[Symbol.asyncDispose]();
    scene = await createPostedScene(3);
    for (const [position, name] of ['a', 'b', 'c', 'd'].entries()) {
      scene.archive.write(name, { heat: 90 - position });
    }
    await scene.post({ posting: { mention: 'S0123ABCD', crosspost: true } });
    scene.cover('reuters', 'c');
    await scene.look(60);
    expect(scene.posts.map(({ posted, shows }) => [posted, shows])).toEqual([
      [
        { messageId: 'm0', posting: { mention: 'S0123ABCD', crosspost: true } },
        ['1. Title of a', '2. Title of b'],
      ],
      [
        { messageId: 'm1', continues: 'm0', posting: { crosspost: true } },
        ['3. Title of c', '4. Title of d'],
      ],
    ]);
    expect(scene.updates.map(({ posted, shows }) => [posted, shows])).toEqual([
      [
        { messageId: 'm1', continues: 'm0', posting: { crosspost: true } },
        ['3. Title of c, reuters', '4. Title of d'],
      ],
    ]);
  });
});
