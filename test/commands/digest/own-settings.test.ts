import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';

describe('what a digest is set to', () => {
  it('stands in list and status, as people write it', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:00 count:3 topics:AI,Security style:compact');
    const settings = 'count 3; topics AI, Security; style compact';
    expect(await desk.answer('/digest list')).toContain(`Settings: ${settings}\n`);
    expect(await desk.answer('/digest status')).toContain(`With: ${settings}\n`);
  });

  it('is not mentioned while everything is as usual', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:00');
    expect(await desk.answer('/digest list')).not.toContain('With');
  });
});

describe('the status of a digest that is paused for a while', () => {
  it('says when the next one comes after the pause', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9:00 timezone:UTC');
    await desk.ask('/digest pause until 2021-12-18');
    const status = await desk.answer('/digest status');
    expect(status).toContain('Next: Mon, 20 Dec 2021, 09:00');
    expect(status).toContain('until Sat, 18 Dec 2021, 00:00');
    await desk.ask('/digest pause');
    await desk.ask('/digest resume');
    await desk.ask('/digest pause');
    expect(await desk.answer('/digest status')).toContain('Next: none');
  });
});
