import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn, readTypedText } from '../../../../adapters/slack/interactions/typed-text.ts';
import { commandModal } from '../../../../adapters/slack/views/command-view.ts';
import { isAnswerBlock, lighterBlocks } from '../../../../adapters/slack/views/degrade-view.ts';
import { formModal } from '../../../../adapters/slack/views/form-view.ts';
import { menuOptions } from '../../../../adapters/slack/views/option-input.ts';
import { readInputs } from '../../../../adapters/slack/views/read-inputs.ts';
import { answerModal, homeView, loadingModal } from '../../../../adapters/slack/views/render-view.ts';
import { readViewContext, writeViewContext } from '../../../../adapters/slack/views/view-context.ts';
import { idsOfOneWorkspace } from '../../../../adapters/slack/web-api/workspace.ts';
import { digestDefinition } from '../../../../src/commands/digest/digest-command.ts';
import { newsDefinition } from '../../../../src/commands/news/news-command.ts';
import type { Choice } from '../../../../src/platform/commands/choice.ts';
import type { CommandDefinition, OptionDefinition } from '../../../../src/platform/commands/command.ts';
import type { Form } from '../../../../src/platform/commands/form.ts';
import { Fault } from '../../../../src/platform/fault.ts';
import type { Message } from '../../../../src/platform/message.ts';
import { faultsOfSlackOptions, faultsOfSlackView } from '../../../servers/validate-slack-view.ts';
import { digestCommand } from '../answering-slack.ts';
import { exampleStory } from '../examples.ts';
import { hostileMessage, hostileText } from '../hostile.ts';

const context = { channelId: 'C0123ABCD', isOfHome: true, shows: 'news related' } as const;

const choice: fc.Arbitrary<Choice> = fc.record({ label: hostileText, value: hostileText });

const option: fc.Arbitrary<OptionDefinition> = fc.oneof(
  fc.record(
    {
      type: fc.constant('string'),
      name: fc.stringMatching(/^[a-z_]{1,20}$/),
      description: hostileText,
      required: fc.boolean(),
      suggested: fc.constant(true),
      choices: fc.array(choice, { maxLength: 120 }),
    },
    { requiredKeys: ['type', 'name', 'description'] },
  ),
  fc.record({
    type: fc.constant('integer'),
    name: fc.stringMatching(/^[a-z_]{1,20}$/),
    description: hostileText,
    min: fc.nat(9),
    max: fc.integer({ min: 9, max: 100_000 }),
  }),
  fc.record({
    type: fc.constant('channel'),
    name: fc.stringMatching(/^[a-z_]{1,20}$/),
    description: hostileText,
  }),
);

const definition: fc.Arbitrary<CommandDefinition> = fc.record({
  root: fc.constant('digest'),
  name: fc.stringMatching(/^[a-z]{1,32}$/),
  description: hostileText,
  subcommands: fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z]{1,20}( [a-z]{1,20})?$/),
      description: hostileText,
      example: hostileText,
      options: fc.uniqueArray(option, { maxLength: 16, selector: ({ name }) => name }),
    }),
    { minLength: 1, maxLength: 25, selector: ({ name }) => name },
  ),
});

describe('anything shown in Slack', () => {
  it('renders any answer, and its lighter forms, as a valid modal and a valid Home', () => {
    fc.assert(
      fc.property(hostileMessage, (message) => {
        expect(faultsOfSlackView(answerModal(message, context), 'modal')).toEqual([]);
        const home = homeView(message, context);
        expect(faultsOfSlackView(home, 'home')).toEqual([]);
        let lighter = lighterBlocks(home.blocks);
        for (let steps = 0; lighter; steps += 1) {
          expect(steps).toBeLessThan(4);
          expect(lighter.every(isAnswerBlock)).toBe(true);
          expect(faultsOfSlackView({ ...home, blocks: lighter }, 'home')).toEqual([]);
          lighter = lighterBlocks(lighter);
        }
      }),
    );
  });

  it.each(['&', '<!channel> ', '語', '👩‍👩‍👧‍👦', 'שלום ', '*_~`'])(
    'renders forty stories of 3,000 characters of "%s" as a valid view that says what it leaves out',
    (part) => {
      const long = part.repeat(Math.ceil(3_000 / part.length));
      const coverage = Array.from({ length: 12 }, () => ({
        provider: long,
        title: long,
        url: 'https://a.example',
      }));
      const story = exampleStory({ title: long, excerpt: long, provider: long, topics: [long], coverage });
      const message: Message = { summary: long, blocks: Array.from({ length: 40 }, () => story) };
      const view = answerModal(message, context);
      expect(faultsOfSlackView(view, 'modal')).toEqual([]);
      expect(JSON.stringify(view.blocks.at(-1))).toContain('There is more than fits here.');
    },
  );

  it.each([
    ['60 short stories', Array.from({ length: 60 }, () => exampleStory())],
    [
      '90 paragraphs of 3,000 Chinese characters',
      Array.from({ length: 90 }, () => ({
        kind: 'text' as const,
        spans: [{ kind: 'text' as const, text: '語'.repeat(3_000) }],
      })),
    ],
  ])('fits as much of %s as a view can hold', (_, blocks) => {
    const view = answerModal({ summary: 'Much', blocks }, context);
    expect(faultsOfSlackView(view, 'modal')).toEqual([]);
    expect(JSON.stringify(view.blocks.at(-1))).toContain('There is more than fits here.');
  });

  it('renders a valid modal while an answer is pending', () => {
    expect(faultsOfSlackView(loadingModal(context), 'modal')).toEqual([]);
  });

  it('renders a form of any texts and values as a valid modal', () => {
    const field = fc.record(
      {
        option: fc.constantFrom('time', 'timezone', 'count', 'style', 'channel', 'nothing'),
        label: hostileText,
        hint: hostileText,
        value: hostileText,
        required: fc.boolean(),
        choices: fc.array(choice, { maxLength: 120 }),
      },
      { requiredKeys: ['option', 'label'] },
    );
    const form: fc.Arbitrary<Form> = fc.record({
      title: hostileText,
      submit: hostileText,
      command: fc.constant('digest'),
      subcommand: fc.constant('subscribe'),
      settled: fc.record({ id: hostileText }),
      fields: fc.uniqueArray(field, { minLength: 1, maxLength: 6, selector: (one) => one.option }),
    });
    const deps = { service: { commands: [digestCommand] }, ids: idsOfOneWorkspace };
    let shown = 0;
    fc.assert(
      fc.property(form, (one) => {
        const modal = formModal(one, context, deps);
        if (!modal) return;
        shown += 1;
        expect(faultsOfSlackView(modal, 'modal')).toEqual([]);
      }),
    );
    expect(shown).toBeGreaterThan(20);
  });

  it('renders the modal of any command validly, whichever subcommand is chosen', () => {
    fc.assert(
      fc.property(definition, (command) => {
        for (const subcommand of command.subcommands) {
          const modal = commandModal(command, subcommand, context);
          expect(faultsOfSlackView(modal, 'modal')).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([newsDefinition('news'), digestDefinition('digest')])(
    'renders each modal of /$name validly',
    (command) => {
      for (const subcommand of command.subcommands) {
        expect(faultsOfSlackView(commandModal(command, subcommand, context), 'modal')).toEqual([]);
      }
    },
  );

  it('renders any choices as a menu that Slack accepts', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 130 }), (choices) => {
        const options = menuOptions(choices);
        expect(faultsOfSlackOptions({ options })).toEqual([]);
        expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
      }),
    );
  });
});

describe('anything received from Slack', () => {
  it("reads a view's context back unchanged, and anything else as none", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (channelId, subcommand) => {
        const written = writeViewContext({ channelId, gives: { command: 'digest', subcommand } });
        if (written === undefined) return;
        expect(written.length).toBeLessThanOrEqual(3_000);
        expect(readViewContext(written)).toEqual({ channelId, gives: { command: 'digest', subcommand } });
      }),
    );
    fc.assert(fc.property(hostileText, (text) => void expect(readViewContext(text)).toBeUndefined()));
  });

  it('turns inputs into options of the defined types, or into errors at their blocks', () => {
    const given = fc.oneof(
      fc.record({ value: fc.option(hostileText) }),
      fc.record({ selected_option: fc.option(fc.record({ value: hostileText })) }),
      fc.record({ selected_conversation: fc.option(hostileText) }),
    );
    fc.assert(
      fc.property(
        definition,
        fc.array(given, { minLength: 16, maxLength: 16 }),
        ({ subcommands: [first] }, all) => {
          const places = (first?.options ?? []).map((one, at) => ({
            ...{ definition: one, blockId: `block ${at}`, required: at % 2 === 0 },
          }));
          const values = Object.fromEntries(all.map((one, at) => [`block ${at}`, { value: one }]));
          const read = readInputs(places, values);
          if (read instanceof Fault) {
            expect(Object.keys(read.fault).length).toBeGreaterThan(0);
            return;
          }
          for (const { definition: one } of places) {
            const value = read[one.name];
            if (one.type === 'integer' && value !== undefined) {
              expect(Number.isInteger(value)).toBe(true);
              expect(Number(value) >= one.min && Number(value) <= one.max).toBe(true);
            } else if (value !== undefined) expect(typeof value).toBe('string');
          }
        },
      ),
    );
  });

  it('keeps the words that people typed, however Slack reformats them', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const meant = typed
          .replaceAll('∗', '*')
          .replaceAll('∼', '~')
          .replaceAll('ˋ', '`')
          .replaceAll('∶', ':');
        expect(readTypedText(escaped)).toBe(meant);
      }),
    );
  });

  it.each([
    ['subscribe <#C0123ABCD|general> 09:00', 'subscribe C0123ABCD 09:00'],
    ['subscribe <#C0123ABCD> 09:00', 'subscribe C0123ABCD 09:00'],
    ['ask <@U0123ABCD|ann>', 'ask U0123ABCD'],
    ['mention:<!subteam^S0123|@team>', 'mention:S0123'],
    ['<!here> and <!channel|@channel>', '@here and @channel'],
    ['related <https://a.example/x?y=1&amp;z=2|a.example>', 'related https://a.example/x?y=1&z=2'],
    ['related <https://a.example/x>', 'related https://a.example/x'],
  ])("turns Slack's references into words: %s", (typed, words) => {
    expect(readTypedText(typed)).toBe(words);
  });

  it.each([
    ['see https://a.example/x.', ['https://a.example/x']],
    ['(https://a.example/x)', ['https://a.example/x']],
    ['<https://a.example/x|label>, http://b.example', ['https://a.example/x', 'http://b.example']],
    ['ftp://a.example and words', []],
  ])('finds links: %s', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });
});
