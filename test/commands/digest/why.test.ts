import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

/** A desk whose channel had its digest at 09:00 in Berlin, with the two hottest of five stories. */
async function deskAfterDigest(subscribe = 'every day at 9:00 count:2'): Promise<Desk> {
  const desk = await openDesk();
  for (const [name, heat] of [
    ['hot', 90],
    ['warm', 50],
    ['mild', 20],
    ['cool', 10],
  ] as const) {
    desk.archive.write(name, { title: `Story ${name}`, heat, quality: heat, topics: ['AI'] });
  }
  desk.archive.write('old', { title: 'Story old', heat: 70, publishedDateTime: '2021-12-01T06:00:00Z' });
  await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
  await desk.ask(`/digest subscribe ${subscribe}`);
  desk.turnClock('2021-12-13T08:00:00Z');
  await desk.ask('/digest now');
  // As the scheduler does once a slot is decided.
  for (const seen of await desk.subscriptions.nextRuns()) {
    await desk.subscriptions.setNextRun(seen.id, new Date('2021-12-14T08:00:00Z'), seen);
  }
  desk.turnClock('2021-12-13T09:00:00Z');
  return desk;
}

describe('why two stories are one or separate', () => {
  it('names what joined or separated two stories, and says so when one of them is not found', async () => {
    await using desk = await openDesk();
    desk.archive.write('quake', { title: 'Quake shakes Lisbon, towers stand' });
    desk.archive.write('echo', { title: 'Quake shakes Lisbon: towers stand' });
    desk.archive.write('bees', { title: 'Bees return to the city' });
    await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
    expect(
      await desk.answer('/digest why story:"quake shakes lisbon" other:"https://echo.example/story"'),
    ).toContain('Same title as "Quake shakes Lisbon');
    const parted = await desk.answer('/digest why story:"quake shakes lisbon" other:bees');
    expect(parted).toContain('They are two stories.');
    expect(parted).toContain('They share no words that are specific to an event.');
    expect(await desk.answer('/digest why story:"quake shakes lisbon" other:unicorns')).toMatch(/unicorns/);
  });
});

describe('why a story was in the digest, or was not', () => {
  it('says when a story was shown, and at which rank', async () => {
    await using desk = await deskAfterDigest();
    const [made] = await desk.subscriptions.list();
    expect(await desk.answer('/digest why warm')).toContain(
      `Shown Mon, 13 Dec 2021, 09:00 in ${made?.subscription.id}, as number 2 by heat (50).`,
    );
  });

  it('says under which link a story was shown before', async () => {
    await using desk = await deskAfterDigest();
    desk.archive.write('echo', {
      title: 'The same told elsewhere',
      heat: 99,
      related: [
        {
          title: 'Story hot',
          webUrl: 'https://hot.example/story',
          provider: { name: 'hot', domain: 'hot.example' },
        },
      ],
    });
    await desk.archive.sync(new Date('2021-12-13T08:30:00Z'));
    const reply = await desk.ask('/digest why "the same told elsewhere"');
    expect(reply.message.blocks[1]).toMatchObject({
      spans: expect.arrayContaining([{ kind: 'link', text: 'Story hot', url: 'https://hot.example/story' }]),
    });
  });

  it('says that a story was not hot enough, and by how much', async () => {
    await using desk = await deskAfterDigest();
    expect(await desk.answer('/digest why cool')).toContain(
      'It was not hot enough. The digest of Mon, 13 Dec 2021, 09:00 took the 2 hottest stories, the last one with a heat of 50; this one is number 4, with a heat of 10.',
    );
  });

  it('names each setting that leaves a story out', async () => {
    await using desk = await deskAfterDigest(
      'every day at 9:00 topics:Security min_quality:40 min_heat:30 providers:reuters.com',
    );
    const answer = await desk.answer('/digest why cool');
    for (const reason of [
      "Left out by topics: the digest takes Security, and the story's topics are AI.",
      'Left out by providers: the digest takes reuters.com, and the story is from cool.',
      "Left out by min_quality: the digest takes 40 or more, and the story's quality is 10.",
      "Left out by min_heat: the digest takes 30 or more, and the story's heat is 10.",
    ]) {
      expect(answer).toContain(reason);
    }
  });

  it('names the words, topics and outlets that leave a story out, and where they are', async () => {
    await using desk = await deskAfterDigest(
      'every day at 9:00 without:"storied, gun control" without_topics:ai without_outlets:cool,hot.example',
    );
    const answer = await desk.answer('/digest why cool');
    for (const reason of [
      'Left out by without: the digest leaves out "storied", which is in the title "Story cool".',
      'Left out by without_topics: the digest leaves out AI, which is a topic of the story.',
      'Left out by without_outlets: the digest leaves out cool, hot.example, and the story is from cool with no article by another outlet to lead it.',
    ]) {
      expect(answer).toContain(reason);
    }
  });

  it('says that a cap left a story out, and which stories took the places', async () => {
    await using desk = await openDesk();
    const provider = { name: 'One', domain: 'one.example' };
    const write = (name: string, heat: number, more: object = {}) =>
      desk.archive.write(name, { title: `Story ${name}`, heat, story: 'none', ...more });
    write('hot', 90, { provider, topics: ['AI'] });
    write('warm', 50, { provider });
    write('mild', 20, { topics: ['AI'] });
    write('cool', 10);
    write('cold', 5, { provider });
    await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
    await desk.ask('/digest subscribe every day at 9:00 count:2 max_per_outlet:1 max_per_topic:1');
    const byOutlet =
      'Left out by max_per_outlet: the digest takes at most 1 story from One, and a hotter one took the place: "Story hot".';
    const byTopic =
      'Left out by max_per_topic: the digest takes at most 1 story on AI, and a hotter one took the place: "Story hot".';
    expect(await desk.answer('/digest why warm')).toContain(byOutlet);
    expect(await desk.answer('/digest why mild')).toContain(byTopic);
    expect(await desk.answer('/digest why cool')).toContain('It is coming: as things stand, it is number 2');
    expect(await desk.answer('/digest why cold')).toContain('it is number 5 by heat');
    desk.turnClock('2021-12-13T08:00:00Z');
    await desk.ask('/digest now');
    expect(await desk.answer('/digest why cool')).toContain('as number 2 by heat');
    for (const seen of await desk.subscriptions.nextRuns()) {
      await desk.subscriptions.setNextRun(seen.id, new Date('2021-12-14T08:00:00Z'), seen);
    }
    desk.turnClock('2021-12-13T09:00:00Z');
    await desk.ask('/digest edit max_per_outlet:0 max_per_topic:0');
    expect(await desk.answer('/digest why warm')).toContain(byOutlet);
    expect(await desk.answer('/digest why mild')).toContain(byTopic);
    expect(await desk.answer('/digest why cold')).toContain('It was not hot enough.');
  });

  it('uses the settings from when the digest was chosen, not the current ones', async () => {
    await using desk = await deskAfterDigest('every day at 9:00 count:2 min_heat:15');
    await desk.ask('/digest edit time:18:00 topics:Security min_heat:0');
    expect(await desk.answer('/digest why cool')).toContain(
      "Left out at the time by min_heat: the digest takes 15 or more, and the story's heat is 10.",
    );
    expect(await desk.answer('/digest why mild')).toContain(
      'It was not hot enough. The digest of Mon, 13 Dec 2021, 09:00 took the 2 hottest',
    );
    desk.archive.write('fresh', {
      title: 'Story fresh',
      publishedDateTime: '2021-12-13T08:30:00Z',
      topics: ['AI'],
    });
    await desk.archive.sync(new Date('2021-12-13T08:31:00Z'));
    expect(await desk.answer('/digest why fresh')).toContain('Left out by topics: the digest takes Security');
  });

  it('uses the settings of that time even if nothing was left to send', async () => {
    await using desk = await deskAfterDigest('every day at 9:00 topics:Security');
    await desk.ask('/digest edit topics:any');
    expect(await desk.answer('/digest why hot')).toContain('Left out at the time by topics');
  });

  it('says that a story is outside the window', async () => {
    await using desk = await deskAfterDigest();
    expect(await desk.answer('/digest why old')).toContain(
      'It is outside the window: it was published Wed, 1 Dec 2021, 07:00, and the first digest that could have included it, on Mon, 13 Dec 2021, 09:00, looked back only to Sun, 12 Dec 2021, 09:00.',
    );
  });

  it('asks about the article of a story that comes closest', async () => {
    await using desk = await deskAfterDigest();
    const quake = { title: 'Quake shakes Lisbon, towers stand', publishedDateTime: '2021-12-01T06:00:00Z' };
    desk.archive.write('loud', { ...quake, heat: 90, provider: { name: 'Loud', domain: 'loud.example' } });
    desk.archive.write('quiet', { ...quake, heat: 50, provider: { name: 'Quiet', domain: 'quiet.example' } });
    await desk.archive.sync(new Date('2021-12-13T08:30:00Z'));
    await desk.ask('/digest edit providers:Quiet');
    expect(await desk.answer('/digest why quake')).toContain('It is outside the window');
    await desk.ask('/digest edit providers:Other');
    expect(await desk.answer('/digest why quake')).toContain('Left out by providers');
  });

  it('says that a story arrived late: too late for one digest, and in time or not for the next', async () => {
    await using desk = await deskAfterDigest();
    desk.archive.write('late', { title: 'Story late', heat: 80, publishedDateTime: '2021-12-12T09:00:00Z' });
    desk.archive.write('later', {
      title: 'Story latest',
      heat: 80,
      publishedDateTime: '2021-12-05T09:00:00Z',
    });
    await desk.archive.sync(new Date('2021-12-13T08:30:00Z'));
    expect(await desk.answer('/digest why "story late"')).toContain(
      'It is coming: as things stand, it is number 1 in the next digest, on Tue, 14 Dec 2021, 09:00.',
    );
    desk.turnClock('2021-12-14T09:00:00Z');
    const tooLate = await desk.answer('/digest why "story latest"');
    expect(tooLate).toContain('It is outside the window');
    expect(tooLate).toContain('Its file arrived late, on Mon, 13 Dec 2021, 09:30');
  });

  it('says until when the digest is paused', async () => {
    await using desk = await deskAfterDigest();
    desk.archive.write('news', { title: 'Story fresh', heat: 80, publishedDateTime: '2021-12-13T12:00:00Z' });
    await desk.archive.sync(new Date('2021-12-13T12:01:00Z'));
    desk.turnClock('2021-12-13T13:00:00Z');
    await desk.ask('/digest pause until friday');
    expect(await desk.answer('/digest why fresh')).toContain(
      'It is paused until Fri, 17 Dec 2021, 00:00: no digest comes before that.',
    );
  });

  it('says that the digest that would have had the story was not sent, and why', async () => {
    await using desk = await deskAfterDigest();
    desk.archive.write('news', { title: 'Story fresh', heat: 80, publishedDateTime: '2021-12-13T12:00:00Z' });
    await desk.archive.sync(new Date('2021-12-13T12:01:00Z'));
    desk.turnClock('2021-12-13T13:00:00Z');
    await desk.ask('/digest pause');
    expect(await desk.answer('/digest why fresh')).toContain(
      'It is paused: no digest comes until it is resumed.',
    );
    desk.turnClock('2021-12-15T13:00:00Z');
    const answer = await desk.answer('/digest why fresh');
    expect(answer).toContain('The digest of Tue, 14 Dec 2021, 09:00, which would have included it: paused.');
  });

  it('answers for the next digest, and for one that is to be skipped', async () => {
    await using desk = await deskAfterDigest();
    desk.archive.write('news', { title: 'Story fresh', heat: 80, publishedDateTime: '2021-12-13T08:30:00Z' });
    desk.archive.write('dull', { title: 'Story dull', heat: 1, publishedDateTime: '2021-12-13T08:30:00Z' });
    desk.archive.write('more', { title: 'Another one', heat: 5, publishedDateTime: '2021-12-13T08:30:00Z' });
    await desk.archive.sync(new Date('2021-12-13T08:31:00Z'));
    expect(await desk.answer('/digest why fresh')).toContain(
      'number 1 in the next digest, on Tue, 14 Dec 2021, 09:00',
    );
    expect(await desk.answer('/digest why dull')).toContain('which takes 2');
    await desk.ask('/digest skip');
    expect(await desk.answer('/digest why fresh')).toContain(
      'will be skipped because someone asked for that',
    );
  });

  it('says that there is no such story, or no digest that could have had it', async () => {
    await using desk = await openDesk();
    expect(await desk.answer('/digest why "no such thing"')).toContain('No story matches "no such thing"');
    desk.archive.write('hot', { title: 'Story hot' });
    await desk.archive.sync();
    expect(await desk.answer('/digest why hot')).toContain('This channel gets no digest yet.');
  });
});
