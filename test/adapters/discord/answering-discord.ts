import { onTestFinished } from 'vitest';
import type { PlatformAdapter } from '../../../src/platform/adapter.ts';
import type {
  AnswerCommand,
  CommandDefinition,
  CommandInvocation,
  CommandService,
} from '../../../src/platform/commands/command.ts';
import { commandService } from '../../command-service.ts';
import { type DiscordServer, startDiscordServer } from '../../servers/discord-server.ts';
import { connectDiscord } from './connect-discord.ts';
import { type RecordedLog, recordLog } from './record-log.ts';

/** A local Discord, and a program that answers commands there as the test defines. */
export interface AnsweringDiscord {
  readonly server: DiscordServer;
  readonly log: RecordedLog;
  /** The commands it received. */
  readonly invocations: readonly CommandInvocation[];
  /** Starts a copy of the program that answers these commands. */
  start(
    answer: AnswerCommand,
    commands: readonly CommandDefinition[],
    more?: Partial<CommandService>,
  ): Promise<PlatformAdapter>;
  /** Stops all copies, after any answers in progress. */
  stop(): Promise<void>;
}

export async function startAnsweringDiscord(): Promise<AnsweringDiscord> {
  // Several copies start within the five seconds in which Discord allows one session to begin.
  const server = await startDiscordServer({ sessions: { turnMs: 0 } });
  const log = recordLog();
  const adapters: PlatformAdapter[] = [];
  const invocations: CommandInvocation[] = [];
  const stop = async () => {
    for (const adapter of adapters) await adapter.stop();
  };
  onTestFinished(async () => {
    await stop();
    await server.close();
  });
  return {
    ...{ server, log, invocations, stop },
    async start(answer, commands, more) {
      const asked: AnswerCommand = (invocation) => {
        invocations.push(invocation);
        return answer(invocation);
      };
      const adapter = await connectDiscord(server, commandService(commands, asked, more), log);
      adapters.push(adapter);
      return adapter;
    },
  };
}
