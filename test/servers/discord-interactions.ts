import { z } from 'zod';
import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import { interactionBase, messageObject, type ShownMessage } from './discord-people.ts';
import { buttonsOf, checkDiscordMessage } from './validate-discord-message.ts';
import type { Waiters } from './waiters.ts';

export type Acknowledgement = 'deferred privately' | 'deferred' | 'update deferred' | 'refused';

/** A command or a pressed button, and what came of it. */
export interface DiscordExchange {
  /** Resolves as soon as the bot has acknowledged it, or was refused. */
  acknowledged(): Promise<Acknowledgement>;
  /** Resolves with the private messages shown for it, once there are `count`. */
  replied(count?: number): Promise<readonly [ShownMessage, ...ShownMessage[]]>;
}

interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channelId: string;
  readonly startedAt: number;
  /** The code with which acknowledgements are refused. */
  readonly refuseWith: number | undefined;
  /** The message whose button was pressed. */
  readonly on: ShownMessage | undefined;
  acknowledgement: Acknowledgement | undefined;
  readonly shown: ShownMessage[];
}

export interface StartInteraction {
  readonly type: 2 | 3;
  readonly data: object;
  readonly channelId: string;
  readonly on?: ShownMessage;
  readonly refuseWith?: number;
}

const acknowledgeWithinMs = 3_000;

const callback = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(5),
    // A deferred answer takes no flag but Ephemeral.
    data: z.strictObject({ flags: z.literal(64).optional() }).optional(),
  }),
  z.strictObject({ type: z.literal(6) }),
]);

export interface DiscordInteractions {
  start(interaction: StartInteraction): DiscordExchange;
  /** A private message as it is now, by its id. */
  find(messageId: string): ShownMessage | undefined;
  acknowledge(id: string, token: string, body: unknown): DiscordAnswer;
  editOriginal(token: string, body: unknown): DiscordAnswer;
  followUp(token: string, body: unknown): DiscordAnswer;
}

export function createDiscordInteractions({
  dispatch,
  nextId,
  waiters,
}: {
  dispatch: (type: string, data: object) => void;
  nextId: () => string;
  waiters: Waiters;
}): DiscordInteractions {
  const interactions: Interaction[] = [];
  const byToken = (token: string) => interactions.find((it) => it.token === token);

  return {
    start({ type, data, channelId, on, refuseWith }) {
      const id = nextId();
      const token = `interaction-token-${id}`;
      const interaction: Interaction = {
        id,
        token,
        channelId,
        startedAt: performance.now(),
        refuseWith,
        on,
        acknowledgement: undefined,
        shown: [],
      };
      interactions.push(interaction);
      dispatch('INTERACTION_CREATE', {
        ...interactionBase(id, token, channelId),
        type,
        data,
        ...(on && { message: messageObject(on) }),
      });
      return {
        async acknowledged() {
          await waiters.until(() => interaction.acknowledgement !== undefined, 'an acknowledgement');
          return interaction.acknowledgement ?? 'refused';
        },
        async replied(count = 1) {
          await waiters.until(() => interaction.shown.length >= count, `${count} replies`);
          const [first, ...others] = interaction.shown;
          if (!first) throw new Error('there is no reply');
          return [first, ...others];
        },
      };
    },

    find: (messageId) => interactions.flatMap(({ shown }) => shown).findLast(({ id }) => id === messageId),

    acknowledge(id, token, body) {
      const interaction = byToken(token);
      if (interaction?.id !== id || performance.now() - interaction.startedAt > acknowledgeWithinMs) {
        return refusal(404, 10062, 'Unknown interaction');
      }
      if (interaction.refuseWith !== undefined) {
        interaction.acknowledgement = 'refused';
        return interaction.refuseWith === 10062
          ? refusal(404, 10062, 'Unknown interaction')
          : refusal(400, interaction.refuseWith, 'Interaction has already been acknowledged.');
      }
      if (interaction.acknowledgement) {
        return refusal(400, 40060, 'Interaction has already been acknowledged.');
      }
      const read = callback.safeParse(body);
      if (!read.success) return invalidBody(read.error.issues.map((issue) => issue.message));
      if (read.data.type === 6 && !interaction.on) return invalidBody(['only a component can be updated']);
      if (read.data.type === 6) interaction.acknowledgement = 'update deferred';
      else interaction.acknowledgement = read.data.data?.flags ? 'deferred privately' : 'deferred';
      return { status: 204 };
    },

    editOriginal(token, body) {
      const interaction = byToken(token);
      if (!interaction?.acknowledgement) return refusal(404, 10015, 'Unknown Webhook');
      const checked = checkDiscordMessage(body);
      if (!checked.ok) return invalidBody(checked.faults);
      const isUpdate = interaction.acknowledgement === 'update deferred';
      const flags = checked.body.flags | (interaction.acknowledgement === 'deferred privately' ? 64 : 0);
      const original = {
        id: (isUpdate ? interaction.on?.id : interaction.shown[0]?.id) ?? nextId(),
        channelId: interaction.channelId,
        body: { ...checked.body, flags: isUpdate ? (interaction.on?.body.flags ?? flags) : flags },
      };
      interaction.shown[0] = original;
      return { status: 200, body: messageObject(original) };
    },

    followUp(token, body) {
      const interaction = byToken(token);
      if (!interaction?.acknowledgement) return refusal(404, 10015, 'Unknown Webhook');
      const checked = checkDiscordMessage(body);
      if (!checked.ok) return invalidBody(checked.faults);
      const message = { id: nextId(), channelId: interaction.channelId, body: checked.body };
      interaction.shown.push(message);
      return { status: 200, body: messageObject(message) };
    },
  };
}

/** The data of the interaction that pressing the button with this label gives. */
export function buttonData({ body }: ShownMessage, label: string): object {
  const button = buttonsOf(body).find((it) => it.label === label);
  if (!button)
    throw new Error(`there is no button "${label}" among ${buttonsOf(body).map((it) => it.label)}`);
  return { component_type: 2, custom_id: button.custom_id };
}
