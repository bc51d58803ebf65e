import { syncContent } from '../../src/content/sync-content.ts';

/** A process of its own that syncs once: node sync-once.ts <content folder> <state folder>. */
const [contentFolder = '', stateFolder = ''] = process.argv.slice(2);
const report = await syncContent({ contentFolder, stateFolder, now: () => new Date() });
process.stdout.write(JSON.stringify(report));
