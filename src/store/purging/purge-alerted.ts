import { standardMemoryMs } from '../../delivery/channel-memory.ts';
import type { StateDatabase } from '../database.ts';

/**
 * Deletes what alerts have posted or left out so long ago that the story cannot come again: an alert looks only
 * at stories of the last few days. An index finds nothing here, because there are few rows.
 * @param until when what was posted then is outdated for good
 */
export async function purgeAlerted(db: StateDatabase, until: Date): Promise<void> {
  await db
    .deleteFrom('alertedStories')
    .where('at', '<=', until.getTime() - standardMemoryMs)
    .execute();
}
