import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { channel, given, hoursAfter, id, slotOf } from './past-subscription.ts';
import { run } from './run.ts';

describe('feedback', () => {
  it("prints what a subscription's readers want, for the days that are asked", async () => {
    const folder = temporaryFolder();
    await given(folder, async ({ feedback }) => {
      const give = (personId: string, day: number, opinion: 'more' | 'less') =>
        feedback.give(
          { channel, personId },
          { articleIds: ['a1'], title: 'Tide turns', outlet: 'Reuters', topics: ['Sea'] },
          { opinion, at: slotOf(day) },
        );
      await give('U1', 2, 'more');
      await give('U2', 9, 'less');
    });
    const world = { env: { STATE_DIR: folder }, now: hoursAfter(slotOf(10), 1) };
    expect(await run(['feedback', id], world)).toEqual({
      code: 0,
      err: '',
      out: [
        "Feedback of the last 30 days. It doesn't change what is chosen.",
        ...['Stories', '  1 more, 1 less: Tide turns (Reuters)'],
        ...['Outlets', '  1 more, 1 less: Reuters'],
        ...['Topics', '  1 more, 1 less: Sea', ''],
      ].join('\n'),
    });
    // Without an id, the only subscription.
    const { out } = await run(['feedback', 'days:3'], world);
    expect(out).toContain('  0 more, 1 less: Reuters');
    expect((await run(['feedback', '--days', '1'], { ...world, now: slotOf(20) })).out).toBe(
      'Nobody has given any feedback in that time.\n',
    );
  });
});
