import { isDeepStrictEqual } from 'node:util';
import type { PlatformAdapter, PlatformPayload, PostedMessage } from '../platform/adapter.ts';
import { PlatformError } from '../platform/errors.ts';
import { type DeliveryKey, type PlannedPart, partKey, refreshEveryMs } from './delivery.ts';
import type { CurrentPart, DueRefresh, PostedDigestStore } from './posted-digest-store.ts';

/** An edit to make to a message. */
export interface MessageChange {
  readonly position: number;
  readonly part: CurrentPart;
  readonly payload: PlatformPayload;
}

type Degrade = (payload: PlatformPayload) => PlatformPayload | undefined;
type Drawn = readonly (PlatformPayload | undefined)[];

/**
 * Which messages of a digest differ from what would be drawn now. A message that the platform accepted only
 * in a lighter form is edited in that form.
 * @param drawn the digest as shown and as it is now, message by message; undefined where the new text does
 * not fit
 */
export function findChanges(
  parts: readonly CurrentPart[],
  drawn: { readonly before: Drawn; readonly now: Drawn },
  degrade: Degrade,
): MessageChange[] {
  return parts.flatMap((part, position) => {
    const before = drawn.before[position];
    const now = drawn.now[position];
    if (part.isGone || !now) return [];
    const forms = formsOf(now, degrade);
    if (forms.some((form) => isSame(form, part.payload))) return [];
    const lightness = before ? formsOf(before, degrade).findIndex((form) => isSame(form, part.payload)) : 0;
    const payload = forms[Math.max(0, lightness)] ?? forms.at(-1) ?? now;
    return isSame(payload, part.payload) ? [] : [{ position, part, payload }];
  });
}

/** A payload and each lighter form of it. */
function formsOf(payload: PlatformPayload, degrade: Degrade): PlatformPayload[] {
  const lighter = degrade(payload);
  return [payload, ...(lighter ? formsOf(lighter, degrade) : [])];
}

/** Payloads are stored as JSON, which drops undefined values. */
function isSame(payload: PlatformPayload, current: PlatformPayload): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(payload)), current);
}

/** Whether a message was edited so recently that it has to wait. */
export function isFresh({ updatedAt }: CurrentPart, now: Date): boolean {
  return updatedAt !== undefined && Math.abs(now.getTime() - updatedAt.getTime()) < refreshEveryMs;
}

export interface UpdateMessageDeps {
  readonly adapter: PlatformAdapter;
  readonly degrade: Degrade;
  readonly postedDigests: PostedDigestStore;
  readonly now: () => Date;
}

/**
 * Edits one message in its channel and records what it shows now. Safe to repeat.
 * @returns "gone" when the message no longer exists
 * @throws PlatformError
 */
export async function updateMessage(
  due: DueRefresh,
  { position, part, payload: first }: MessageChange,
  firstMessageId: string,
  { adapter, degrade, postedDigests, now }: UpdateMessageDeps,
): Promise<'updated' | 'gone'> {
  let payload = first;
  for (;;) {
    try {
      const outcome = await adapter.update(
        due.channel,
        payload,
        postedMessage(due, position, part, firstMessageId),
      );
      if (outcome === 'gone') await postedDigests.markGone(due, position);
      else await postedDigests.replacePayload(due, position, payload, now());
      return outcome;
    } catch (error) {
      const isRefused = error instanceof PlatformError && error.kind === 'bad payload';
      const lighter = isRefused ? degrade(payload) : undefined;
      if (!lighter) throw error;
      payload = lighter;
    }
  }
}

/** A message as adapters know it, with the options it was posted with. */
export function postedMessage(
  key: DeliveryKey,
  position: number,
  { messageId, isReply, posting }: PlannedPart & { readonly messageId: string },
  firstMessageId: string,
): PostedMessage {
  const isFirst = messageId === firstMessageId;
  return {
    ...{ messageId, idempotencyKey: partKey(key, position) },
    ...(!isFirst && (isReply ? { replyTo: firstMessageId } : { continues: firstMessageId })),
    ...(posting && { posting }),
  };
}
