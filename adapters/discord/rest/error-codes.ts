import type { PlatformErrorKind } from '../../../src/platform/errors.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';

/** What an error code of Discord's API means for a message, and what a person can do about it. */
export interface ErrorMeaning {
  readonly kind: PlatformErrorKind;
  readonly fix?: Sentence;
}

const newToken = sentence(
  'Create a new token at https://discord.com/developers/applications → your application → Bot → Reset Token, and set DISCORD_TOKEN to it.',
);
const permissions = sentence(
  'Give me View Channel and Send Messages in that channel, and in a thread Send Messages in Threads too.',
);
const expired = sentence('Ask again: an answer can be shown for 15 minutes.');

/**
 * Discord's JSON error codes (developer documentation, "Opcodes and Status Codes") that can occur when a
 * message is posted or an answer is shown. "Unknown Channel" has been seen during outages, so only over time
 * does it mean that a channel is gone.
 */
export const errorMeanings: ReadonlyMap<number | string, ErrorMeaning> = new Map<number, ErrorMeaning>([
  [
    10003,
    {
      kind: 'lost destination',
      fix: sentence(
        'The channel was deleted, or I cannot see it: check its id and give me View Channel there.',
      ),
    },
  ],
  [10004, { kind: 'lost destination', fix: sentence('Invite me to that server again.') }],
  [
    10008,
    {
      kind: 'bad payload',
      fix: sentence('It was posted a moment ago and has been deleted: there is nothing to do.'),
    },
  ],
  [10015, { kind: 'lost destination', fix: expired }],
  [50027, { kind: 'lost destination', fix: expired }],
  [10013, { kind: 'lost destination', fix: sentence('That person is no longer on Discord.') }],
  [50001, { kind: 'lost destination', fix: permissions }],
  [
    50007,
    {
      kind: 'lost destination',
      fix: sentence(
        'Share a server with me, allow direct messages there (right-click the server → Privacy Settings), and do not block me.',
      ),
    },
  ],
  [50008, { kind: 'lost destination', fix: sentence('Choose a text channel: this one takes no messages.') }],
  [50013, { kind: 'lost destination', fix: permissions }],
  [50024, { kind: 'lost destination', fix: sentence('Choose a text channel: this one takes no messages.') }],
  [
    50083,
    { kind: 'lost destination', fix: sentence('Open the archived thread again, or choose another channel.') },
  ],
  [
    50278,
    {
      kind: 'lost destination',
      fix: sentence('Join a server that I am in: I can write only to those who share one.'),
    },
  ],
  [
    160005,
    {
      kind: 'lost destination',
      fix: sentence('Unlock the thread, give me Manage Threads, or choose another channel.'),
    },
  ],
  [160006, { kind: 'transient', fix: sentence('Close some threads: the server has reached its limit.') }],
  [160007, { kind: 'transient', fix: sentence('Close some threads: the server has reached its limit.') }],
  // Returned for a forum post whose first message does not exist yet; a message to a forum itself becomes a
  // new post.
  [40058, { kind: 'transient' }],
  [
    40066,
    {
      kind: 'lost destination',
      fix: sentence(
        'Every post in that forum needs a tag, and all its tags are only for moderators: add another one, or give me Manage Threads.',
      ),
    },
  ],
  [
    40067,
    { kind: 'lost destination', fix: sentence('Set the tag of the subscription to one that the forum has.') },
  ],
  [40001, { kind: 'lost installation', fix: newToken }],
  [50014, { kind: 'lost installation', fix: newToken }],
  [40005, { kind: 'bad payload' }],
  [50006, { kind: 'bad payload' }],
  [50035, { kind: 'bad payload' }],
  [
    200000,
    {
      kind: 'bad payload',
      fix: sentence("The server's AutoMod stopped it: exempt my role, or change its rule."),
    },
  ],
  [
    200001,
    {
      kind: 'bad payload',
      fix: sentence("The server's AutoMod stopped its title: exempt my role, or change its rule."),
    },
  ],
  [240000, { kind: 'bad payload', fix: sentence("Discord's filter of harmful links stopped it.") }],
  // "Bots are not affected by slowmode restrictions" (developer documentation, change log), so no permission
  // would help.
  [20016, { kind: 'transient' }],
  [20022, { kind: 'transient' }],
  [20028, { kind: 'transient' }],
  [20029, { kind: 'transient' }],
  [30046, { kind: 'transient' }],
  [40003, { kind: 'transient' }],
  [40004, { kind: 'transient' }],
  [40006, { kind: 'transient' }],
  [40062, { kind: 'transient' }],
  [110001, { kind: 'transient' }],
  [130000, { kind: 'transient' }],
  [
    40333,
    {
      kind: 'transient',
      fix: sentence('Discord blocks this network: try from another one, or without a proxy.'),
    },
  ],
]);

/** What an HTTP status means if the code says nothing. */
export function meaningOfStatus(status: number): ErrorMeaning {
  if (status >= 500 || status === 408) return { kind: 'ambiguous' };
  if (status === 401) return { kind: 'lost installation', fix: newToken };
  if (status === 400 || status === 413) return { kind: 'bad payload' };
  if (status === 404)
    return { kind: 'transient', fix: sentence('Check DISCORD_API_URL: Discord knows no such address.') };
  return { kind: 'transient' };
}

/** Why the gateway closed permanently (developer documentation, "Gateway Close Event Codes"). */
export const closeMeanings: ReadonlyMap<number, { readonly reason: Sentence; readonly fix: Sentence }> =
  new Map([
    [4004, { reason: sentence('the token is not valid'), fix: newToken }],
    [
      4010,
      {
        reason: sentence('the shard is not valid'),
        fix: sentence(
          'Correct or remove DISCORD_SHARDS: together, the copies must cover the shards from 0 to one less than the number after "/".',
        ),
      },
    ],
    [
      4011,
      {
        reason: sentence('more shards are needed'),
        fix: sentence(
          'Remove DISCORD_SHARDS, or raise the number after its "/" on every copy, and restart me.',
        ),
      },
    ],
    [4012, { reason: sentence('the API version is no longer served'), fix: sentence('Upgrade me.') }],
    [4013, { reason: sentence('the intents are not valid'), fix: sentence('Upgrade me.') }],
    [
      4014,
      {
        reason: sentence('the intents are not allowed'),
        fix: sentence(
          'Check the Privileged Gateway Intents at https://discord.com/developers/applications → your application → Bot.',
        ),
      },
    ],
  ]);
