import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { askingInEnglish, type Translations } from '../../../../src/platform/commands/translation.ts';

/** A root with one-word and two-word subcommands and options of several kinds, some of each hidden. */
export const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look stories up',
  groups: { me: 'Your own digest' },
  subcommands: [
    {
      name: 'search',
      description: 'Find stories by words',
      example: 'search chips',
      options: [
        { name: 'query', description: 'the words', type: 'string', required: true, takesRest: true },
        { name: 'topic', description: 'the topic', type: 'string', suggested: true },
        { name: 'count', description: 'how many', type: 'integer', min: 1, max: 10 },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 60, hidden: true },
      ],
    },
    { name: 'me pause', description: 'Pause it', example: 'me pause', options: [] },
    { name: 'me off', description: 'End it', example: 'me off', options: [] },
    { name: 'ask', description: 'A form', example: 'ask', options: [], hidden: true },
  ],
};

/** A root for managers, with choices and a channel. */
export const digest: CommandDefinition = {
  root: 'digest',
  name: 'digest',
  description: 'Manage digests',
  isForManagers: true,
  subcommands: [
    {
      name: 'subscribe',
      description: 'Give a channel a digest',
      example: 'subscribe 9:00',
      options: [
        {
          name: 'style',
          description: 'how it looks',
          type: 'string',
          choices: [
            { label: 'rich', value: 'rich' },
            { label: 'compact', value: 'compact' },
          ],
        },
        { name: 'channel', description: 'another channel', type: 'channel' },
      ],
    },
  ],
};

/** Translations of some of their texts, into one language that Discord supports and one that it does not. */
export const translations: Translations = {
  de: {
    linksGesture: 'Weitere Quellen',
    asking: askingInEnglish,
    commands: {
      news: { name: 'nachrichten', description: 'Artikel nachschlagen' },
      'news me': { name: 'ich', description: 'Dein Digest' },
      'news me pause': { name: 'pausieren', description: 'Anhalten' },
      'news search query': { name: 'suchwörter', description: 'die Wörter' },
      'digest subscribe style': {
        name: 'stil',
        description: 'wie es aussieht',
        choices: { rich: 'ausführlich' },
      },
    },
  },
  // Discord does not support Latin.
  la: {
    linksGesture: 'Alii fontes',
    asking: askingInEnglish,
    commands: { news: { name: 'nova', description: 'Nova' } },
  },
};
