import { syncContent } from '../../src/content/sync-content.ts';
import { machineClock } from '../../src/platform/time/clock.ts';

/** A process that syncs once: node sync-once.ts <content folder> <state folder>. */
const [contentFolder = '', stateFolder = ''] = process.argv.slice(2);
const report = await syncContent({ ...machineClock, contentFolder, stateFolder });
process.stdout.write(JSON.stringify(report));
