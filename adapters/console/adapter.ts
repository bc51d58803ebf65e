import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import { z } from 'zod';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import { formatChannelRef } from '../../src/platform/channel.ts';
import type { CommandDefinition, CommandService } from '../../src/platform/command.ts';
import type { Message } from '../../src/platform/message.ts';
import { parseCommand, splitCommand } from '../../src/platform/parse-command.ts';
import { renderText } from './render.ts';
import type { Terminal } from './terminal.ts';

const payloadSchema = z.object({ text: z.string() });

const channel = { platform: 'console', id: 'terminal' };

/** Whoever sits there. */
const person = { id: 'terminal', name: 'you' };

/** Digests are written to the terminal; where a person sits at it, a prompt takes the commands. */
export function createConsoleAdapter(terminal: Terminal): PlatformAdapter {
  let prompt: Interface | undefined;

  return {
    async start(service) {
      if (!terminal.input) return;
      prompt = createInterface({ input: terminal.input, prompt: 'heatline> ' });
      const show = () => terminal.write('heatline> ');
      prompt.on('line', (line) => {
        void answerLine(line, service).then((message) => {
          if (message) terminal.write(`\n${renderText(message, terminal)}\n\n`);
          show();
        });
      });
      show();
    },
    async post(_channel, payload) {
      terminal.write(`${payloadSchema.parse(payload).text}\n\n`);
      return { messageId: randomUUID() };
    },
    async verify() {
      return { outcome: 'cannot tell', reason: 'a terminal keeps no record of what it showed' };
    },
    // What is printed stays as it was printed.
    update: async () => 'gone',
    directChannel: async () => channel,
    profileOf: async () => ({ timezone: terminal.timezone }),
    roleIn: async () => 'admin',
    async *diagnose() {},
    async stop() {
      prompt?.close();
    },
  };
}

/** A line with or without its root: "/news top 3", "news top 3" and "top 3" are the same, and so is "subscribe 09:00". */
async function answerLine(line: string, { commands, answer }: CommandService): Promise<Message | undefined> {
  if (!line.trim()) return undefined;
  const word = line.trim().split(/\s/)[0]?.toLowerCase();
  const hasWord = ({ subcommands }: CommandDefinition) =>
    subcommands.some(({ name, aliases = [] }) =>
      [name, ...aliases].some((known) => known.split(' ')[0] === word),
    );
  const definition = commands.find(hasWord) ?? commands[0];
  const split = splitCommand(commands, line) ?? (definition && { definition, text: line });
  if (!split) return undefined;
  const parsed = parseCommand(split.definition, split.text, readChannel);
  if (!parsed.ok) return parsed.message;
  const { subcommand, options } = parsed;
  const reply = await answer({ command: split.definition.root, subcommand, options, channel, person });
  return reply.message;
}

/** The only channel there is. */
function readChannel(word: string): string | undefined {
  return [channel.id, formatChannelRef(channel)].includes(word) ? channel.id : undefined;
}
