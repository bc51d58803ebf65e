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

describe('whether somebody may post in a channel of Slack', () => {
  it('is so for whoever is in it, guests too', async () => {
    slack.server.people.set(person, { team_id: 'T000000001', is_restricted: true });
    slack.server.people.join(channel, person);
    expect(await mayPost()).toBe('yes');
  });

  it('is not so for who is not in it, also where they can read it', async () => {
    expect(await mayPost()).toBe('no');
  });

  it('is not told where only some may post', async () => {
    slack.server.people.join(channel, person);
    slack.server.people.restrict(channel, { type: ['admin'] });
    expect(await mayPost()).toBe('restricted');
  });

  it('is so for who is named among those that may post', async () => {
    slack.server.people.join(channel, person);
    slack.server.people.restrict(channel, { type: ['admin'], user: [person] });
    expect(await mayPost()).toBe('yes');
  });

  it('names the scope that is missing where Slack does not say who is in the channel', async () => {
    slack.server.people.scopes.delete('channels:read');
    await expect(mayPost()).rejects.toMatchObject({ fix: expect.stringContaining('channels:read') });
  });

  it('is so for who has just typed a command there, though scopes to ask for more are missing', async () => {
    channel = slack.server.channel;
    person = 'U0READER00';
    await slack.server.slashCommand({ command: '/news', text: 'search chips' });
    slack.server.people.scopes.delete('channels:read');
    slack.server.people.scopes.delete('users:read');
    expect(await mayPost()).toBe('yes');
  });
});
