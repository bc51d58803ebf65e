import { type PlaceOf, preparedQuery } from './prepared-query.ts';

/**
 * Makes every other transaction that asks for the same name, in this copy or another, wait until this one ends. A name
 * leaves a row behind: ask for few different ones.
 */
export const lockName = preparedQuery((db, place: PlaceOf<{ name: string }>) =>
  db
    .insertInto('locks')
    .values({ name: place('name') })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ name: place('name') })),
);
