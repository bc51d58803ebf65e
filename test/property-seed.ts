import fc from 'fast-check';

/**
 * Properties run on the same cases each time, so that one commit has one result; `npm run test:explore` tries
 * new ones. A failure prints its seed, which `PROPERTY_SEED` replays.
 */
const { PROPERTY_SEED = '1' } = process.env;

if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
