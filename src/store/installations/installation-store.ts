import { z } from 'zod';
import { PlatformError } from '../../platform/errors.ts';
import { Fault } from '../../platform/fault.ts';
import type { InstallationStore } from '../../platform/installation-store.ts';
import { sentence } from '../../platform/language/sentence.ts';
import type { StateDatabase } from '../database.ts';
import type { ExclusiveWork } from '../exclusive-work.ts';
import { open, type SealingKey, type SealingKeys, seal, type UnopenedFault } from './sealing.ts';

export interface InstallationStoreDeps {
  readonly platform: string;
  /** Empty where no platform stores installations. */
  readonly keys: readonly SealingKey[];
  readonly exclusively: ExclusiveWork;
}

/** The installations of one platform, encrypted with the first of `keys`. */
export function createInstallationStore(
  db: StateDatabase,
  { platform, keys, exclusively }: InstallationStoreDeps,
): InstallationStore {
  return {
    async find(workspaceId) {
      const row = await db
        .selectFrom('installations')
        .select('sealedContent')
        .where((eb) => eb.and({ platform, workspaceId }))
        .executeTakeFirst();
      if (!row || row.sealedContent === null) return undefined;
      const opened = open(row.sealedContent, purposeOf(platform, workspaceId), keys);
      if (opened instanceof Fault) throw unreadable(workspaceId, opened);
      return contentSchema.parse(JSON.parse(opened));
    },
    async save(workspaceId, content) {
      const sealedContent = seal(JSON.stringify(content), purposeOf(platform, workspaceId), atLeastOne(keys));
      await db
        .insertInto('installations')
        .values({ platform, workspaceId, sealedContent, purgeAfter: null })
        .onConflict((conflict) =>
          conflict.columns(['platform', 'workspaceId']).doUpdateSet({ sealedContent, purgeAfter: null }),
        )
        .execute();
    },
    async remove(workspaceId, purgeAfter) {
      const removed = await db
        .updateTable('installations')
        // Its tokens no longer work, so they are deleted at once; only its other data waits.
        .set({ sealedContent: null, purgeAfter: purgeAfter.getTime() })
        .where((eb) => eb.and({ platform, workspaceId }))
        .where('sealedContent', 'is not', null)
        .executeTakeFirst();
      return removed.numUpdatedRows === 1n;
    },
    async list() {
      const rows = await db
        .selectFrom('installations')
        .select('workspaceId')
        .where('platform', '=', platform)
        .where('sealedContent', 'is not', null)
        .orderBy('workspaceId')
        .execute();
      return rows.map(({ workspaceId }) => workspaceId);
    },
    exclusively: (workspaceId, work) => exclusively(`installation ${purposeOf(platform, workspaceId)}`, work),
  };
}

/** What an encrypted text is bound to: moved into another workspace's row, it cannot be decrypted. */
export function purposeOf(platform: string, workspaceId: string): string {
  return JSON.stringify([platform, workspaceId]);
}

const contentSchema = z.record(z.string(), z.unknown());

function atLeastOne([first, ...others]: readonly SealingKey[]): SealingKeys {
  if (!first) throw new Error('installations are stored, but ENCRYPTION_KEYS is not set');
  return [first, ...others];
}

function unreadable(workspaceId: string, { fault }: UnopenedFault): PlatformError {
  return fault === 'key is missing'
    ? new PlatformError(
        'lost installation',
        sentence('the tokens of {workspace} were encrypted with another key', { workspace: workspaceId }),
        {
          fix: sentence(
            'Add the previous key at the end of ENCRYPTION_KEYS and restart, or install the app there again.',
          ),
        },
      )
    : new PlatformError(
        'lost installation',
        sentence('the stored tokens of {workspace} were changed or damaged', { workspace: workspaceId }),
        { fix: sentence('Restore the state from a backup, or install the app there again.') },
      );
}
