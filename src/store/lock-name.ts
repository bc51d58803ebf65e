import { type PlaceOf, preparedQuery } from './prepared-query.ts';

/**
 * Makes every other transaction that asks for the same name, in any copy, wait until this one ends. Each name
 * leaves a row behind, so use few different ones.
 */
export const lockName = preparedQuery((db, place: PlaceOf<{ name: string }>) =>
  db
    .insertInto('locks')
    .values({ name: place('name') })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ name: place('name') })),
);
