import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxCustomId } from '../../../../adapters/discord/limits.ts';
import { customIds, readCustomId, withSeal } from '../../../../adapters/discord/rendering/custom-id.ts';
import { unpack } from '../../../../adapters/discord/rendering/packed-text.ts';
import { digestDefinition } from '../../../../src/commands/digest/digest-command.ts';
import { commandButton } from '../../../../src/commands/replies/buttons.ts';

const seal = 'aB3_-xYz';

/**
 * The `custom_id` of a button that runs `command`, shown to somebody with a seal, and what pressing it sends.
 */
function pressed(command: string, opensDialog = false, times = 1) {
  const customIdOf = customIds();
  const button = { command, ...(opensDialog && { opensDialog }) };
  for (let before = 1; before < times; before += 1) customIdOf(button);
  const customId = customIdOf(button);
  const sealed = customId === undefined ? undefined : withSeal(customId, seal);
  return { customId, sealed, says: sealed === undefined ? undefined : readCustomId(sealed) };
}

const subcommands = digestDefinition('digest').subcommands.map(({ name }) => name);
const values = [
  ['time', '09:00', 'weekdays at 07:30', 'every day at 8:05', 'mon,wed at 12:00'],
  ['timezone', 'UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo'],
  ['count', '1', '5', '10'],
  ['topics', 'AI', 'AI,Robotics', 'Space'],
  ['style', 'rich', 'compact'],
  ['on_empty', 'skip', 'note'],
  ['catch_up', 'all', 'skip', 'latest 12h'],
  ['if_unknown', 'leave', 'repeat'],
  ['updates', 'edit', 'leave'],
  ['window', '24h', '2d'],
] as const;
const settings = fc
  .tuple(...values.map(([name, ...of]) => fc.constantFrom(...of).map((value) => [name, value] as const)))
  .chain((pairs) => fc.subarray(pairs, { maxLength: 6 }))
  .map((pairs) => Object.fromEntries(pairs));
const hostile = fc.oneof(
  fc.string({ maxLength: 120, unit: 'binary' }),
  fc.string({ maxLength: 120, unit: fc.constantFrom(...'ab ~dz\\"0_-é日🦊') }),
);

describe('the id of a button with a seal', () => {
  it("fits a long command with a seal into a button's id", () => {
    const command =
      'digest subscribe time:09:00 days:weekdays timezone:Europe/Berlin count:5 topics:AI style:compact';
    const { sealed, says } = pressed(command);
    expect(sealed?.length).toBeLessThanOrEqual(maxCustomId);
    expect(says).toEqual({ command, opensDialog: false, seal });
  });

  it("fits a command of six settings into a button's id, even several times in one message", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...subcommands),
        settings,
        fc.boolean(),
        fc.integer({ min: 1, max: 25 }),
        (subcommand, options, opensDialog, times) => {
          const [button] = commandButton('Do it', 'digest', subcommand, options);
          if (!button) throw new Error('too long for a button');
          const { command } = button;
          const { sealed = '', says } = pressed(command, opensDialog, times);
          expect(says).toEqual({ command, opensDialog, seal });
          expect(sealed.length).toBeLessThanOrEqual(maxCustomId);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("restores the same command from a button's id, or has no id, whatever its text", () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), fc.integer({ min: 1, max: 3 }), (words, opensDialog, times) => {
        const command = `digest subscribe ${words}`;
        const { customId, sealed, says } = pressed(command, opensDialog, times);
        if (customId !== undefined) expect(readCustomId(customId)).toMatchObject({ command, opensDialog });
        if (sealed === undefined) return expect(command.length).toBeGreaterThan(84);
        expect(says).toEqual({ command, opensDialog, seal });
        expect(sealed.length).toBeLessThanOrEqual(maxCustomId);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads an unpacked id correctly even if it begins like a packed one', () => {
    expect(pressed('~zAAAA').says?.command).toBe('~zAAAA');
  });
});

describe('a packed button id', () => {
  it('reads no command from a packed id that is damaged or expands too far', () => {
    const bomb = `~z${deflateRawSync('a'.repeat(10_000)).toString('base64url')}`;
    expect(bomb.length).toBeLessThanOrEqual(maxCustomId);
    for (const id of [bomb, '~z', '~zAAAA', '~z!', `~z${'_'.repeat(90)}`]) {
      expect(readCustomId(id).command).toBe('');
    }
  });

  it('reads packed ids from earlier versions', () => {
    expect(unpack('~zwyOF5gB07zilFuVk5iHCCxJ-jp6o4QoA')).toBe(
      'digest subscribe time:09:00 days:weekdays timezone:Europe/Berlin count:5 topics:AI style:compact',
    );
  });
});
