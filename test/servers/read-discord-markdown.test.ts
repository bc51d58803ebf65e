import { describe, expect, it } from 'vitest';
import { readDiscordMarkdown } from './read-discord-markdown.ts';

describe('reading Markdown like Discord', () => {
  it.each([
    ['# a', ['heading']],
    ['-# a', ['quiet']],
    ['> a', ['quote']],
    ['x\n- a', ['list']],
    ['**1. a**', ['list', 'bold']],
    ['x # a', []],
    ['*a* _b_ __c__ ~~d~~ ||e||', ['italic', 'italic', 'underline', 'strike', 'spoiler']],
    ['`@here` @here', ['code', 'mention']],
    ['<#1400000000000000001>', ['channel']],
    ['<@1> <@&2> <#3> </a b:4>', ['mention', 'mention', 'mention', 'mention']],
    ['</a b c:1400000000000000001>', ['command']],
    ['<t:1:R> <a:b:1> :fire:', ['time', 'emoji', 'emoji']],
    ['https://a.example <https://b.example>', ['bare link', 'bare link']],
    ['[a](https://b.example)', ['link']],
    ['[a](<https://b.example>)', ['link']],
    ['[*a*](<https://b.example>)', ['italic', 'link']],
    ['[🔥](<https://b.example>)', ['bare link']],
    ['[a :fire:](<https://b.example>)', ['emoji', 'bare link']],
    ['[@here](<https://b.example>)', ['mention', 'bare link']],
    ['[http\u200B://a.example](<https://b.example>)', ['bare link']],
    ['[discord.gg/a](<https://b.example>)', ['bare link']],
    ['[ \u200B](<https://b.example>)', ['bare link']],
    ['\\[a](b) \\*a\\* \\# \\<@1>', []],
  ])('reads %j with the marks %j', (text, kinds) => {
    expect(readDiscordMarkdown(text).marks.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("shows the backslashes in a link's label", () => {
    expect(readDiscordMarkdown('[\\*a\\*](<https://b.example>)').shown).toBe('\\*a\\*');
  });

  it('returns the visible text without marks', () => {
    const { shown } = readDiscordMarkdown(
      '## A **b** \\*c\\* [d](<https://e.example>) </f g:1400000000000000001>',
    );
    expect(shown).toBe('A b *c* d /f g');
  });
});
