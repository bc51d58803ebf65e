import { describe, expect, it } from 'vitest';
import * as discord from '../../adapters/discord/rendering/escape.ts';
import { plainOf } from '../../adapters/discord/rendering/plain-markdown.ts';
import * as slack from '../../adapters/slack/rendering/escape.ts';
import { cpuMsOf } from '../cpu-time.ts';

/** Text that regular expressions can stumble over when it repeats and never reaches its end. */
const units = [
  '\n',
  ' ',
  ':',
  'a:',
  '> ',
  '*',
  '[',
  '[a](<',
  '<t:',
  '@',
  '\u200B',
  '1.',
  '\\',
  '`',
  '&',
  '://',
];

const functions = {
  'Slack’s text': slack.escapeText,
  'Slack’s line': slack.escapeLine,
  'Slack’s label': slack.escapeLabel,
  'Slack’s code': slack.escapeCode,
  'Discord’s text': discord.escapeText,
  'Discord’s label': discord.escapeLabel,
  'Discord’s code': discord.escapeCode,
  'Discord’s plain text': plainOf,
};

/** For 100,000 characters. Quadratic time takes seconds; linear time takes milliseconds. */
function msFor(escaping: (text: string) => string, unit: string): number {
  const text = unit.repeat(Math.ceil(100_000 / unit.length));
  return cpuMsOf(() => escaping(text));
}

describe('escaping', () => {
  it.each(Object.entries(functions))(
    "escapes in time proportional to the text's length: %s",
    (_, escaping) => {
      for (const unit of units) expect(msFor(escaping, unit), JSON.stringify(unit)).toBeLessThan(1_000);
    },
  );

  it('escapes quotations after empty lines, and reads times', () => {
    expect(slack.escapeText('a\n\n \t> b')).toBe('a\n\n \t› b');
    expect(plainOf('<t:1639353600:R> **a** <@&12>')).toBe('a');
  });
});
