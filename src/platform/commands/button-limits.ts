/*
 * What the port lets a button's command have, in characters. No platform's own number: each is the least that the adapters
 * have room for, and `test/contracts/adapter-contract.ts` holds them to it.
 */

/** A command of any words, which an adapter has to carry as it is. */
export const maxButtonCommandLength = 90;

/**
 * A command that manages digests, which consists of known words for the most part: an adapter with less room can write them
 * shorter, and leaves the button out where that is not enough. Whoever gets no button types the command.
 */
export const maxManagingCommandLength = 180;
