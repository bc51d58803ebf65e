import { describe, expect, it } from 'vitest';
import { ana, ben, type Desk, openDesk } from './desk.ts';
import { buttonsOf, textOf } from './message-text.ts';

async function deskWithStories(): Promise<Desk> {
  const desk = await openDesk();
  desk.archive.write('chips', { heat: 90, topics: ['AI', 'Chips'] });
  desk.archive.write('match', { heat: 50, topics: ['Sport'] });
  await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
  await desk.ask('/digest subscribe 9:00');
  await desk.ask('/digest now');
  return desk;
}

const cleo = { id: 'U3', name: 'Cleo' };

/** Opens a story's coverage and presses a button there. */
async function say(desk: Desk, label: string, story: string, person = ana) {
  const coverage = await desk.ask(`/news related ${story}`, { person });
  return desk.press(coverage, label, { person });
}

describe('feedback on stories', () => {
  it('counts what readers want by story, outlet and topic, and shows nobody', async () => {
    await using desk = await deskWithStories();
    await say(desk, 'More like this', 'chips');
    await say(desk, 'More like this', 'chips', ben);
    await say(desk, 'Less like this', 'chips', cleo);
    await say(desk, 'Less like this', 'match', ben);
    const text = await desk.answer('/digest feedback');
    expect(text).toBe(
      [
        '# Feedback of the last 30 days',
        'Stories',
        '2 more, 1 less: Title of chips (chips)',
        '0 more, 1 less: Title of match (match)',
        'Outlets',
        '2 more, 1 less: chips',
        '0 more, 1 less: match',
        'Topics',
        '2 more, 1 less: AI',
        '2 more, 1 less: Chips',
        '0 more, 1 less: Sport',
        "It doesn't change what is chosen. To change what the digest takes: /digest edit; to see first what that does: /digest preview topics:AI",
      ].join('\n'),
    );
    for (const { name, id } of [ana, ben, cleo]) expect(text).not.toMatch(new RegExp(`${name}|${id}`));
  });

  it('takes one opinion of a person on a story, which they can change and take back', async () => {
    await using desk = await deskWithStories();
    const more = await say(desk, 'More like this', 'chips');
    expect(textOf(more.message)).toContain('Noted: you want more like "Title of chips".');
    expect([...buttonsOf(more.message).keys()].toSorted()).toEqual([
      ...['Less like this', 'Take it back', 'Who covers it'],
    ]);
    await say(desk, 'More like this', 'chips');
    const less = await desk.press(more, 'Less like this');
    expect(await desk.answer('/digest feedback')).toContain('0 more, 1 less: Title of chips');
    const none = await desk.press(less, 'Take it back');
    expect(textOf(none.message)).toContain('Your feedback on this story was taken back.');
    expect(await desk.answer('/digest feedback')).toContain('Nobody has given any yet.');
  });

  it('changes nothing that a digest chooses, and says so to whoever gives it', async () => {
    await using desk = await deskWithStories();
    const before = await desk.answer('/news top');
    const said = await say(desk, 'Less like this', 'chips');
    expect(textOf(said.message)).toContain(
      'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: /digest feedback.',
    );
    expect(said.visibility).toBeUndefined();
    expect(await desk.answer('/news top')).toBe(before);
    const [made] = await desk.subscriptions.list();
    expect(made?.subscription.criteria.filter).toEqual({});
  });

  it('counts for the channel in which it was given, and only as far back as asked', async () => {
    await using desk = await deskWithStories();
    await say(desk, 'More like this', 'chips');
    expect(await desk.answer('/digest feedback', { channel: 'C2' })).toContain('Nobody has given any yet.');
    desk.turnClock('2021-12-16T06:30:00Z');
    expect(await desk.answer('/digest feedback days:2')).toContain('Nobody has given any yet.');
    expect(await desk.answer('/digest feedback days:4')).toContain('1 more, 0 less: Title of chips');
  });

  it('is only for those who may manage the digests', async () => {
    await using desk = await openDesk({ managers: 'admins' });
    expect(await desk.answer('/digest feedback')).toBe(
      "Only those who manage the digests see the feedback. Only admins may change a channel's digests.",
    );
    desk.roles.set('C1/U1', 'admin');
    expect(await desk.answer('/digest feedback')).toContain('Nobody has given any yet.');
  });

  it('offers the buttons to the reader alone, not below an answer that is posted to the channel', async () => {
    await using desk = await deskWithStories();
    const coverage = await desk.ask('/news related chips');
    const posted = await desk.press(coverage, 'Post to channel');
    expect(posted.visibility).toBe('channel');
    expect([...buttonsOf(posted.message).keys()]).not.toContain('More like this');
  });

  it('explains a story that is no longer there', async () => {
    await using desk = await deskWithStories();
    const coverage = await desk.ask('/news related match');
    desk.archive.remove('match');
    await desk.archive.sync(new Date('2021-12-13T06:40:00Z'));
    const gone = await desk.press(coverage, 'More like this');
    expect(textOf(gone.message)).not.toContain('Noted');
    expect(await desk.answer('/digest feedback')).toContain('Nobody has given any yet.');
  });
});
