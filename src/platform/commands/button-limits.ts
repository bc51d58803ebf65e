/*
 * The longest commands that the port allows for a button, in characters. They are not one platform's limits, but what
 * every adapter has room for; `test/contracts/adapter-contract.ts` checks that.
 */

/** A command with any words, which an adapter has to store unchanged. */
export const maxButtonCommandLength = 90;

/**
 * A command that manages digests. Most of its words are known, so an adapter with less room can store them in a shorter
 * form, or leave the button out if even that is too long. People then type the command.
 */
export const maxManagingCommandLength = 180;
