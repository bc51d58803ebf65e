import type { KeptAlert } from '../../alerts/alert-store.ts';
import { conditionsText, limitsText } from '../../alerts/alert-text.ts';
import { readAlertStatus } from '../../history/read-alert-status.ts';
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
  const { last, problems } = await readAlertStatus(kept, deps);
  return [
    {
      kind: 'text',
      spans: [
        ...(place ? [place, plain(' ')] : []),
        bold('Alert'),
        plain(' '),
        code(id),
        plain(` ${conditionsText(conditions)}`),
      ],
    },
    { kind: 'note', spans: [plain([limitsText(alert), ...(last ? [last] : [])].join(' · '))] },
    ...problems.map(
      (problem): MessageBlock => ({ kind: 'text', spans: [plain('Problem: '), bold(problem)] }),
    ),
    ...buttons([
      ...(condition.state === 'active'
        ? commandButton('Pause', 'digest', 'pause', { id })
        : commandButton('Resume', 'digest', 'resume', { id })),
      ...commandButton('Remove', 'digest', 'remove', { id }),
    ]),
  ];
}
