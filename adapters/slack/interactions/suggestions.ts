import type { Choice } from '../../../src/platform/commands/choice.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import { within } from '../../../src/platform/time/within.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { readInputBlockId } from '../views/input-block-id.ts';
import { menuOptions, suggestActionId } from '../views/option-input.ts';
import { readViewContext } from '../views/view-context.ts';
import { portOrigin } from '../web-api/origin.ts';
import { workspaceOf } from '../web-api/workspace.ts';

/** Slack shows an error after three seconds. */
const answerWithinMs = 2_000;

/**
 * Suggests values for what is typed into the menus of modals. The typed text itself is also offered: no list
 * is complete.
 */
export function takeSuggestions(deps: ListenerDeps): void {
  deps.app.options(
    suggestActionId,
    async ({ options: { block_id, value: typed, view, user }, ack, context }) => {
      const target = readInputBlockId(block_id);
      const origin = {
        workspace: workspaceOf(context),
        channelId: readViewContext(view?.private_metadata ?? '')?.channelId ?? '',
        userId: user.id,
        userName: user.name,
      };
      const choices = target
        ? await inTime(deps.service.suggest({ ...target, typed, ...portOrigin(origin, deps.ids) }), deps)
        : [];
      await ack({ options: menuOptions(withTyped(choices, typed)) });
    },
  );
}

async function inTime(
  choices: Promise<readonly Choice[]>,
  { callIn, log }: ListenerDeps,
): Promise<readonly Choice[]> {
  try {
    const inTime = await within(answerWithinMs, choices, { callIn });
    return inTime === 'late' ? [] : inTime;
  } catch (error) {
    log.error({ error: messageOf(error) }, 'suggestions failed');
    return [];
  }
}

function withTyped(choices: readonly Choice[], typed: string): readonly Choice[] {
  const value = typed.trim();
  const isThere = choices.some((choice) => choice.value === value || choice.label === value);
  return value === '' || isThere ? choices : [...choices, { label: `“${value}”`, value }];
}
