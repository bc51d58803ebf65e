import { z } from 'zod';
import { type CopyFault, deadAfterMs } from '../delivery/copy-registry.ts';
import { sentence } from '../platform/language/sentence.ts';
import type { StateDatabase } from './database.ts';
import { withFix } from './stored-fix.ts';
import { saidSchema, withSaid } from './stored-sentence.ts';

/**
 * Why no service can choose a digest at `now`, although some are alive; undefined when one can, or none is
 * alive.
 * @param own the fault of the asking service, whose row may be some seconds old
 */
export async function readServiceFault(
  db: StateDatabase,
  now: Date,
  own?: { readonly id: string; readonly fault: CopyFault | undefined },
): Promise<CopyFault | undefined> {
  const rows = await db
    .selectFrom('copies')
    .select(['id', 'faultJson'])
    .where('role', '=', 'service')
    .where('heartbeatAt', '>=', now.getTime() - deadAfterMs)
    .execute();
  const others = rows.filter(({ id }) => id !== own?.id).map(({ faultJson }) => readFault(faultJson));
  const faults = own ? [own.fault, ...others] : others;
  return faults.includes(undefined) ? undefined : faults.find((fault) => fault !== undefined);
}

const faultSchema = z.preprocess(
  (stored) => withSaid(withFix(stored)),
  z.object({ fault: saidSchema, fix: saidSchema, isPartial: z.literal(true).exactOptional() }),
);

function readFault(json: string | null): CopyFault | undefined {
  if (json === null) return undefined;
  try {
    return faultSchema.parse(JSON.parse(json));
  } catch {
    return unreadableFault;
  }
}

const unreadableFault: CopyFault = {
  fault: sentence('a running copy has recorded a fault that cannot be read'),
  fix: sentence(
    'Its log has the fault. The copy records it again within seconds, unless it runs another version of Heatline.',
  ),
};
