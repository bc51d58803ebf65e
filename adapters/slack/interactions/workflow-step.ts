import type { CommandReply } from '../../../src/platform/commands/command.ts';
import type { StoryBlock } from '../../../src/platform/message.ts';
import { wholeNumber } from '../../../src/platform/text/whole-number.ts';
import { harmless } from '../rendering/harmless.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import type { Origin } from '../web-api/origin.ts';
import { workspaceOf } from '../web-api/workspace.ts';
import { topStoriesStep } from './step-definition.ts';

/** Runs our step of a workflow that somebody built: nothing is posted, the workflow gets the stories as text. */
export function takeWorkflowSteps(deps: ListenerDeps): void {
  deps.app.event('function_executed', async ({ event, context }) => {
    if (event.function.callback_id !== topStoriesStep) return;
    const { function_execution_id, inputs } = event;
    const workspace = workspaceOf(context);
    // A workflow runs for nobody in particular, and in no channel.
    const origin = { workspace, channelId: '', userId: '', userName: '' };
    await deps.underWay.run('workflow step', async () => {
      const result = await topStories(inputs, origin, deps);
      const { functions } = await deps.clientFor(workspace);
      if ('error' in result) await functions.completeError({ function_execution_id, ...result });
      else await functions.completeSuccess({ function_execution_id, ...result });
    });
  });
}

type StepResult =
  | { readonly error: string }
  | { readonly outputs: { readonly stories: string; readonly found: number } };

async function topStories(
  { count, topic }: Readonly<Record<string, unknown>>,
  origin: Origin,
  { ask, service }: ListenerDeps,
): Promise<StepResult> {
  const { command, subcommand } = service.gestures.top ?? {};
  const definition = service.commands.find(({ root }) => root === command);
  const known = definition?.subcommands.find(({ name }) => name === subcommand);
  if (command === undefined || !known) return { error: 'Heatline no longer has this step.' };
  const options: Record<string, string | number> = {};
  const countOption = known.options.find(({ name }) => name === 'count');
  if (isGiven(count) && countOption?.type === 'integer') {
    const { min, max } = countOption;
    const value = wholeNumber(String(count), countOption);
    if (value === undefined) return { error: `The number of stories must be from ${min} to ${max}.` };
    options['count'] = value;
  }
  if (isGiven(topic)) options['topic'] = String(topic);
  const reply = await ask.known({ command, subcommand: known.name, options }, origin);
  const lines = storyLines(reply);
  return { outputs: { stories: lines.join('\n') || reply.message.summary, found: lines.length } };
}

function isGiven(input: unknown): boolean {
  return input !== undefined && input !== null && String(input).trim() !== '';
}

function storyLines({ message }: CommandReply): string[] {
  return message.blocks
    .filter((block): block is StoryBlock => block.kind === 'story')
    .map(({ title, provider, url }, index) => `${index + 1}. ${harmless(`${title} (${provider})`)} ${url}`);
}
