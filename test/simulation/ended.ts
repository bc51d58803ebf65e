import type { StateDatabase } from '../../src/store/database.ts';
import type { Scene } from './scene.ts';
import type { TroubleName } from './troubles.ts';

/** A digest as the ledger has it at the end. */
export interface Row {
  readonly name: string;
  readonly subscriptionId: string;
  readonly slot: number;
  readonly platform: string;
  readonly channelId: string;
  readonly state: string;
  readonly sentAt: number | null;
  readonly reason: string | null;
  /** Set for the story of an alert. */
  readonly alertReason: string | null;
  readonly storiesJson: string;
  readonly errorJson: string | null;
  readonly parts: readonly {
    readonly position: number;
    readonly state: string;
    readonly isReply: number;
  }[];
}

/** A history that has ended. */
export interface Ended extends Scene {
  readonly db: StateDatabase;
  readonly rows: readonly Row[];
  readonly hadTrouble: (...names: readonly TroubleName[]) => boolean;
}

function wasUnderWay(
  name: string,
  { from, until }: { readonly from: number; readonly until: number },
  { witness }: Ended,
): boolean {
  const times = [...witness.claims, ...witness.alertClaims, ...witness.settlings].filter(
    (seen) => seen.name === name,
  );
  const begunAt = Math.min(...times.map(({ at }) => at));
  const endedAt = Math.max(...times.map(({ at }) => at));
  return from <= endedAt && until >= begunAt;
}

/** Whether a digest was under way while the clock had leapt ahead. */
export function wasUnderWayAhead(name: string, ended: Ended): boolean {
  return ended.witness.ahead.some((span) => wasUnderWay(name, span, ended));
}

/** Whether it was under way while the copies' clocks were further apart than allowed. */
export function wasUnderWayApart(name: string, ended: Ended): boolean {
  return ended.witness.apart.some((span) => wasUnderWay(name, span, ended));
}
