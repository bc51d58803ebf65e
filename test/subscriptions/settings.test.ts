import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { chatCommand } from '../../src/cli/chat-command.ts';
import { flagOf } from '../../src/cli/option-flag.ts';
import { addDigestOptions } from '../../src/cli/setting-options.ts';
import { digestDefinition } from '../../src/commands/digest/digest-command.ts';
import { editForm } from '../../src/commands/digest/settings-form.ts';
import { subscribe as subscribeCommand } from '../../src/commands/digest/subscribe.ts';
import { newsDefinition } from '../../src/commands/news/news-command.ts';
import { translationsOf } from '../../src/commands/translations/translations.ts';
import { configVariables } from '../../src/config.ts';
import type { ArticleFilter } from '../../src/content/article-query.ts';
import type { CommandDefinition } from '../../src/platform/commands/command.ts';
import { summaryOf } from '../../src/platform/notice.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { columnsOfSubscription } from '../../src/store/subscriptions/subscription-row.ts';
import {
  type StoryFilter,
  settingNames,
  settingTable,
  standardSettings,
} from '../../src/subscriptions/settings.ts';
import { differenceSpans, settingText } from '../../src/subscriptions/written-settings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withoutFault } from '../without-fault.ts';
import { anySettings } from './any-settings.ts';
import { fullSubscription } from './sample-subscription.ts';

const rows = settingNames.map((name) => [name, settingTable[name]] as const);
const commands = [newsDefinition('news'), digestDefinition('digest')];
const standard = standardSettings('Europe/Berlin');
const full = fullSubscription('k7m2p');

function optionsOf({ subcommands }: CommandDefinition, subcommand: string): string[] {
  const { options = [] } = subcommands.find(({ name }) => name === subcommand) ?? {};
  return options.map(({ name }) => name);
}

const flagsOf = (command: Command) => command.options.map(({ long }) => long);

describe('the table of settings', () => {
  it('gives every setting unique names', () => {
    for (const names of [
      rows.map(([, { option }]) => option.name),
      rows.flatMap(([, { option, eachFlag }]) => [
        flagOf(option.name),
        ...(eachFlag ? [flagOf(eachFlag.name)] : []),
      ]),
      rows.map(([, { variable }]) => variable),
      rows.flatMap(([, { form }]) => (form ? String(form.place) : [])),
    ]) {
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it.each(rows)('has a variable for %s that .env.example explains', (_, { variable }) => {
    expect(configVariables).toContain(variable);
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    expect(example).toMatch(new RegExp(`^# ${variable}=.`, 'm'));
  });

  it.each(rows.filter(([name]) => name !== 'schedule'))(
    'has a flag for %s, also in preview and replay unless it is about posting',
    (_, { option, isAboutPosting = false }) => {
      const flag = flagOf(option.name);
      const subscribe = chatCommand(digestDefinition('digest'), subscribeCommand.definition);
      expect(flagsOf(subscribe)).toContain(flag);
      expect(flagsOf(addDigestOptions(new Command())).includes(flag)).toBe(!isAboutPosting);
      const help = subscribe.options.find(({ long }) => long === flag)?.description;
      const choices = ('choices' in option && option.choices) || [];
      for (const { value } of choices) expect(help).toContain(`; ${value}: `);
    },
  );

  it.each(rows)(
    'has an option for %s, also in direct messages unless it is about a channel',
    (_, { option }) => {
      const [news, digest] = [newsDefinition('news'), digestDefinition('digest')];
      expect(optionsOf(digest, 'subscribe')).toContain(option.name);
      expect(optionsOf(digest, 'edit')).toContain(option.name);
      expect(optionsOf(news, 'me subscribe').includes(option.name)).toBe(option.posting === undefined);
    },
  );

  it.each(rows)('has %s in every language', (_, { option }) => {
    for (const { commands: texts } of Object.values(translationsOf(commands))) {
      expect(texts[`digest subscribe ${option.name}`]).toBeDefined();
    }
  });

  it('has a column for every setting, and no other columns for settings', async () => {
    const file = join(temporaryFolder(), 'state.sqlite');
    await using db = await openState({ kind: 'sqlite', file }, machineClock);
    const named = [...new Set(rows.map(([, { column }]) => column.name))];
    await db.selectFrom('subscriptions').select(named).execute();
    const {
      id: _id,
      platform: _,
      channelId: _c,
      origin: _o,
      owner: _w,
      ...columns
    } = columnsOfSubscription(full);
    expect(Object.keys(columns).sort()).toEqual(named.sort());
  });

  it.each(rows)(
    'reads back %s as it writes it, from text and from its column',
    (_, { column, write, change }) => {
      fc.assert(
        fc.property(anySettings, (settings) => {
          const changed = change(standard, write(settings));
          expect(write(withoutFault(changed))).toEqual(write(settings));
          const stored = column.read(standard, column.write(settings));
          expect(write(stored)).toEqual(write(settings));
        }),
      );
    },
  );

  it.each(rows)('has a sentence for a change of %s', (name, { option, write, change }) => {
    const changed = change(standard, write(full));
    const sentence = summaryOf(differenceSpans(withoutFault(changed), standard));
    const named = name === 'schedule' ? '' : `${option.name.replaceAll('_', ' ')} `;
    expect(sentence).toBe(`${named}${settingText(name, full)} (was ${settingText(name, standard)})`);
  });

  it("fills a form with a digest's values", () => {
    const placed = rows.filter(([, { form }]) => form).map(([, { option }]) => option.name);
    const { fields } = editForm(full);
    // Days have a field of their own, but are part of the schedule.
    expect(fields.map(({ option }) => option).sort()).toEqual(['days', ...placed].sort());
  });

  it('has no filter that articles cannot be queried by', () => {
    expectTypeOf<StoryFilter>().toEqualTypeOf<Readonly<ArticleFilter>>();
  });
});
