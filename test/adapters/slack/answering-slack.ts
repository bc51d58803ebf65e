import type { PlatformAdapter } from '../../../src/platform/adapter.ts';
import type { ChannelRef } from '../../../src/platform/channel.ts';
import type {
  CommandDefinition,
  CommandInvocation,
  CommandReply,
  SuggestionQuery,
} from '../../../src/platform/commands/command.ts';
import type { Translations } from '../../../src/platform/commands/translation.ts';
import type { Message } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { commandService } from '../../command-service.ts';
import { createRecordingLog } from '../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../servers/slack-server.ts';
import type { SlackView } from '../../servers/slack-views.ts';
import { createAdapterFor } from './connected-slack.ts';
import { newsCommand } from './news-command.ts';

/** A program that answers everything over a local Slack as the test defines. */
export interface AnsweringSlack {
  readonly server: SlackServer;
  readonly adapter: PlatformAdapter;
  /** The commands it received and the suggestions it was asked for since the last `reset`. */
  readonly asked: CommandInvocation[];
  readonly looked: SuggestionQuery[];
  readonly lines: string[];
  answer: (invocation: CommandInvocation) => Promise<CommandReply>;
  suggestions: readonly { readonly label: string; readonly value: string }[];
  reset(): void;
  /** The modal on top. */
  modal(): SlackView | undefined;
  /** Waits until the modal shows a text. */
  shows(text: string): Promise<unknown>;
  stop(): Promise<void>;
}

export const answered = notice('Done.');

export async function startAnsweringSlack(
  commands: readonly CommandDefinition[] = [newsCommand, digestCommand],
  translations: Translations = {},
): Promise<AnsweringSlack> {
  const server = await startSlackServer();
  const { log, lines } = createRecordingLog();
  const adapter = await createAdapterFor(server, log);
  const slack: AnsweringSlack = {
    ...{ server, adapter, lines, asked: [], looked: [], suggestions: [] },
    answer: async () => ({ message: answered }),
    reset() {
      slack.asked.length = 0;
      slack.looked.length = 0;
      lines.length = 0;
      server.views.closeAll();
      slack.suggestions = [];
      slack.answer = async () => ({ message: answered });
    },
    modal: () => server.views.modal(),
    shows: (text) => server.until(() => shownIn(slack.modal()).includes(text), `"${text}" in a modal`),
    async stop() {
      await adapter.stop();
      await server.close();
    },
  };
  await adapter.start(
    commandService(
      commands,
      (invocation) => {
        slack.asked.push(invocation);
        return slack.answer(invocation);
      },
      {
        translations,
        suggest: async (query) => {
          slack.looked.push(query);
          return slack.suggestions;
        },
      },
    ),
  );
  return slack;
}

/** A root with an option of every kind. */
export const digestCommand: CommandDefinition = {
  root: 'digest',
  name: 'digest',
  description: 'Manage digests',
  isForManagers: true,
  subcommands: [
    {
      name: 'subscribe',
      description: 'Give a channel a digest',
      example: 'subscribe 09:00',
      options: [
        { type: 'string', name: 'time', description: 'when', required: true, takesRest: true },
        { type: 'string', name: 'timezone', description: 'where', suggested: true },
        { type: 'integer', name: 'count', description: 'how many', min: 1, max: 10 },
        {
          type: 'string',
          name: 'style',
          description: 'how much',
          choices: [
            { label: 'rich: all', value: 'rich' },
            { label: 'compact: little', value: 'compact' },
          ],
        },
        { type: 'channel', name: 'channel', description: 'another channel' },
        { type: 'string', name: 'heading', label: 'What stands above', description: 'a name', isRare: true },
        { type: 'string', name: 'notify', description: 'a group', isRare: true, posting: 'mention' },
        { type: 'string', name: 'secret', description: 'ours', hidden: true },
      ],
    },
    {
      name: 'edit',
      description: 'Change a digest',
      example: 'edit k7m2p',
      options: [
        { type: 'string', name: 'id', description: 'which', suggested: true },
        { type: 'string', name: 'time', description: 'when' },
        { type: 'string', name: 'days', description: 'on which days', suggested: true },
        { type: 'string', name: 'topics', description: 'what', suggested: true },
        { type: 'integer', name: 'count', description: 'how many', min: 1, max: 10 },
      ],
      mayOpenForm: true,
    },
    { name: 'list', description: 'All digests', example: 'list', options: [] },
    { name: 'me pause', description: 'Stop your own', example: 'me pause', options: [] },
    { name: 'secretly', description: 'Ours', example: 'secretly', options: [], hidden: true },
    { name: 'help', description: 'What there is', example: 'help', options: [] },
  ],
};

/** A message with buttons in a row. */
export function withButtons(
  text: string,
  ...buttons: readonly (readonly [label: string, command: string])[]
): Message {
  return {
    ...notice(text),
    blocks: [
      ...notice(text).blocks,
      { kind: 'buttons', buttons: buttons.map(([label, command]) => ({ label, command })) },
    ],
  };
}

export function slackChannel(id: string): ChannelRef {
  return { platform: 'slack', id };
}

/** All text that a view or message shows, joined. */
export function shownIn(shown: { readonly blocks: readonly unknown[] } | undefined): string {
  return JSON.stringify(shown ?? null);
}
