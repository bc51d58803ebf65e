import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/content/reading/plain-text.ts';

describe('plain text', () => {
  it.each([
    ['AT&amp;T &#8211; a story', 'AT&T – a story'],
    ['That&#8217;s &ldquo;it&rdquo;', 'That’s “it”'],
    ['one&nbsp;&nbsp;two&#160;three', 'one two three'],
    ['R&amp;amp;D &amp;#8220;twice&amp;#8221; &amp;amp;nbsp; encoded', 'R&D “twice” encoded'],
    ['&lt;b&gt;bold&lt;/b&gt;', 'bold'],
    ['&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;after', 'after'],
    ['a without semicolon: &eacute &copy 2024', 'a without semicolon: é © 2024'],
    ['cut in an entity&#82', 'cut in an entity'],
    ['AT&T, Q&A, R & D; fish&chips', 'AT&T, Q&A, R & D; fish&chips'],
  ])('decodes the entities of %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it.each([
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['line<br>break<br/>again', 'line break again'],
    ['<b>bo</b>ld <a href="https://x.example/?a=1&b=2">link</a>', 'bold link'],
    ['before<script>if (a < b) alert("</p>")</script>after', 'before after'],
    ['<style>p { color: red }</style>text<!-- a comment -->', 'text'],
    ['<iframe src="https://x.example"></iframe><ul><li>one<li>two</ul>', 'one two'],
    ['<![CDATA[from a <b>feed</b>]]>', 'from a feed'],
    ['an image <img src=x onerror=alert(1)> and <svg/onload=alert(1)>', 'an image and'],
    ['<scr<script>ipt>alert(1)</scr</script>ipt>', 'ipt>alert(1)ipt>'],
    ['cut off in a <a href="https://x.example/a?b', 'cut off in a'],
    ['cut off in a <img', 'cut off in a'],
    ['cut off in a </p', 'cut off in a'],
    ['cut off in a <!-- comment', 'cut off in a'],
  ])('drops the tags of %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it.each([
    ['x < y', 'x < y'],
    ['x &lt; y &amp;&amp; y &gt; z', 'x < y && y > z'],
    ['I <3 robots, 5 <6', 'I <3 robots, 5 <6'],
    ['why x <y matters', 'why x < y matters'],
    ['a -> b => c', 'a -> b => c'],
  ])('keeps the comparison of %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('removes characters that hide, reverse or break text', () => {
    expect(plainText('a\u200bb\u2060c\ufeffd\u00ade')).toBe('abcde');
    expect(plainText('\u202egnp.exe\u202c and \u2066isolated\u2069')).toBe('gnp.exe and isolated');
    expect(plainText('a\u0000b\u0007c\u001b[31md\u009be')).toBe('abc[31mde');
    expect(plainText('blank\u3164\uffa0\u115f\u2800fillers')).toBe('blank fillers');
    expect(plainText('\u{e0041}\u{e0042}tags\u{1d173}')).toBe('tags');
    expect(plainText('&am\u200bp;')).toBe('&');
  });

  it('folds white space of every kind', () => {
    expect(plainText(' \r\n one\t\u00a0\u2003two\u2028three\u0085four\u3000 ')).toBe('one two three four');
  });

  it('keeps what emoji and scripts are written with', () => {
    const family = '👩‍👩‍👧‍👦 👩🏽‍💻 🏳️‍🌈 ❤️‍🔥';
    const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
    expect(plainText(family)).toBe(family);
    expect(plainText(`${england} wins`)).toBe(`${england} wins`);
    expect(plainText('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(plainText('क्\u200dष')).toBe('क्\u200dष');
    expect(plainText('商汤科技 推迟上市')).toBe('商汤科技 推迟上市');
    expect(plainText('a\u200db')).toBe('ab');
  });

  it('is well-formed Unicode', () => {
    expect(plainText('a\ud800b')).toBe('a\ufffdb');
    expect(plainText('&#xD800;c')).toBe('\ufffdc');
    expect(plainText(`${'x'.repeat(19_999)}😀`).isWellFormed()).toBe(true);
  });

  /** One character in every spelling that decoders know. */
  const spellings = (character: string): fc.Arbitrary<string> => {
    const code = character.codePointAt(0) ?? 0;
    const name = { '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot' }[character];
    const forms = [
      character,
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `&#X${code.toString(16).toUpperCase()};`,
      `&#0000${code};`,
    ];
    if (name !== undefined)
      forms.push(
        `&${name};`,
        `&${name.toUpperCase()};`,
        `&amp;${name};`,
        `&amp;amp;${name};`,
        `&#38;${name};`,
        `&#x26;#${code};`,
      );
    return fc.constantFrom(...forms);
  };
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(...'<>&"/!-=;# ').chain(spellings),
        fc.constantFrom(
          'script',
          'b',
          'img src=x onerror=',
          'a href=',
          'nbsp;',
          'amp;',
          '#38;',
          'lt;',
          '\u200b',
          '\0',
          '\u202e',
          '\n',
          '--',
          '[CDATA[',
          ']]>',
          '?xml',
          'text',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('never holds a tag, an encoded character or an invisible one, however they were written', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const text = plainText(html);
        expect(text).not.toMatch(/<[a-z/!?]/i);
        expect(text).not.toMatch(/&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i);
        expect(text).not.toMatch(/[\p{Cc}\u200b\u202e\ufeff]|\s\s|^\s|\s$/u);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not change when it is read again', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        (html) => {
          const text = plainText(html);
          expect(plainText(text)).toBe(text);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
