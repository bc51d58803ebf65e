import { createAsk } from '../replies/ask.ts';
import type { ListenDeps, ListenerDeps } from '../replies/listen-deps.ts';
import { createUnderWay } from '../replies/under-way.ts';
import { takeCommandModals } from '../views/command-modal.ts';
import { takeForms } from '../views/form-modal.ts';
import { takeActions } from './actions.ts';
import { takeAssistant } from './assistant.ts';
import { followChannels } from './channel-ids.ts';
import { takeConversations } from './conversations.ts';
import { takeHome } from './home.ts';
import { takeSharedLinks } from './shared-links.ts';
import { takeShortcuts } from './shortcut.ts';
import { takeSlashCommands } from './slash-commands.ts';
import { takeSuggestions } from './suggestions.ts';
import { takeWorkflowSteps } from './workflow-step.ts';

/**
 * Handles everything that people do in Slack. Every request is acknowledged before any work is done, because
 * Slack waits for only three seconds.
 * @returns a function that resolves when no answer is in progress any more
 */
export function listen(deps: ListenDeps): () => Promise<void> {
  const underWay = createUnderWay(deps.log);
  const listener: ListenerDeps = { ...deps, underWay, ask: createAsk(deps.service, deps) };
  takeSlashCommands(listener);
  takeActions(listener);
  takeCommandModals(listener);
  takeForms(listener);
  takeSuggestions(listener);
  takeShortcuts(listener);
  takeHome(listener);
  takeConversations(listener);
  followChannels(listener);
  takeAssistant(listener);
  takeWorkflowSteps(listener);
  takeSharedLinks(listener);
  return underWay.done;
}
