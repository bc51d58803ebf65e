import type { ContentStep } from '../src/content/content-step.ts';

/** For an index of which nothing is in doubt. */
export const inStep: ContentStep = { fault: () => undefined, faultSince: () => undefined };
