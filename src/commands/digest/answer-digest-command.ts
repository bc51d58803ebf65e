import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { edit } from './edit.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import { manage } from './manage.ts';
import type { ManagingDeps } from './managing-deps.ts';
import { sendNow } from './now.ts';
import { pause, resume } from './pause-resume.ts';
import { preview } from './preview.ts';
import { remove } from './remove.ts';
import { skip } from './skip.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { why } from './why.ts';

type Answer = (invocation: CommandInvocation, deps: ManagingDeps) => Promise<CommandReply>;

const answers: ReadonlyMap<string, Answer> = new Map(
  Object.entries({
    ...{ subscribe, list, edit, pause, resume, remove, skip },
    ...{ preview, now: sendNow, status, history, why, manage },
  }),
);

/** Answers a subcommand of the root `digest`. What a person typed wrongly is answered in words, never thrown. */
export async function answerDigestCommand(
  invocation: CommandInvocation,
  deps: ManagingDeps,
): Promise<CommandReply> {
  const answer = answers.get(invocation.subcommand) ?? manage;
  return answer(invocation, deps);
}
