import { describe, expect, it } from 'vitest';
import { digestDefinition } from '../../../src/commands/digest/digest-command.ts';
import { editForm } from '../../../src/commands/digest/settings-form.ts';
import { newsDefinition } from '../../../src/commands/news/news-command.ts';
import { fullSubscription } from '../../subscriptions/sample-subscription.ts';

const { subcommands } = digestDefinition('digest');
const ofOneself = newsDefinition('news').subcommands.filter(({ name }) => name.startsWith('me '));
const offered = [...subcommands, ...ofOneself].filter(({ hidden }) => !hidden);

describe('the commands that manage digests', () => {
  it('defines commands within what platforms accept', () => {
    for (const group of [subcommands, ofOneself]) expect(group.length).toBeLessThanOrEqual(25);
    for (const { options, description: about } of offered) {
      expect(about.length).toBeLessThanOrEqual(100);
      const isRequired = options.map(({ required }) => required === true);
      expect(isRequired).toEqual(isRequired.toSorted((a, b) => Number(b) - Number(a)));
      for (const option of options) expect(option.description.length).toBeLessThanOrEqual(100);
    }
  });

  it('defines a form whose fields are options, with room for its words', () => {
    const { title, submit, fields } = editForm(fullSubscription('k7m2p'));
    expect(Math.max(title.length, submit.length)).toBeLessThanOrEqual(24);
    const options = offered.find(({ name }) => name === 'edit')?.options.map(({ name }) => name);
    for (const { option, label, hint = '', value } of fields) {
      expect(options).toContain(option);
      expect(label.length).toBeLessThanOrEqual(45);
      expect(hint.length).toBeLessThanOrEqual(100);
      expect(value).toBeDefined();
    }
  });
});
