import { type types, webApi } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { afterLimit } from '../web-api/after-limit.ts';
import { refusalCode } from '../web-api/errors.ts';
import { isAnswerBlock, lighterBlocks } from './degrade-view.ts';
import type { AnswerHome, AnswerModal } from './render-view.ts';

/** A view that Slack is showing to someone. */
export interface ShownView {
  readonly viewId: string;
  /** Its version: Slack refuses an update that names another one. */
  readonly hash: string | undefined;
}

/** Where to show a modal. A trigger is valid for three seconds and for one view. */
export type ModalPlace =
  | { readonly kind: 'open' | 'push'; readonly triggerId: string }
  | { readonly kind: 'update'; readonly viewId: string; readonly hash?: string | undefined }
  /** A view sent with an acknowledgement, whose id Slack does not tell. */
  | { readonly kind: 'update external'; readonly externalId: string };

export interface ViewCallDeps {
  readonly client: webApi.WebClient;
  readonly log: Log;
}

/**
 * @returns undefined if it could not be opened, for example because the trigger has expired; or if the modal to update
 * was closed, or shows something newer
 * @throws the SDK's error if an open modal could not be updated
 */
export async function showModal(
  view: types.ModalView | AnswerModal,
  place: ModalPlace,
  { client, log }: ViewCallDeps,
): Promise<ShownView | undefined> {
  const call = (version: types.ModalView) => {
    switch (place.kind) {
      case 'open':
        return client.views.open({ trigger_id: place.triggerId, view: version });
      case 'push':
        return client.views.push({ trigger_id: place.triggerId, view: version });
      case 'update external':
        return client.views.update({ external_id: place.externalId, view: version });
      case 'update': {
        const { viewId: view_id, hash } = place;
        return client.views.update({ view_id, ...(hash !== undefined && { hash }), view: version });
      }
    }
  };
  try {
    const shown = await untilTaken(view, call, log);
    const id = shown.view?.id;
    return id === undefined ? undefined : { viewId: id, hash: shown.view?.hash };
  } catch (error) {
    if (place.kind === 'open' || place.kind === 'push') return undefined;
    if (passedCodes.has(refusalCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** docs, views.update: the person closed the modal, or it was updated since. */
const passedCodes: ReadonlySet<string> = new Set(['not_found', 'hash_conflict']);

export async function publishHome(
  view: AnswerHome,
  userId: string,
  { client, callIn, log }: ViewCallDeps & Pick<Clock, 'callIn'>,
): Promise<void> {
  const publish = (version: AnswerHome) => client.views.publish({ user_id: userId, view: version });
  const taken = untilTaken(view, (version) => afterLimit(() => publish(version), { callIn }), log);
  // The Home stays as it was, and is drawn again when it is next opened; the log has the reason.
  await taken.catch(() => undefined);
}

/**
 * Calls with simpler and simpler versions of `view` while Slack refuses its blocks.
 * @throws the SDK's error if none is accepted
 */
async function untilTaken<View extends { blocks: types.AnyBlock[] }, Result>(
  view: View,
  call: (version: View) => Promise<Result>,
  log: Log,
): Promise<Result> {
  let version = view;
  for (;;) {
    try {
      return await call(version);
    } catch (error) {
      const isContentRefusal = contentCodes.has(refusalCode(error) ?? '');
      log[isContentRefusal ? 'warn' : 'info'](
        { error: messageOf(error), detail: detailOf(error) },
        'slack refused a view',
      );
      const lighter = isContentRefusal ? lighterView(version) : undefined;
      if (!lighter) throw error;
      version = lighter;
    }
  }
}

/** Slack's codes for a view that it cannot show (docs, views.open; invalid_blocks as for messages). */
const contentCodes: ReadonlySet<string> = new Set(['invalid_arguments', 'invalid_blocks', 'view_too_large']);

function lighterView<View extends { blocks: types.AnyBlock[] }>(view: View): View | undefined {
  const { blocks } = view;
  const lighter = blocks.every(isAnswerBlock) ? lighterBlocks(blocks) : undefined;
  return lighter && { ...view, blocks: lighter };
}

function detailOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError
    ? error.data.response_metadata?.messages?.join('; ').slice(0, 300)
    : undefined;
}
