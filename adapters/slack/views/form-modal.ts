import type { ViewSubmitAction } from '@slack/bolt';
import { Fault } from '../../../src/platform/fault.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { tellFailure } from '../replies/tell-failure.ts';
import { languageFor } from '../users/language.ts';
import { answerSubmission, outdatedAnswer } from './answer-submission.ts';
import { formCallback, placesIn } from './form-view.ts';
import { findSubcommand } from './input-block-id.ts';
import { readInputs } from './read-inputs.ts';
import { readSubmission } from './submission.ts';

/** Runs the command of a submitted form, with the options set before and those filled in. */
export function takeForms(deps: ListenerDeps): void {
  deps.app.view<ViewSubmitAction>(
    { type: 'view_submission', callback_id: formCallback },
    async ({ ack, body, view, context }) => {
      const submission = readSubmission(body, context, deps);
      const { command = '', subcommand: name = '', options: settled = {} } = submission?.context.gives ?? {};
      const found = findSubcommand(deps.service.commands, command, name);
      if (!submission || !found) return ack(await outdatedAnswer(body, context, deps));
      const places = placesIn(view.blocks, command, found.subcommand);
      const read = readInputs(places, view.state.values, await languageFor(submission.origin, deps));
      if (read instanceof Fault) return ack({ response_action: 'errors', errors: read.fault });
      const options = { ...settled, ...submission.inPortIds(found.subcommand, read) };
      const { origin } = submission;
      await deps.underWay.run(
        'form',
        () => answerSubmission({ command, subcommand: name, options }, { ...submission, ack }, deps),
        (failure) => tellFailure(failure, { origin }, deps),
      );
    },
  );
}
