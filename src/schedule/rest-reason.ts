import type { RestReason } from '../delivery/delivery.ts';
import type { Standing } from '../subscriptions/subscription-store.ts';

/** As what a slot is skipped that passes under this condition; undefined when it is not skipped. */
export function restReasonOf({ state }: Standing['condition']): RestReason | undefined {
  switch (state) {
    case 'active':
      return undefined;
    case 'off':
      return 'switched off';
    case 'paused':
    case 'removed':
      return state;
  }
}
