import type { KeptAlert } from '../../alerts/alert-store.ts';
import { conditionsText, limitsText } from '../../alerts/alert-text.ts';
import { readAlertStatus } from '../../history/read-alert-status.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { MessageBlock, Span } from '../../platform/message.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';

/** What an alert is about and what it has done, with buttons to stop it. */
export async function alertBlocks(
  kept: KeptAlert,
  deps: CommandDeps,
  { place }: { readonly place?: Span } = {},
): Promise<MessageBlock[]> {
  const { alert, condition } = kept;
  const { id, conditions } = alert;
  const { language } = deps;
  const { last, problems } = await readAlertStatus(kept, deps);
  return [
    {
      kind: 'text',
      spans: [
        ...(place ? [place, plain(' ')] : []),
        bold(say(language, 'Alert')),
        plain(' '),
        code(id),
        plain(` ${conditionsText(conditions, language)}`),
      ],
    },
    { kind: 'note', spans: [plain([limitsText(alert, language), ...(last ? [last] : [])].join(' · '))] },
    ...problems.map(
      (problem): MessageBlock => ({
        kind: 'text',
        spans: saySpans(language, 'Problem: {problem}', { problem: bold(problem) }),
      }),
    ),
    ...buttons([
      ...(condition.state === 'active'
        ? commandButton(say(language, 'Pause'), 'digest', 'pause', { id })
        : commandButton(say(language, 'Resume'), 'digest', 'resume', { id })),
      ...commandButton(say(language, 'Edit'), 'digest', 'edit', { id }),
      ...commandButton(say(language, 'History'), 'digest', 'history', { id }),
      ...commandButton(say(language, 'Remove'), 'digest', 'remove', { id }),
    ]),
  ];
}
