import { describe, expect, it } from 'vitest';
import { ben, type Desk, openDesk } from './desk.ts';
import { buttonsOf, textOf } from './message-text.ts';

const direct = 'D-U1';
const loud = { name: 'The Loud, Daily', domain: 'loud.example' };

async function deskWithStory(): Promise<Desk> {
  const desk = await openDesk();
  desk.archive.write('quake', { title: 'Quake shakes Lisbon, towers stand', provider: loud });
  await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
  return desk;
}

async function leftOut(desk: Desk): Promise<(readonly string[] | undefined)[]> {
  const all = await desk.subscriptions.list();
  return all.map(({ subscription }) => subscription.criteria.filter.withoutOutlets);
}

const labelsOf = ({ message }: Awaited<ReturnType<Desk['ask']>>) => [...buttonsOf(message).keys()];

describe('muting the outlet of a story', () => {
  it("leaves the outlet out of a person's own digest with one button, and shows it again with another", async () => {
    await using desk = await deskWithStory();
    await desk.ask('/news me subscribe 8:30 without_outlets:"Other Post"');
    const related = await desk.ask('/news related quake', { channel: direct });
    const muted = await desk.press(related, 'Mute The Loud, Daily');
    expect(textOf(muted.message)).toContain('Your digest leaves out The Loud, Daily from now on');
    expect(await leftOut(desk)).toEqual([['Other Post', 'The Loud, Daily']]);
    expect(labelsOf(await desk.ask('/news related quake', { channel: direct }))).not.toContain(
      'Mute The Loud, Daily',
    );
    expect(await desk.answer('/news me mute the loud, daily')).toContain(
      'already leaves out the loud, daily',
    );
    const undone = await desk.press(muted, 'Undo');
    expect(textOf(undone.message)).toContain('Your digest includes The Loud, Daily again.');
    expect(await leftOut(desk)).toEqual([['Other Post']]);
    expect(desk.posts).toEqual([]);
  });

  it('says that no article is by an outlet that is muted', async () => {
    await using desk = await deskWithStory();
    await desk.ask('/news me subscribe 8:30');
    const note = 'No article is by an outlet called "The Loud, Dayly" so far. Did you mean The Loud, Daily?';
    expect(await desk.answer('/news me mute The Loud, Dayly')).toContain(note);
    expect(await leftOut(desk)).toEqual([['The Loud, Dayly']]);
    expect(await desk.answer('/news me mute "The Loud, Dayly" undo:yes')).not.toContain('No article');
    expect(await desk.answer('/news me mute loud.example')).not.toContain('No article');
  });

  it.for([
    [
      'a person mutes two outlets',
      '/news me subscribe 8:30',
      '/news me mute Example Daily',
      '/news me mute Other Post',
    ],
    [
      'a channel mutes two outlets',
      '/digest subscribe 8:30',
      '/digest mute Example Daily',
      '/digest mute Other Post',
    ],
    [
      'a channel changes its time and mutes one',
      '/digest subscribe 8:30',
      '/digest edit 9:00',
      '/digest mute Other Post',
    ],
  ] as const)('loses neither change when %s at the same moment', async ([, subscribe, first, second]) => {
    await using desk = await deskWithStory();
    await desk.ask(subscribe);
    await Promise.all([desk.ask(first), desk.ask(second)]);
    const [made] = await desk.subscriptions.list();
    const settings = JSON.stringify(made?.subscription);
    expect(settings).toContain('Other Post');
    expect(settings).toMatch(/Example Daily|"0 9 /);
  });

  it('removes the list with its last outlet, and tells people without a digest of their own how to get one', async () => {
    await using desk = await deskWithStory();
    expect(await desk.answer('/news me mute Example Daily')).toContain(
      'You do not get a digest by direct message.',
    );
    await desk.ask('/news me subscribe 8:30');
    await desk.ask('/news me mute Example Daily');
    expect(await leftOut(desk)).toEqual([['Example Daily']]);
    await desk.ask('/news me mute "Example Daily" undo:yes');
    expect(await leftOut(desk)).toEqual([undefined]);
    expect(await desk.answer('/news me mute "Example Daily" undo:yes')).toContain("doesn't leave out");
  });

  it("changes a channel's digest only for people who may, and tells the channel", async () => {
    await using desk = await deskWithStory();
    expect(labelsOf(await desk.ask('/news related quake'))).not.toContain('Mute The Loud, Daily');
    await desk.ask('/digest subscribe 9:00');
    desk.roles.set('C1/U2', 'guest');
    const asked = await desk.ask('/news related quake', { person: ben });
    expect(labelsOf(asked)).not.toContain('Mute The Loud, Daily');
    const own = await desk.ask('/news related quake');
    await desk.press(own, 'Mute The Loud, Daily', { person: ben });
    expect(await leftOut(desk)).toEqual([undefined]);
    const muted = await desk.press(own, 'Mute The Loud, Daily');
    expect(await leftOut(desk)).toEqual([['The Loud, Daily']]);
    expect(desk.posts.at(-1)?.text).toContain(
      "Ana changed this channel's digest: without outlets The Loud, Daily (was none)",
    );
    await desk.press(muted, 'Undo');
    expect(await leftOut(desk)).toEqual([undefined]);
  });

  it('does not put the button into an answer that a whole channel sees', async () => {
    await using desk = await deskWithStory();
    await desk.ask('/digest subscribe 9:00');
    const shown = await desk.ask('/news related quake show:channel');
    expect(shown.visibility).toBe('channel');
    expect(labelsOf(shown)).toEqual([]);
  });

  it('keeps the list when an outlet has the name that stands for none', async () => {
    await using desk = await deskWithStory();
    await desk.ask('/news me subscribe 8:30 without_outlets:"Other Post"');
    expect(await desk.answer('/news me mute None')).toContain('None was not muted');
    expect(await leftOut(desk)).toEqual([['Other Post']]);
  });

  it('refuses more outlets than a digest can leave out', async () => {
    await using desk = await deskWithStory();
    const many = Array.from({ length: 20 }, (_, at) => `Outlet ${at}`).join(',');
    await desk.ask(`/news me subscribe 8:30 without_outlets:"${many}"`);
    expect(await desk.answer('/news me mute Example Daily')).toContain('at most 20 are allowed');
  });
});
