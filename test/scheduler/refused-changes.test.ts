import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/platform/errors.ts';
import { createPostedScene, leadArticle } from './posted-scene.ts';

let scene: Awaited<ReturnType<typeof createPostedScene>>;

beforeEach(async () => {
  scene = await createPostedScene();
  scene.archive.write('lead', leadArticle);
});

afterEach(() => scene[Symbol.asyncDispose]());

describe('when the platform refuses a change', () => {
  const limited = new PlatformError('rate limited', 'slow down', { retryAfterMs: 5 * 60_000 });

  it('waits as long as the platform says before it changes anything else there', async () => {
    for (const channel of ['C1', 'C2']) await scene.post({}, channel);
    scene.cover('reuters');
    scene.answers.push(limited);
    await scene.look(60);
    await scene.look(64);
    expect(scene.updates).toEqual([]);
    await scene.look(65);
    expect(scene.updates.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2']);
    expect(scene.counted).toEqual({ updated: 2, failed: ['rate limited'] });
  });

  it('changes no message twice within an hour because of a refusal', async () => {
    scene.archive.write('second', { heat: 50 });
    await scene.post({ style: 'thread' });
    scene.cover('reuters');
    scene.cover('cnn', 'second');
    scene.answers.push(undefined, limited);
    await scene.look(60);
    scene.cover('ap');
    await scene.look(65);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m1', 'm2']);
    await scene.look(125);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m1', 'm2', 'm1']);
    expect(scene.shown().at(-1)).toEqual([expect.stringContaining('bbc, reuters, ap')]);
  });

  it('goes on with the other messages, and tries again after an hour', async () => {
    for (const channel of ['C1', 'C2']) await scene.post({}, channel);
    scene.cover('reuters');
    scene.answers.push(new PlatformError('ambiguous', 'timed out'));
    await scene.look(60);
    expect(scene.updates.map(({ channel }) => channel)).toEqual(['C2']);
    await scene.look(119);
    expect(scene.updates).toHaveLength(1);
    await scene.look(120);
    expect(scene.updates.map(({ channel }) => channel)).toEqual(['C2', 'C1']);
  });

  it('simplifies a refused message, and keeps it simple', async () => {
    await scene.post();
    scene.cover('reuters');
    scene.answers.push(new PlatformError('bad payload', 'no such picture'));
    await scene.look(60);
    await scene.look(120);
    scene.cover('ap');
    await scene.look(180);
    expect(scene.shown()).toEqual([
      ['light', expect.stringContaining('reuters')],
      ['light', expect.stringContaining('ap')],
    ]);
  });

  it('goes on with the other digests when one cannot be read', async () => {
    for (const channel of ['C1', 'C2']) await scene.post({}, channel);
    await scene.db
      .updateTable('deliveries')
      .set({ digestId: 'of no text' })
      .where('channelId', '=', 'C1')
      .execute();
    scene.cover('reuters');
    await scene.look(60);
    expect(scene.updates.map(({ channel }) => channel)).toEqual(['C2']);
  });
});
