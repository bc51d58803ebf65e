import { describe, expect, it } from 'vitest';
import { optionInput } from '../../../../adapters/slack/views/option-input.ts';

describe('a menu', () => {
  const menu = (value: string) =>
    optionInput(
      {
        label: 'Style',
        value,
        definition: {
          ...{ type: 'string', name: 'style', description: 'how much' },
          choices: [
            { label: 'rich: all that fits', value: 'rich' },
            { label: 'compact: headlines', value: 'compact' },
          ],
        },
      },
      'a block',
    ).element;

  it('selects the current choice by its label', () => {
    expect(menu('compact')).toMatchObject({
      initial_option: { text: { text: 'compact: headlines' }, value: 'compact' },
      options: [{ value: 'rich' }, { value: 'compact' }],
    });
  });

  it('selects the current value even if it is no longer a choice', () => {
    expect(menu('gallery')).toMatchObject({
      initial_option: { text: { text: 'gallery' }, value: 'gallery' },
      options: [{ value: 'gallery' }, { value: 'rich' }, { value: 'compact' }],
    });
  });
});
