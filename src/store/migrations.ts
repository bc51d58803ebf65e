import type { Migration } from 'kysely/migration';
import { firstState } from './migrations/0001-first-state.ts';
import { livingDigests } from './migrations/0002-living-digests.ts';
import { installations } from './migrations/0003-installations.ts';
import { usefulUntil } from './migrations/0004-useful-until.ts';
import { criteria } from './migrations/0005-criteria.ts';
import { restores } from './migrations/0006-restores.ts';
import { ownKeys } from './migrations/0007-own-keys.ts';
import { copyFaults } from './migrations/0008-copy-faults.ts';
import { memoryRows } from './migrations/0009-memory-rows.ts';
import { lookUntil } from './migrations/0010-look-until.ts';
import { feeds } from './migrations/0011-feeds.ts';
import { lookBackProgress } from './migrations/0012-look-back-progress.ts';
import { sharedTexts } from './migrations/0013-shared-texts.ts';
import { language } from './migrations/0014-language.ts';
import { pausedUntil } from './migrations/0015-paused-until.ts';
import { storyOpinions } from './migrations/0016-story-opinions.ts';
import { alerts } from './migrations/0017-alerts.ts';
import { alertTexts } from './migrations/0018-alert-texts.ts';
import { unfinishedParts } from './migrations/0019-unfinished-parts.ts';

/** Applied in order of their names; only ever appended to. */
export const migrations: Record<string, Migration> = {
  '0001-first-state': firstState,
  '0002-living-digests': livingDigests,
  '0003-installations': installations,
  '0004-useful-until': usefulUntil,
  '0005-criteria': criteria,
  '0006-restores': restores,
  '0007-own-keys': ownKeys,
  '0008-copy-faults': copyFaults,
  '0009-memory-rows': memoryRows,
  '0010-look-until': lookUntil,
  '0011-feeds': feeds,
  '0012-look-back-progress': lookBackProgress,
  '0013-shared-texts': sharedTexts,
  '0014-language': language,
  '0015-paused-until': pausedUntil,
  '0016-story-opinions': storyOpinions,
  '0017-alerts': alerts,
  '0018-alert-texts': alertTexts,
  '0019-unfinished-parts': unfinishedParts,
};
