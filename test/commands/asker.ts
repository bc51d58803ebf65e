import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Platform, PlatformAdapter } from '../../src/platform/adapter.ts';
import type { Choice } from '../../src/platform/commands/choice.ts';
import type { CommandReply, CommandService, SuggestionQuery } from '../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../src/platform/commands/parse-command.ts';
import { Fault } from '../../src/platform/fault.ts';
import type { CommandButton, Message } from '../../src/platform/message.ts';
import { eventually } from '../eventually.ts';
import { type Service, startService } from '../service.ts';

const channel = { platform: 'chat', id: 'general' };
const person = { id: 'ada', name: 'Ada' };

/** A running service with one channel, on a platform that has only commands. */
export interface Asker {
  readonly service: Service;
  readonly commands: CommandService;
  /** The answer to what a person types, or to a button's command. */
  ask(text: string): Promise<CommandReply>;
  suggest(
    query: Partial<SuggestionQuery> & { readonly option: string; readonly typed: string },
  ): Promise<readonly Choice[]>;
  /** The digests that were posted. */
  readonly posted: readonly Message[];
  stop(): Promise<void>;
}

export async function startAsker(options: {
  readonly now: Date;
  readonly env?: Readonly<Record<string, string>>;
  /** A state folder that is to outlive this service. */
  readonly stateDir?: string;
}): Promise<Asker> {
  const stateDir = options.stateDir ?? (await mkdtemp(join(tmpdir(), 'heatline-asker-')));
  const started = Promise.withResolvers<CommandService>();
  const posted: Message[] = [];
  const adapter: PlatformAdapter = {
    start: async (commands) => started.resolve(commands),
    async post(_channel, payload) {
      if (isMessage(payload)) posted.push(payload);
      return { messageId: randomUUID() };
    },
    update: async () => 'updated',
    verify: async () => ({ outcome: 'absent' }),
    directChannel: async (id) => ({ platform: 'chat', id: `dm-${id}` }),
    profileOf: async () => ({}),
    roleIn: async () => 'member',
    async *diagnose() {},
    stop: async () => {},
  };
  const chat: Platform = {
    name: 'chat',
    channelExample: 'general',
    faultOfChannelId: () => undefined,
    render: (message) => [message],
    degrade: () => undefined,
    configure: () => ({ createAdapter: async () => adapter }),
  };
  const service = await startService({
    platforms: [chat],
    now: options.now,
    env: {
      STATE_DIR: stateDir,
      DIGEST_CHANNELS: 'chat:general',
      DIGEST_TIMEZONE: 'UTC',
      ...options.env,
    },
  });
  const commands = await started.promise;
  return {
    service,
    commands,
    posted,
    async ask(text) {
      const split = splitCommand(commands.commands, text);
      if (!split) throw new Error(`no root in "${text}"`);
      const parsed = parseCommand(split.definition, split.text);
      if (parsed instanceof Fault) return { message: parsed.fault };
      const { subcommand, options } = parsed;
      return commands.answer({ command: split.definition.root, subcommand, options, channel, person });
    },
    suggest: (query) => commands.suggest({ command: 'news', subcommand: 'top', channel, person, ...query }),
    async stop() {
      await service.stop();
      if (!options.stateDir) rmSync(stateDir, { recursive: true });
    },
  };
}

/** A service at 22:00 on a Monday whose digest was posted at 08:00. */
export async function startAskerAfterDigest(): Promise<Asker> {
  const asker = await startAsker({ now: new Date('2021-12-13T07:59:59Z') });
  await sendDigestAt(new Date('2021-12-13T08:00:01Z'), asker);
  asker.service.letPassUntil(new Date('2021-12-13T22:00:00Z'));
  return asker;
}

/** Turns the clock, and waits for that time's digest. */
export async function sendDigestAt(at: Date, { service }: Asker): Promise<void> {
  service.letPassUntil(at);
  await eventually(() => expect(service.events().map(({ msg }) => msg)).toContain('digest sent'));
}

function isMessage(payload: object): payload is Message {
  return 'summary' in payload && 'blocks' in payload;
}

/** Everything that a message says, one block a line. */
export function textOf({ blocks }: Message): string {
  return blocks
    .map((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'story') return `${block.rank ?? '-'} ${block.title}`;
      if (block.kind === 'buttons') return block.buttons.map(({ label }) => `[${label}]`).join(' ');
      return block.spans
        .map((span) => {
          if (span.kind === 'text' || span.kind === 'link') return span.text;
          if (span.kind === 'group') return span.id;
          return span.kind === 'time' ? span.at.toISOString() : span.channel.id;
        })
        .join('');
    })
    .join('\n');
}

export function buttonsOf({ blocks }: Message): CommandButton[] {
  return blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
}

/** A button's command, by its label. */
export function press(message: Message, label: string): string {
  const found = buttonsOf(message).find((button) => button.label === label);
  if (!found)
    throw new Error(`there is no button "${label}" among ${buttonsOf(message).map((b) => b.label)}`);
  return found.command;
}

/** The titles of a message's stories, each with its rank. */
export function ranksOf({ blocks }: Message): [number | undefined, string][] {
  return blocks.flatMap((block) =>
    block.kind === 'story' ? [[block.rank, block.title] as [number, string]] : [],
  );
}
