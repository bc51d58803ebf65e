import { describe, expect, it } from 'vitest';
import { digestDefinition } from '../../src/commands/digest/digest-command.ts';
import { newsDefinition } from '../../src/commands/news/news-command.ts';
import { brazilianPortuguese } from '../../src/commands/translations/brazilian-portuguese.ts';
import { french } from '../../src/commands/translations/french.ts';
import { german } from '../../src/commands/translations/german.ts';
import { japanese } from '../../src/commands/translations/japanese.ts';
import { latinAmericanSpanish, spanish } from '../../src/commands/translations/spanish.ts';
import { placesIn, translationsOf } from '../../src/commands/translations/translations.ts';

const commands = [newsDefinition('news'), digestDefinition('digest')];
const places = commands.flatMap(placesIn);
const translations = translationsOf(commands);

describe('the translations of the commands', () => {
  it('translates the commands into six languages besides English', () => {
    expect(Object.keys(translations)).toEqual(['de', 'fr', 'es-ES', 'es-419', 'ja', 'pt-BR']);
    expect(places.length).toBeGreaterThan(60);
  });

  it.each(Object.entries(translations))(
    '%s has every command, subcommand and option',
    (_, { commands: texts }) => {
      expect(places.map(({ path }) => path).filter((path) => !texts[path])).toEqual([]);
    },
  );

  it.each(Object.entries(translations))('%s has every choice', (_, { commands: texts }) => {
    for (const { path, option } of places) {
      const choices = option?.type === 'string' ? (option.choices ?? []) : [];
      const labels = texts[path]?.choices ?? {};
      expect(Object.keys(labels).sort(), path).toEqual(choices.map(({ value }) => value).sort());
      for (const label of Object.values(labels)) expect(label.length, label).toBeLessThanOrEqual(75);
    }
  });

  it.each(Object.entries(translations))(
    '%s has names and descriptions that can be shown',
    (_, translation) => {
      for (const [path, { name, description }] of Object.entries(translation.commands)) {
        expect(name, path).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
        expect(name, path).toBe(name.toLowerCase());
        expect(description.trim(), path).toBe(description);
        expect(description.length, `${path}: ${description}`).toBeGreaterThan(0);
        expect(description.length, `${path}: ${description}`).toBeLessThanOrEqual(100);
      }
      expect(translation.linksGesture).toMatch(/^\S.{0,30}\S$/);
      const { whatToDo, alsoTyped, ...short } = translation.asking;
      for (const text of [whatToDo, alsoTyped]) expect(text).toMatch(/^\S.{0,43}\S$/);
      for (const text of Object.values(short)) expect(text).toMatch(/^\S.{0,22}\S$/);
    },
  );

  it.each(Object.entries(translations))('%s has no name twice among siblings', (_, { commands: texts }) => {
    const siblings = Map.groupBy(places, ({ path }) => path.split(' ').slice(0, -1).join(' '));
    for (const [parent, children] of siblings) {
      const names = children.map(({ path }) => texts[path]?.name);
      expect(names.toSorted(), parent).toEqual([...new Set(names)].toSorted());
    }
  });

  it.each(Object.entries({ brazilianPortuguese, french, german, japanese, latinAmericanSpanish, spanish }))(
    '%s has nothing that no longer exists',
    (_, { commands: byPath, options }) => {
      const paths = places.map(({ path }) => path);
      const names = places.flatMap(({ path, option }) => (option && !byPath[path] ? [option.name] : []));
      expect(Object.keys(byPath).filter((path) => !paths.includes(path))).toEqual([]);
      expect(Object.keys(options).filter((name) => !names.includes(name))).toEqual([]);
    },
  );

  it('keeps the translations of a command that the operator renames', () => {
    expect(translationsOf([newsDefinition('headlines')])['ja']?.commands['news search']?.name).toBe('検索');
  });
});
