import { z } from 'zod';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { sentence } from '../../src/platform/language/sentence.ts';
import type { Randomness } from '../../src/platform/randomness.ts';
import { channel } from './local-user.ts';
import { openPrompt, type Prompt } from './prompt.ts';
import type { Terminal } from './terminal.ts';

const payloadSchema = z.object({ text: z.string() });

/** Writes digests to the terminal; if someone is sitting at it, a prompt takes commands. */
export function createConsoleAdapter(
  terminal: Terminal,
  { randomId }: Pick<Randomness, 'randomId'>,
): PlatformAdapter {
  const { input } = terminal;
  let prompt: Prompt | undefined;

  return {
    postingSettings: [],
    channelWord: 'terminal',
    async start(service) {
      if (input) prompt = openPrompt({ ...terminal, input }, service);
    },
    async post(_channel, payload, { deadline }) {
      const { success, data } = payloadSchema.safeParse(payload);
      if (!success)
        throw new PlatformError('bad payload', sentence('the message was not rendered for a terminal'));
      if (deadline?.isOver())
        throw new PlatformError('transient', sentence('it was too late to print the message'));
      const text = `${data.text}\n\n`;
      if (prompt) prompt.print(text);
      else terminal.write(text);
      return { messageId: randomId() };
    },
    async verify() {
      return { outcome: 'cannot tell', reason: sentence('a terminal keeps no record of what it showed') };
    },
    // What has been printed cannot be changed.
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
