import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AnsweringSlack, slackChannel, startAnsweringSlack } from '../answering-slack.ts';

let slack: AnsweringSlack;
let channel: string;
let person: string;
let count = 0;
beforeAll(async () => {
  slack = await startAnsweringSlack();
});
afterAll(() => slack.stop());
beforeEach(async () => {
  slack.server.people.scopes.add('users:read').add('channels:read').add('groups:read');
  count += 1;
  channel = await slack.server.createChannel(`posting-${count}`);
  person = `U0POSTER${count}`;
  slack.server.people.set(person, { team_id: 'T000000001' });
  slack.server.people.join(channel, 'U0HEATLINE');
});

const mayPost = () => slack.adapter.mayPost?.(slackChannel(channel), person);

describe('permission to post in a Slack channel', () => {
  it('lets every member of a channel post, guests too', async () => {
    slack.server.people.set(person, { team_id: 'T000000001', is_restricted: true });
    slack.server.people.join(channel, person);
    expect(await mayPost()).toBe('yes');
  });

  it('does not let a non-member post, even if they can read the channel', async () => {
    expect(await mayPost()).toBe('no');
  });

  it('cannot tell who may post where posting is restricted', async () => {
    slack.server.people.join(channel, person);
    slack.server.people.restrict(channel, { type: ['admin'] });
    expect(await mayPost()).toBe('restricted');
  });

  it('lets a person post who is named among those allowed', async () => {
    slack.server.people.join(channel, person);
    slack.server.people.restrict(channel, { type: ['admin'], user: [person] });
    expect(await mayPost()).toBe('yes');
  });

  it("names the missing scope when Slack does not list the channel's members", async () => {
    slack.server.people.scopes.delete('channels:read');
    await expect(mayPost()).rejects.toMatchObject({ fix: expect.stringContaining('channels:read') });
  });

  it('lets a person post who has just typed a command there, even without the scopes to check', async () => {
    channel = slack.server.channel;
    person = 'U0READER00';
    await slack.server.slashCommand({ command: '/news', text: 'search chips' });
    slack.server.people.scopes.delete('channels:read');
    slack.server.people.scopes.delete('users:read');
    expect(await mayPost()).toBe('yes');
  });
});
