import type { ContentStep } from '../src/content/content-step.ts';

/** For an index that is known to be up to date. */
export const inStep: ContentStep = { fault: () => undefined, faultSince: () => undefined };
