import type { StateDatabase } from '../database.ts';
import { StateError } from '../state-error.ts';
import { purposeOf } from './installation-store.ts';
import { keyIdOf, open, type SealingKeys, seal } from './sealing.ts';

/**
 * Seals every installation under the first key that was sealed under a later one, so that those can be thrown away. One
 * that is damaged is left as it is, and its workspace says so.
 * @returns how many were sealed anew
 * @throws StateError when one was sealed under a key that is not given; nothing is changed
 */
export async function resealInstallations(db: StateDatabase, keys: SealingKeys): Promise<number> {
  const rows = await db
    .selectFrom('installations')
    .select(['platform', 'workspaceId', 'sealedContent'])
    .where('sealedContent', 'is not', null)
    .orderBy('platform')
    .orderBy('workspaceId')
    .execute();
  const sealed = rows.flatMap((row) =>
    row.sealedContent === null ? [] : [{ ...row, sealedContent: row.sealedContent }],
  );
  refuseUnknownKeys(
    sealed.map(({ sealedContent }) => sealedContent),
    keys,
  );
  let resealed = 0;
  for (const { platform, workspaceId, sealedContent } of sealed) {
    if (keyIdOf(sealedContent) === keys[0].id) continue;
    const purpose = purposeOf(platform, workspaceId);
    const opened = open(sealedContent, purpose, keys);
    if (!opened.ok) continue;
    const { numUpdatedRows } = await db
      .updateTable('installations')
      .set({ sealedContent: seal(opened.text, purpose, keys) })
      // Another copy may have written new tokens meanwhile.
      .where((eb) => eb.and({ platform, workspaceId, sealedContent }))
      .executeTakeFirst();
    resealed += Number(numUpdatedRows);
  }
  return resealed;
}

function refuseUnknownKeys(sealed: readonly string[], keys: SealingKeys): void {
  const known = new Set(keys.map(({ id }) => id));
  const lost = sealed.filter((text) => !known.has(keyIdOf(text)));
  if (lost.length === 0) return;
  const workspaces = lost.length === 1 ? 'one workspace' : `${lost.length} workspaces`;
  throw new StateError(
    `the tokens of ${workspaces} are sealed under a key that is not in ENCRYPTION_KEYS. ` +
      'Add the key that was used before at its end: ENCRYPTION_KEYS=<new key>,<old key>. Nothing was changed.',
  );
}
