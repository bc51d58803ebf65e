import { expect, it } from 'vitest';
import { textTable } from '../../src/cli/wording/text-table.ts';

it('aligns table columns, even with wide characters', () => {
  expect(
    textTable(
      ['ID', 'NAME'],
      [
        ['a', '日本語'],
        ['bcd', 'é 🌅 x'],
      ],
      100,
    ),
  ).toEqual(['ID   NAME', 'a    日本語', 'bcd  é 🌅 x']);
  expect(
    textTable(
      ['NAME', 'ID'],
      [
        ['日本語', 'a'],
        ['e\u0301', 'b'],
      ],
      100,
    ),
  ).toEqual(['NAME    ID', '日本語  a', 'e\u0301       b']);
});

it('cuts the widest table column until the table fits', () => {
  expect(
    textTable(
      ['ID', 'WHEN', 'X'],
      [
        ['abc', 'every day at eight', 'short'],
        ['', '日本語日本語日', 'y'],
      ],
      20,
    ),
  ).toEqual(['ID   WHEN      X', 'abc  every d…  short', '     日本語…   y']);
});

it('shows no control characters in table cells', () => {
  expect(textTable(['A'], [['x\u001b[2J\ny']], 100)).toEqual(['A', 'x [2J y']);
});

it('never cuts the column that people copy from, even if it is the widest', () => {
  const id = 'discord:1400000000000000001';
  const lines = textTable(['ID', 'CHANNEL'], [[id, id]], 40, 'ID');
  expect(lines).toEqual([`ID${' '.repeat(27)}CHANNEL`, `${id}  discord:14…`]);
});

it('keeps that column whole even if there is no room for the others', () => {
  expect(textTable(['ID', 'WHEN'], [['abcdefgh', 'weekdays']], 6, 'ID')[1]).toContain('abcdefgh');
});

it('gives half-width kana one column, and an emoji of several code points two', () => {
  expect(
    textTable(
      ['NAME', 'ID'],
      [
        ['ｶﾅ', 'a'],
        ['👩‍🚀', 'b'],
      ],
      100,
    ),
  ).toEqual(['NAME  ID', 'ｶﾅ    a', '👩‍🚀    b']);
});
