import type { CommandService } from '../../../src/platform/commands/command.ts';
import { translatedDefinition } from '../../../src/platform/commands/translated-definition.ts';
import { translationFor } from '../../../src/platform/commands/translation.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { localeOf } from '../users/language.ts';
import { workspaceOf } from '../web-api/workspace.ts';

/** docs, assistant.threads.setSuggestedPrompts: at most four. */
const maxPrompts = 4;

/** Our own limit: no length is documented, and a longer title would take several lines. */
const maxPromptTitle = 75;

/**
 * Suggests look-ups to a person who opens the app's pane beside a channel. What they choose or write there arrives as a
 * direct message in a thread, and is answered like any other.
 */
export function takeAssistant(deps: ListenerDeps): void {
  deps.app.event('assistant_thread_started', async ({ event, context }) => {
    const { channel_id, thread_ts, user_id } = event.assistant_thread;
    await deps.underWay.run('assistant', async () => {
      const workspace = workspaceOf(context);
      const client = await deps.clientFor(workspace);
      const origin = { workspace, channelId: channel_id, userId: user_id, userName: '' };
      const prompts = suggestedPrompts(deps.service, await localeOf(origin, deps));
      await client.assistant.threads.setSuggestedPrompts({ channel_id, thread_ts, prompts });
    });
  });
}

/** The look-ups that need no more than their example, described in the language of a locale. */
function suggestedPrompts(
  { commands, gestures, translations = {} }: Pick<CommandService, 'commands' | 'gestures' | 'translations'>,
  locale: string | undefined,
) {
  const definition = commands.find(({ root }) => root === gestures.words.command);
  const translation = locale === undefined ? undefined : translationFor(translations, locale);
  const described = definition && translation ? translatedDefinition(definition, translation) : definition;
  const lookups = (described?.subcommands ?? []).filter(
    ({ hidden, name, options }) =>
      !hidden && !name.includes(' ') && !options.some(({ required }) => required),
  );
  return lookups
    .slice(0, maxPrompts)
    .map(({ description, example }) => ({ title: shorten(description, maxPromptTitle), message: example }));
}
