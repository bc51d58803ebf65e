import type { App, RespondFn } from '@slack/bolt';
import type { AnswerCommand, CommandDefinition, Person } from '../../src/platform/command.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Message } from '../../src/platform/message.ts';
import { parseCommand, splitCommand } from '../../src/platform/parse-command.ts';
import { commandActionPrefix } from './button.ts';
import { sendReply } from './reply.ts';

/**
 * Answers the roots of `commands` and the buttons that hold one. Everything is acknowledged before anything is done,
 * since Slack waits for three seconds only, and answered privately.
 * @returns a function that resolves when no answer is under way any more
 */
export function registerCommands(
  app: App,
  commands: readonly CommandDefinition[],
  answer: AnswerCommand,
  log: Log,
): () => Promise<void> {
  const underWay = new Set<Promise<void>>();

  app.command(/./, async ({ command, ack, respond }) => {
    await ack();
    const text = `${command.command} ${unescapeCommand(command.text)}`;
    const person = { id: command.user_id, name: command.user_name };
    await track(reply(text, command.channel_id, person, respond, false));
  });

  app.action(/./, async ({ action, body, ack, respond }) => {
    // A button that only opens a link wants to be acknowledged, too.
    await ack();
    if (body.type !== 'block_actions' || action.type !== 'button' || !('action_id' in action)) return;
    if (!action.action_id.startsWith(commandActionPrefix) || !action.value || !body.channel) return;
    const person = { id: body.user.id, name: body.user.name ?? '' };
    await track(
      reply(action.value, body.channel.id, person, respond, body.container['is_ephemeral'] === true),
    );
  });

  async function reply(
    text: string,
    channelId: string,
    person: Person,
    respond: RespondFn,
    replace: boolean,
  ): Promise<void> {
    try {
      await sendReply(respond, await messageFor(text, channelId, person), replace, log);
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'slack answer not shown');
    }
  }

  async function messageFor(text: string, channelId: string, person: Person): Promise<Message> {
    const command = splitCommand(commands, text);
    if (!command) return sentence('I do not know that command.');
    const { root, name } = command.definition;
    const parsed = parseCommand(command.definition, command.text);
    if (!parsed.ok) return parsed.message;
    const { subcommand, options } = parsed;
    try {
      const channel = { platform: 'slack', id: channelId };
      return (await answer({ command: root, subcommand, options, channel, person })).message;
    } catch (error) {
      log.error(
        { command: name, subcommand, error: error instanceof Error ? error.message : String(error) },
        'answer failed',
      );
      return sentence(
        `Something went wrong with /${name} ${subcommand}. It is in my log; please try again later.`,
      );
    }
  }

  async function track(work: Promise<void>): Promise<void> {
    underWay.add(work);
    await work;
    underWay.delete(work);
  }

  return async () => {
    await Promise.all(underWay);
  };
}

/** Slack escapes these three in what people type (docs: "Escaping text"). */
function unescapeCommand(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function sentence(text: string): Message {
  return { summary: text, blocks: [{ kind: 'text', spans: [{ kind: 'text', text }] }] };
}
