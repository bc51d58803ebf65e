import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsoleAdapter } from '../../../adapters/console/adapter.ts';
import { newsDefinition } from '../../../src/commands/news/news-command.ts';
import type { PlatformAdapter } from '../../../src/platform/adapter.ts';
import { notice } from '../../../src/platform/notice.ts';
import { machineRandomness } from '../../../src/platform/randomness.ts';
import { commandService } from '../../command-service.ts';
import { eventually } from '../../eventually.ts';

let input: PassThrough;
let adapter: PlatformAdapter;
let screen: string;
let end: ReturnType<typeof vi.fn<() => void>>;
let release: (() => void) | undefined;

/** Opens a terminal that records its output and takes typed input. */
async function open({ canEdit }: { canEdit: boolean }): Promise<void> {
  input = new PassThrough();
  screen = '';
  release = undefined;
  end = vi.fn();
  const output = new PassThrough();
  output.on('data', (chunk) => {
    screen += chunk;
  });
  adapter = createConsoleAdapter(
    {
      write: (text) => void output.write(text),
      input,
      ...(canEdit && { output }),
      end,
      isTty: false,
      columns: 80,
      timezone: 'UTC',
    },
    machineRandomness,
  );
  await adapter.start(
    commandService([newsDefinition('news')], async ({ subcommand }) => {
      if (subcommand === 'topics') await new Promise<void>((resolve) => (release = resolve));
      return { message: notice(`You asked for ${subcommand}.`) };
    }),
  );
}

const channel = { platform: 'console', id: 'terminal' };
const shows = (text: string) => eventually(() => expect(screen).toContain(text));

describe.each([
  ['that can edit a line', true],
  ['that is dumb', false],
])('a terminal %s', (_, canEdit) => {
  beforeEach(() => open({ canEdit }));
  afterEach(() => adapter.stop());

  it("answers, then shows the terminal's prompt again", async () => {
    input.write('top\n');
    await shows('You asked for top.');
    await eventually(() => expect(screen.slice(screen.indexOf('for top.'))).toContain('heatline> '));
  });

  it("shows the terminal's prompt again after a digest arrives", async () => {
    await adapter.post(channel, { text: 'The digest.' }, { idempotencyKey: '1' });
    expect(screen).toContain('The digest.\n\n');
    await eventually(() => expect(screen.slice(screen.indexOf('The digest.'))).toContain('heatline> '));
  });

  it.each(['quit', ' EXIT '])('ends the terminal session on %s', async (word) => {
    input.write(`${word}\n`);
    await eventually(() => expect(end).toHaveBeenCalledTimes(1));
  });

  it("answers everything typed before the terminal's input ends", async () => {
    input.write('topics\n');
    input.end();
    await eventually(() => expect(release).toBeDefined());
    expect(end).not.toHaveBeenCalled();
    release?.();
    await eventually(() => expect(end).toHaveBeenCalledTimes(1));
    expect(screen).toContain('You asked for topics.');
  });

  it('does not ask to end when the terminal is closed by the service', async () => {
    await adapter.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(end).not.toHaveBeenCalled();
  });

  it('answers typed lines in order', async () => {
    input.write('topics\ntop\n');
    await eventually(() => expect(release).toBeDefined());
    release?.();
    await shows('You asked for top.');
    expect(screen.indexOf('for topics')).toBeLessThan(screen.indexOf('for top.'));
  });
});

describe('a line that can be edited', () => {
  beforeEach(() => open({ canEdit: true }));
  afterEach(() => adapter.stop());

  it('keeps a half-typed line when a digest arrives', async () => {
    input.write('search chi');
    await shows('search chi');
    await adapter.post(channel, { text: 'The digest.' }, { idempotencyKey: '1' });
    await eventually(() => expect(screen.slice(screen.indexOf('The digest.'))).toContain('search chi'));
    input.write('na\n');
    await shows('You asked for search.');
  });

  it("ends an editable line's session on Ctrl-C and Ctrl-D", async () => {
    input.write('\u0003');
    await eventually(() => expect(end).toHaveBeenCalledTimes(1));
    await open({ canEdit: true });
    input.write('\u0004');
    await eventually(() => expect(end).toHaveBeenCalledTimes(1));
  });

  it('completes the name of a command on Tab', async () => {
    input.write('rel');
    await shows('rel');
    // readline treats a tab among other characters as pasted text.
    input.write('\t');
    await shows('related ');
    input.write('3\n');
    await shows('You asked for related.');
  });

  it('completes a subcommand on Tab after its root', async () => {
    input.write('/news rel');
    await shows('/news rel');
    input.write('\t');
    await shows('/news related ');
  });
});
