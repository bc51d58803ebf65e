import { registerCommands } from './commands.ts';
import type { ListenDeps } from './listen-deps.ts';

/**
 * Takes everything that people do in Slack.
 * @returns a function that resolves when no answer is under way any more
 */
export function listen(deps: ListenDeps): () => Promise<void> {
  return registerCommands(deps.app, deps.service.commands, deps.service.answer, deps.log);
}
