import { z } from 'zod';
import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import {
  type AskedFrom,
  channelAskedFrom,
  interactionBase,
  messageObject,
  type ShownMessage,
} from './discord-people.ts';
import type { DiscordCommands } from './validate-discord-commands.ts';
import { buttonsOf, checkDiscordMessage, componentsOf } from './validate-discord-message.ts';
import { type DiscordModal, discordChoices, discordModal } from './validate-discord-modal.ts';
import type { Waiters } from './waiters.ts';

export type Acknowledgement =
  | 'deferred privately'
  | 'deferred'
  | 'update deferred'
  | 'suggested'
  | 'form shown'
  | 'refused';

/** A person's interaction with the bot, and its outcome. */
export interface DiscordExchange {
  /** Resolves once the bot has acknowledged it or was refused. */
  acknowledged(): Promise<Acknowledgement>;
  /** Resolves with the messages shown for it once there are `count`. */
  replied(count?: number): Promise<readonly [ShownMessage, ...ShownMessage[]]>;
  /** Resolves with the choices suggested for it. */
  suggested(): Promise<z.output<typeof discordChoices>>;
  /** Resolves with the form shown for it. */
  form(): Promise<DiscordModal>;
}

interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: StartInteraction['type'];
  readonly from: AskedFrom;
  readonly channelId: string;
  readonly startedAt: number;
  /** The code with which acknowledgements are refused. */
  readonly refuseWith: number | undefined;
  /** The message whose button was pressed. */
  readonly on: ShownMessage | undefined;
  acknowledgement: Acknowledgement | undefined;
  choices: z.output<typeof discordChoices>;
  modal: DiscordModal | undefined;
  readonly shown: ShownMessage[];
}

export interface StartInteraction {
  /** A command, a component, suggestions while typing, or a submitted form. */
  readonly type: 2 | 3 | 4 | 5;
  readonly data: object;
  readonly from: AskedFrom;
  readonly on?: ShownMessage;
  readonly refuseWith?: number;
}

const acknowledgeWithinMs = 3_000;

const callback = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(5),
    // A deferred answer accepts only the flag Ephemeral.
    data: z.strictObject({ flags: z.literal(64).optional() }).optional(),
  }),
  z.strictObject({ type: z.literal(6) }),
  z.strictObject({ type: z.literal(8), data: z.strictObject({ choices: discordChoices }) }),
  z.strictObject({ type: z.literal(9), data: discordModal }),
]);

/** The responses that each type of interaction accepts (developer documentation, "Responding"). */
const takes: Readonly<Record<StartInteraction['type'], readonly number[]>> = {
  2: [5, 9],
  3: [5, 6, 9],
  4: [8],
  5: [5, 6],
};

const ephemeral = 64;

export interface DiscordInteractions {
  start(interaction: StartInteraction): DiscordExchange;
  /** The current private message with this id. */
  find(messageId: string): ShownMessage | undefined;
  acknowledge(id: string, token: string, body: unknown): DiscordAnswer;
  editOriginal(token: string, body: unknown): DiscordAnswer;
  followUp(token: string, body: unknown): DiscordAnswer;
  /** Sets whether a server that the bot is not in lets people post through it. */
  letPostFromElsewhere(may: boolean): void;
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
  let lettingPost = true;
  const byToken = (token: string) => interactions.find((it) => it.token === token);

  return {
    start({ type, data, from, on, refuseWith }) {
      const id = nextId();
      const token = `interaction-token-${id}`;
      const interaction: Interaction = {
        id,
        token,
        type,
        from,
        channelId: channelAskedFrom(from),
        startedAt: performance.now(),
        refuseWith,
        on,
        acknowledgement: undefined,
        choices: [],
        modal: undefined,
        shown: [],
      };
      interactions.push(interaction);
      dispatch('INTERACTION_CREATE', {
        ...interactionBase(id, token, from),
        type,
        data,
        ...(on && { message: messageObject(on) }),
      });
      return {
        async acknowledged() {
          await waiters.until(() => interaction.acknowledgement !== undefined, 'an acknowledgement');
          return interaction.acknowledgement ?? 'refused';
        },
        async suggested() {
          await waiters.until(() => interaction.acknowledgement === 'suggested', 'suggestions');
          return interaction.choices;
        },
        async form() {
          await waiters.until(() => interaction.modal !== undefined, 'a form');
          if (!interaction.modal) throw new Error('there is no form');
          return interaction.modal;
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
      const response = read.data;
      if (!takes[interaction.type].includes(response.type) || (response.type === 6 && !interaction.on)) {
        return invalidBody([`an interaction of type ${interaction.type} takes no ${response.type}`]);
      }
      if (response.type === 5) {
        interaction.acknowledgement = response.data?.flags ? 'deferred privately' : 'deferred';
      } else if (response.type === 6) {
        interaction.acknowledgement = 'update deferred';
      } else if (response.type === 8) {
        interaction.acknowledgement = 'suggested';
        interaction.choices = response.data.choices;
      } else {
        interaction.acknowledgement = 'form shown';
        interaction.modal = response.data;
      }
      return { status: 204 };
    },

    editOriginal(token, body) {
      const interaction = byToken(token);
      const { acknowledgement } = interaction ?? {};
      if (!interaction || !acknowledgement) return refusal(404, 10015, 'Unknown Webhook');
      if (!/deferred/.test(acknowledgement)) return refusal(404, 10008, 'Unknown Message');
      const checked = checkDiscordMessage(body, ['command']);
      if (!checked.ok) return invalidBody(checked.faults);
      return show(interaction, checked.body);
    },

    followUp(token, body) {
      const interaction = byToken(token);
      if (!interaction?.acknowledgement) return refusal(404, 10015, 'Unknown Webhook');
      const checked = checkDiscordMessage(body, ['command']);
      if (!checked.ok) return invalidBody(checked.faults);
      // The first follow-up replaces "thinking…" and has its visibility.
      const isWaiting = /^deferred/.test(interaction.acknowledgement) && interaction.shown.length === 0;
      if (isWaiting) return show(interaction, checked.body);
      const isBroughtAlong = interaction.from.place === 'foreign server';
      if (isBroughtAlong && interaction.shown.length > 5) {
        return refusal(400, 40094, 'This interaction has reached its maximum number of follow up messages.');
      }
      const flags = checked.body.flags | (isBroughtAlong && !lettingPost ? ephemeral : 0);
      const message = { id: nextId(), channelId: interaction.channelId, body: { ...checked.body, flags } };
      interaction.shown.push(message);
      return { status: 200, body: messageObject(message) };
    },

    letPostFromElsewhere(may) {
      lettingPost = may;
    },
  };

  function show(interaction: Interaction, body: ShownMessage['body']): DiscordAnswer {
    const isUpdate = interaction.acknowledgement === 'update deferred';
    const flags = body.flags | (interaction.acknowledgement === 'deferred privately' ? ephemeral : 0);
    const original = {
      id: (isUpdate ? interaction.on?.id : interaction.shown[0]?.id) ?? nextId(),
      channelId: interaction.channelId,
      body: { ...body, flags: isUpdate ? (interaction.on?.body.flags ?? flags) : flags },
    };
    interaction.shown[0] = original;
    return { status: 200, body: messageObject(original) };
  }
}

/** The data of the interaction for pressing the button with this label. */
export function buttonData({ body }: ShownMessage, label: string): object {
  const button = buttonsOf(body).find((it) => it.label === label);
  for (const menu of componentsOf(body)) {
    if (menu.type !== 3) continue;
    const option = menu.options.find((it) => it.label === label);
    if (!option && label !== menu.placeholder) continue;
    return { component_type: 3, custom_id: menu.custom_id, values: option ? [option.value] : [] };
  }
  if (!button)
    throw new Error(`there is no button "${label}" among ${buttonsOf(body).map((it) => it.label)}`);
  return { component_type: 2, custom_id: button.custom_id };
}

const chosenMessageId = '1700000000000000001';

/** The data of the interaction for choosing a command in a message's menu. */
export function chosenMessageData(
  { name, message }: { readonly name: string; readonly message: object },
  commands: DiscordCommands,
): object {
  if (!commands.some((command) => command.type === 3 && command.name === name)) {
    throw new Error(`there is no "${name}" in the menu of a message`);
  }
  return {
    id: '1600000000000000002',
    type: 3,
    name,
    target_id: chosenMessageId,
    resolved: {
      messages: {
        [chosenMessageId]: {
          ...messageObject({
            id: chosenMessageId,
            channelId: '1400000000000000001',
            body: { flags: 0, embeds: [], components: [], rows: [], allowed_mentions: { parse: [] } },
            isByReader: true,
          }),
          ...message,
        },
      },
    },
  };
}
