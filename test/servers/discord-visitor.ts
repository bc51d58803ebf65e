import type { DiscordChannels } from './discord-channels.ts';
import {
  type Acknowledgement,
  buttonData,
  chosenMessageData,
  type DiscordExchange,
  type DiscordInteractions,
} from './discord-interactions.ts';
import {
  type AskedFrom,
  commandData,
  type ShownMessage,
  type TypedDiscordCommand,
  type TypedDiscordOption,
  typingData,
} from './discord-people.ts';
import type { DiscordRegistry } from './discord-registry.ts';
import { type DiscordModal, submissionOf } from './validate-discord-modal.ts';

/** What a person can do with the bot. */
export interface DiscordVisitor {
  /** Types a command. Resolves when it is acknowledged and answered. */
  command(typed: TypedDiscordCommand): Promise<AnsweredCommand>;
  /**
   * Types a command that can be observed step by step; with `refuseWith`, its acknowledgement is refused with
   * that code.
   */
  startCommand(typed: TypedDiscordCommand & { readonly refuseWith?: number }): DiscordExchange;
  /** Types into an option with suggestions. */
  startTyping(typed: TypedDiscordOption): DiscordExchange;
  /**
   * Presses the button with this label on a posted message or a private reply, or chooses that option of a
   * menu; the menu's placeholder clears its choice.
   */
  pressButton(pressed: PressedDiscordButton): Promise<AnsweredCommand>;
  startButton(pressed: PressedDiscordButton): DiscordExchange;
  /** Chooses the app's command in the menu of a message, given as the API shows it. */
  startMessageCommand(
    chosen: AskedFrom & { readonly name: string; readonly message: object },
  ): DiscordExchange;
  /** Submits a form with the values in `typed`, leaving other fields unchanged. */
  submit(
    submitted: AskedFrom & {
      readonly form: DiscordModal;
      readonly typed: Readonly<Record<string, string>>;
      /** The message from which the form was opened. */
      readonly messageId?: string;
    },
  ): DiscordExchange;
  /** Sets whether a server that the bot is not in lets people post through it. */
  letPostFromElsewhere(may: boolean): void;
}

export interface PressedDiscordButton extends AskedFrom {
  readonly messageId: string;
  readonly label: string;
}

export interface AnsweredCommand {
  readonly acknowledged: Acknowledgement;
  /** The first message of the answer. */
  readonly reply: ShownMessage;
}

export function createDiscordVisitor({
  interactions,
  channels,
  registry,
}: {
  readonly interactions: DiscordInteractions;
  readonly channels: Pick<DiscordChannels, 'find'>;
  readonly registry: DiscordRegistry;
}): DiscordVisitor {
  const shownMessage = (messageId: string): ShownMessage => {
    const found = channels.find(messageId) ?? interactions.find(messageId);
    if (!found) throw new Error(`there is no message ${messageId}`);
    return found;
  };
  const startCommand: DiscordVisitor['startCommand'] = (typed) =>
    interactions.start({
      type: 2,
      data: commandData(typed, registry.commands()),
      from: typed,
      ...(typed.refuseWith !== undefined && { refuseWith: typed.refuseWith }),
    });
  const startButton: DiscordVisitor['startButton'] = ({ messageId, label, ...from }) => {
    const on = shownMessage(messageId);
    return interactions.start({
      type: 3,
      data: buttonData(on, label),
      from: { channelId: on.channelId, ...from },
      on,
    });
  };
  return {
    command: (typed) => answered(startCommand(typed)),
    startCommand,
    startTyping: (typed) =>
      interactions.start({ type: 4, data: typingData(typed, registry.commands()), from: typed }),
    pressButton: (pressed) => answered(startButton(pressed)),
    startButton,
    startMessageCommand: (chosen) =>
      interactions.start({
        type: 2,
        data: chosenMessageData(chosen, registry.commands()),
        from: chosen,
      }),
    submit: ({ form, typed, messageId, ...from }) =>
      interactions.start({
        type: 5,
        data: submissionOf(form, typed),
        from,
        ...(messageId !== undefined && { on: shownMessage(messageId) }),
      }),
    letPostFromElsewhere: interactions.letPostFromElsewhere,
  };
}

async function answered(exchange: DiscordExchange): Promise<AnsweredCommand> {
  const acknowledged = await exchange.acknowledged();
  const [reply] = await exchange.replied();
  return { acknowledged, reply };
}
