import { Fault } from '../../platform/fault.ts';
import type { StateDatabase } from '../database.ts';
import { StateError } from '../state-location.ts';
import { purposeOf } from './installation-store.ts';
import { isSealed, keyIdOf, open, type SealingKeys, seal } from './sealing.ts';

export interface Resealed {
  /** How many were encrypted again. */
  readonly resealed: number;
  /** The workspaces whose tokens no key decrypts: damaged, or encrypted with another key. */
  readonly unreadable: readonly string[];
}

/**
 * Encrypts with the first key every installation that was encrypted with a later one, so that later keys can
 * be discarded. An installation that cannot be decrypted stays unchanged, does not affect the others, and is
 * reported when its workspace is used.
 * @throws StateError when none can be decrypted because all were encrypted with a missing key; nothing is
 * changed then
 */
export async function resealInstallations(db: StateDatabase, keys: SealingKeys): Promise<Resealed> {
  const rows = await db
    .selectFrom('installations')
    .select(['platform', 'workspaceId', 'sealedContent'])
    .where('sealedContent', 'is not', null)
    .orderBy('platform')
    .orderBy('workspaceId')
    .execute();
  const sealed = rows.flatMap(({ platform, workspaceId, sealedContent }) => {
    if (sealedContent === null) return [];
    const purpose = purposeOf(platform, workspaceId);
    return [{ platform, workspaceId, purpose, sealedContent, opened: open(sealedContent, purpose, keys) }];
  });
  const otherKey = sealed.filter(({ opened, sealedContent }) => {
    return opened instanceof Fault && opened.fault === 'key is missing' && isSealed(sealedContent);
  });
  if (otherKey.length > 0 && otherKey.length === sealed.length) throw withoutKey(otherKey.length);
  let resealed = 0;
  for (const { platform, workspaceId, purpose, sealedContent, opened } of sealed) {
    if (opened instanceof Fault || keyIdOf(sealedContent) === keys[0].id) continue;
    const { numUpdatedRows } = await db
      .updateTable('installations')
      .set({ sealedContent: seal(opened, purpose, keys) })
      // Another copy may have stored new tokens meanwhile.
      .where((eb) => eb.and({ platform, workspaceId, sealedContent }))
      .executeTakeFirst();
    resealed += Number(numUpdatedRows);
  }
  const unreadable = sealed
    .filter(({ opened }) => opened instanceof Fault)
    .map(({ workspaceId }) => workspaceId);
  return { resealed, unreadable };
}

function withoutKey(count: number): StateError {
  const workspaces = count === 1 ? 'one workspace' : `${count} workspaces`;
  return new StateError(
    `the tokens of ${workspaces} are encrypted with a key that is not in ENCRYPTION_KEYS. ` +
      'Add the previous key at the end: ENCRYPTION_KEYS=<new key>,<old key>. Nothing was changed.',
  );
}
