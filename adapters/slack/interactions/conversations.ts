import type { CommandReply } from '../../../src/platform/commands/command.ts';
import { withoutSharing } from '../../../src/platform/without-sharing.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { postAnswer } from '../replies/post-answer.ts';
import { tellFailure } from '../replies/tell-failure.ts';
import type { Origin } from '../web-api/origin.ts';
import { workspaceOf } from '../web-api/workspace.ts';
import { readTypedText } from './typed-text.ts';
import { readWords } from './words.ts';

/**
 * Answers people who talk to the bot: in a thread below the message that mentions it, or in their direct
 * messages.
 */
export function takeConversations(deps: ListenerDeps): void {
  const { app, underWay } = deps;

  app.event('app_mention', async ({ event, context }) => {
    if (!event.user || isNotSaid(event)) return;
    const { channel: channelId, user: userId, text, ts, thread_ts: threadTs = ts } = event;
    const origin = { workspace: workspaceOf(context), channelId, userId, userName: '' };
    await underWay.run(
      'mention',
      () => converse(withoutMention(text), origin, threadTs, deps),
      (failure) => tellFailure(failure, { origin }, deps),
    );
  });

  app.event('message', async ({ event, context }) => {
    if (event.subtype !== undefined || event.channel_type !== 'im' || isNotSaid(event)) return;
    const { channel: channelId, user: userId, text = '', thread_ts: threadTs } = event;
    if (!userId) return;
    const origin = { workspace: workspaceOf(context), channelId, userId, userName: '' };
    await underWay.run('direct message', () => converse(text, origin, threadTs, deps));
  });
}

/** Messages from apps, including this one, are not answered, and neither are edits of messages. */
function isNotSaid(event: object): boolean {
  return 'bot_id' in event || 'edited' in event || 'subtype' in event;
}

async function converse(
  text: string,
  origin: Origin,
  threadTs: string | undefined,
  deps: ListenerDeps,
): Promise<void> {
  const { service, ask, clientFor, callIn, log } = deps;
  const read = readWords(readTypedText(text), service.commands, service.gestures.words);
  const isPersonal = read.kind === 'typed' && read.isPersonal;
  const reply: CommandReply =
    read.kind === 'typed'
      ? await ask.text(read.text, origin)
      : await ask.known({ ...read.target, options: { [read.target.option]: read.words } }, origin);
  const { workspace, channelId, userId } = origin;
  const onlyFor = isPersonal && !channelId.startsWith('D') ? { onlyFor: userId } : {};
  const place = { channelId, threadTs, ...onlyFor };
  await postAnswer(withoutSharing(reply.message), place, { client: await clientFor(workspace), callIn, log });
}

/** The text after the mention of the bot, or before it if nothing follows. */
function withoutMention(text: string): string {
  const [before = '', ...behind] = text.split(/<@[A-Z0-9]+(?:\|[^>]*)?>/);
  return behind.join(' ').trim() || before;
}
