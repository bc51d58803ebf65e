import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';

const read = (env: Record<string, string>) => {
  const { managers, commandNames } = readConfig(env, []);
  return { managers, ...commandNames };
};

describe('the settings of commands', () => {
  it('lets members manage digests, with /digest and /news, by default', () => {
    expect(read({})).toEqual({ managers: 'members', news: 'news', digest: 'digest' });
    expect(
      read({ DIGEST_MANAGERS: 'admins', COMMAND_NEWS: '/Headlines', COMMAND_DIGEST: 'brief-2' }),
    ).toEqual({
      ...{ managers: 'admins', news: 'headlines', digest: 'brief-2' },
    });
  });

  it.each([
    [{ DIGEST_MANAGERS: 'everyone' }, 'DIGEST_MANAGERS: must be one of members, creators, admins'],
    [{ COMMAND_NEWS: 'top news' }, 'COMMAND_NEWS: must be 1 to 32 lower-case letters'],
    [{ COMMAND_NEWS: 'x'.repeat(33) }, 'COMMAND_NEWS: must be 1 to 32 lower-case letters'],
    [{ COMMAND_NEWS: 'digest' }, 'COMMAND_NEWS: is the name of another command'],
    [{ COMMAND_DIGEST: 'news' }, 'COMMAND_DIGEST: is the name of another command'],
    [{ COMMAND_NEWS: 'daily', COMMAND_DIGEST: 'daily' }, 'COMMAND_DIGEST: is the same as COMMAND_NEWS'],
  ])('refuses settings that make no sense: %o', (env, fault) => {
    expect(() => read(env)).toThrow(fault);
  });
});
