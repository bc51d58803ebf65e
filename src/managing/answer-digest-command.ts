import type { CommandInvocation, CommandReply } from '../platform/command.ts';
import type { ManagingDeps } from './asking/managing-deps.ts';
import { edit } from './changing/edit.ts';
import { pause, resume } from './changing/pause-resume.ts';
import { remove } from './changing/remove.ts';
import { sendNow } from './changing/send-now.ts';
import { skip } from './changing/skip.ts';
import { subscribe } from './changing/subscribe.ts';
import { history } from './looking/history.ts';
import { list } from './looking/list.ts';
import { preview } from './looking/preview.ts';
import { status } from './looking/status.ts';
import { why } from './looking/why.ts';
import { manage } from './manage.ts';

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
