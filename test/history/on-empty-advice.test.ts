import { expect, it } from 'vitest';
import { onEmptyAdvice } from '../../src/history/on-empty-advice.ts';

const edit = 'heatline edit k7m2p --on-empty note';

it.each([
  [{ origin: 'chat', onEmpty: 'skip' } as const, `To post one line on such a day: ${edit}`],
  [{ origin: 'environment', onEmpty: 'skip' } as const, expect.stringContaining('set DIGEST_ON_EMPTY=note')],
  [{ origin: 'chat', onEmpty: 'note' } as const, undefined],
  [undefined, undefined],
])('says what to change on a day without news, if anything: %j', (subscription, advice) => {
  expect(onEmptyAdvice('en', subscription, edit)).toEqual(advice);
});
