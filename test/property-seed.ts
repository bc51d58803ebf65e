import fc from 'fast-check';

/**
 * Properties are tried on the same cases each time, so that one commit has one result; `npm run test:explore`
 * tries new ones. What fails prints its seed, and `PROPERTY_SEED` replays it.
 */
const { PROPERTY_SEED = '1' } = process.env;

if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
