import type {
  PlatformAdapter,
  PlatformPayload,
  PostOptions,
  UnresolvedAttempt,
  Verification,
} from '../../src/platform/adapter.ts';
import type { ChannelRef } from '../../src/platform/channel.ts';
import { PlatformError, type PlatformErrorKind } from '../../src/platform/errors.ts';
import type { Life, World } from './world.ts';

/**
 * How a platform finds a message again of which no answer came:
 * - `history`: by looking through the channel, once nothing can be on its way any more, as Slack's metadata allow
 * - `blind`: not at all, as in Slack without the scope to read
 * - `nonce`: for two minutes by the same nonce, for which it gives the message back that is there; then by looking, as Discord
 */
export type Recognition = 'history' | 'blind' | 'nonce';

export interface ModelMessage {
  readonly id: string;
  readonly key: string;
  readonly channel: string;
  readonly takenAt: number;
  /** A platform may take a message and show it some seconds later. */
  readonly shownAt: number;
  payload: PlatformPayload;
  readonly replyTo?: string | undefined;
}

/** What its refusals and lost answers hang on, as they are now. */
export interface Trouble {
  /** Of so many requests one is refused, or its answer lost. */
  share: number;
}

export interface ModelPlatform {
  readonly name: string;
  readonly recognition: Recognition;
  readonly messages: readonly ModelMessage[];
  /** Channels that it says are gone. */
  readonly lost: Set<string>;
  adapterFor(life: Life): PlatformAdapter;
}

/** From when an attempt was begun until what it had on its way is there: see docs/delivery.md. */
const settledMs = 30_000;
const nonceKeptMs = 150_000;
const nonceTrustedMs = 120_000;
const shownWithinMs = 9_000;

const refusals: readonly [PlatformErrorKind, ...PlatformErrorKind[]] = [
  'rate limited',
  'transient',
  'transient',
  'bad payload',
];

/** That it looked for a message, no platform refuses for what the message says. */
const ofALook: readonly [PlatformErrorKind, ...PlatformErrorKind[]] = ['rate limited', 'transient'];

export function createModelPlatform(
  { name, recognition }: { readonly name: string; readonly recognition: Recognition },
  world: World,
  trouble: Trouble,
): ModelPlatform {
  const messages: ModelMessage[] = [];
  const lost = new Set<string>();
  const { draws, time } = world;

  function put(channel: string, payload: PlatformPayload, options: PostOptions): ModelMessage {
    const isKnown = ({ key, takenAt }: ModelMessage) =>
      recognition === 'nonce' && key === options.idempotencyKey && time() - takenAt <= nonceKeptMs;
    const known = messages.find((message) => message.channel === channel && isKnown(message));
    if (known) return known;
    const message = {
      id: `${name}-${messages.length + 1}`,
      key: options.idempotencyKey,
      ...{ channel, payload, replyTo: options.replyTo },
      takenAt: time(),
      shownAt: time() + (draws.chance(0.1) ? draws.between(0, shownWithinMs) : 0),
    };
    messages.push(message);
    world.say(`${name} takes ${options.idempotencyKey}`);
    return message;
  }

  /** One request: it leaves in the step in which the deadline is asked, and its answer comes in a later one, or never. */
  async function send<Answer>(
    life: Life,
    options: Pick<PostOptions, 'deadline'>,
    act: () => Answer,
    refused: readonly [PlatformErrorKind, ...PlatformErrorKind[]] = refusals,
  ): Promise<Answer> {
    await world.turn(life);
    if (options.deadline?.isOver())
      throw new PlatformError('transient', 'it was too late to send the request');
    const isHit = draws.chance(trouble.share);
    if (isHit && draws.chance(0.5)) {
      const kind = draws.pick(refused);
      await world.turn(life, draws.between(0, 2_000));
      throw new PlatformError(
        kind,
        'refused',
        kind === 'rate limited' ? { retryAfterMs: draws.between(1, 40_000) } : {},
      );
    }
    // Lost on the way there, or on the way back.
    if (isHit && draws.chance(0.4)) {
      await world.turn(life, draws.between(0, 15_000));
      throw new PlatformError('ambiguous', 'the connection was cut');
    }
    const answer = act();
    await world.turn(life, draws.between(0, 800));
    if (isHit) throw new PlatformError('ambiguous', 'no answer came');
    return answer;
  }

  function found(channel: string, key: string): ModelMessage | undefined {
    return messages.find(
      (message) => message.channel === channel && message.key === key && message.shownAt <= time(),
    );
  }

  async function verify(
    life: Life,
    channel: ChannelRef,
    payload: PlatformPayload,
    attempt: UnresolvedAttempt,
  ): Promise<Verification> {
    if (recognition === 'blind') {
      await world.turn(life);
      return { outcome: 'cannot tell', reason: 'the app may not read the channel' };
    }
    const { begunAt, now, clocksApartMs = 0, perhapsOlderMs = 0 } = attempt;
    const ageMs = now.getTime() - begunAt.getTime();
    if (recognition === 'nonce' && ageMs + perhapsOlderMs + clocksApartMs <= nonceTrustedMs) {
      const again = () => put(channel.id, payload, attempt);
      const { id } = await send(life, attempt, again, ofALook);
      return { outcome: 'arrived', receipt: { messageId: id } };
    }
    const tooSoonMs = settledMs - (ageMs - clocksApartMs);
    if (tooSoonMs > 0) throw new PlatformError('transient', 'too soon to say', { retryAfterMs: tooSoonMs });
    const look = () => found(channel.id, attempt.idempotencyKey);
    const message = await send(life, {}, look, ofALook);
    return message ? { outcome: 'arrived', receipt: { messageId: message.id } } : { outcome: 'absent' };
  }

  return {
    ...{ name, recognition, messages, lost },
    adapterFor: (life) => ({
      async start() {},
      async stop() {},
      async post(channel, payload, options) {
        const message = await send(life, options, () => {
          if (lost.has(channel.id)) throw new PlatformError('lost destination', 'no such channel');
          return put(channel.id, payload, options);
        });
        return { messageId: message.id };
      },
      verify: (channel, payload, attempt) => verify(life, channel, payload, attempt),
      async update(channel, payload, { messageId }) {
        return send(life, {}, () => {
          const message = messages.find(({ id }) => id === messageId && !lost.has(channel.id));
          if (!message) return 'gone';
          message.payload = payload;
          return 'updated';
        });
      },
      directChannel: async (person) => ({ platform: name, id: `direct-${person}` }),
      profileOf: async () => ({}),
      roleIn: async () => 'stranger',
      async *diagnose() {},
    }),
  };
}
