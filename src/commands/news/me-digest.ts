import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { say } from '../../platform/language/say.ts';
import { shortened } from '../../platform/text/one-line.ts';
import type { CommandDeps } from '../command-deps.ts';
import { edit } from '../digest/edit.ts';
import { idOf } from '../digest/find-subscription.ts';
import { history } from '../digest/history.ts';
import { now } from '../digest/now.ts';
import { preview } from '../digest/preview.ts';
import { skip } from '../digest/skip.ts';
import { status } from '../digest/status.ts';
import { why } from '../digest/why.ts';
import { Refusal } from '../replies/refusal.ts';
import type { Subcommand } from '../subcommand.ts';
import { noneMessage } from './me-change.ts';
import { ownDigests } from './own-digests.ts';

/** The commands about a channel's digests that a person can give about their own, wherever they are. */
export const meDigestCommands: readonly Subcommand[] = [
  aboutOwn(edit, {
    description: 'Change your own digest; settings you leave out stay as they are',
    example: 'me edit count:3 style:compact',
  }),
  aboutOwn(preview, {
    description: 'Show what your own digest would contain now',
    example: 'me preview count:3 topics:AI',
  }),
  aboutOwn(now, { description: 'Send your own digest now', example: 'me now' }),
  aboutOwn(skip, { description: 'Skip the next digest of your own', example: 'me skip' }),
  aboutOwn(status, {
    description: 'When your own digest comes next, and what happened to the last one',
    example: 'me status',
  }),
  aboutOwn(history, {
    description: 'What happened to each of your own digests, and why one did not come',
    example: 'me history at:2021-12-13',
  }),
  aboutOwn(why, {
    description: 'Why a story was or was not in your own digest',
    example: 'me why sensetime ipo',
  }),
];

/**
 * A command about a channel's digests as one about the asker's own: it is answered as in their direct messages. Without
 * the settings that need a channel, and without the id, which only buttons give.
 */
function aboutOwn(
  { definition, answer, suggest }: Subcommand,
  words: { readonly description: string; readonly example: string },
): Subcommand {
  return {
    definition: {
      ...definition,
      ...words,
      name: `me ${definition.name}`,
      options: definition.options
        .filter((option) => !option.posting)
        .map((option) => (option.name === 'id' ? { ...option, hidden: true } : option)),
    },
    suggest,
    answer: (invocation, deps) => answerAboutOwn(invocation, answer, deps),
  };
}

async function answerAboutOwn(
  invocation: CommandInvocation,
  answer: Subcommand['answer'],
  deps: CommandDeps,
): Promise<CommandReply> {
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const { channel, own } = found;
  const id = idOf(invocation)?.trim().toLowerCase();
  const watches = id === undefined ? [] : await deps.alerts.listOfChannel(channel);
  if (watches.some(({ alert }) => alert.id === id)) return answer({ ...invocation, channel }, deps);
  if (own.length === 0) return { message: noneMessage(deps) };
  if (id !== undefined && !own.some(({ subscription }) => subscription.id === id)) {
    return new Refusal(
      say(deps.language, 'You have no digest "{id}" by direct message.', { id: shortened(id) }),
    );
  }
  return answer({ ...invocation, channel }, deps);
}
