import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/content/reading/plain-text.ts';
import { cpuMsOf } from '../cpu-time.ts';

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
    ['<scr<script>ipt>alert(1)</scr</script>ipt>', '<scr ipt>'],
    ['<b>Bold</b> claims <i>only</i>', 'Bold claims only'],
    ['&lt;p&gt;Hello&lt;/p&gt; <p>and &lt;a href=&quot;x&quot;&gt;bye&lt;/a&gt;', 'Hello and bye'],
    ['<P ALIGN=center>Legacy<BR>page<HR>', 'Legacy page'],
    ['<o:p></o:p><my-card>A card</my-card> <media:content url="x"/>of a feed', 'A card of a feed'],
    ['<?xml version="1.0"?><!DOCTYPE html><html><body>Page', 'Page'],
    ['a <img src="x.png" <b>broken</b> and <a href="x>unclosed</a> value', 'a broken and unclosed value'],
    ['<script type="module">import "x"</script>after <style>a{b:c}', 'after'],
    ['Text. <script> (function () { run(); })()', 'Text.'],
    ['text <Script>alert(1)</SCRIPT >after', 'text after'],
    ['<embed src="x"><iframe src="y" />stays', 'stays'],
    ['<b>Left open where the text was cut', 'Left open where the text was cut'],
    ['cut before</b> its end', 'cut before its end'],
    ['<div> Opened <ul> <li>One <li>Two', 'Opened One Two'],
    ['<center><h2> Heading', 'Heading'],
    ['wo<b>rd', 'word'],
    ['<![CDATA[cut off in <b>CDATA', 'cut off in CDATA'],
    ['cut off in an <im', 'cut off in an'],
    ['cut off in an <a hr', 'cut off in an'],
    ['cut off in a <a title="1 > 0" hre', 'cut off in a'],
    ['cut off in a </', 'cut off in a'],
    ['cut off in a <!', 'cut off in a'],
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
    ['why x <y matters', 'why x <y matters'],
    ['a -> b => c', 'a -> b => c'],
    ['if a<b and c>d then what', 'if a<b and c>d then what'],
    ['I </3 you, a <- b <> c <= d', 'I </3 you, a <- b <> c <= d'],
  ])('keeps the comparison of %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it.each([
    'Result<T, E> and Generics: List<String>, Map<K, V>, Promise<Array<Object>>',
    'std::vector<int> vs Option<T>: which is faster?',
    'Vec<A> and Set<b> differ',
    'Next.js: <Link>, <Image src="x"> and <Suspense> in one <Form>',
    'Example Corp <EXMP.O> rises, <T.N> falls',
    'See <https://example.com/x?a="b"> or write to <user@example.com>',
    '#include <stdio.h>',
    'Press <Ctrl>+<C>, then <Enter>',
    'Everybody hears <!channel>, one hears <@U123>',
    'Why <?php still opens files',
    'Cut off in vector<in',
  ])('keeps what is not an element: %j', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it.each([
    'How the <script> tag changed the web',
    'Vue adds <script setup> sugar',
    'Understanding the <iframe> sandbox (2026)',
    'The "<iframe>", (<iframe>), <iframe>’s and <iframe>-based sandbox, or none at all: <iframe>.',
    'Use <b> wisely',
    'The <br> tag, the <p> element, the </p> tag',
    'Between <b> and </b>',
    'How to center a <div>',
    'How <details> and <summary> work',
    '<dialog> Is Here',
    '<ul> or <ol>: which list?',
    'Building a <my-button> component',
    'Escape </script> inside JSON',
    'Inline <svg> [Video]',
  ])('keeps a tag that the sentence is about: %j', (text) => {
    expect(plainText(text)).toBe(text);
    expect(plainText(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))).toBe(text);
  });

  it('removes characters that hide, reverse or break text', () => {
    expect(plainText('a\u200bb\u2060c\ufeffd\u00ade')).toBe('abcde');
    expect(plainText('\u202egnp.exe\u202c and \u2066isolated\u2069')).toBe('gnp.exe and isolated');
    expect(plainText('a\u0000b\u0007c\u001b[31md\u009be')).toBe('abc[31mde');
    expect(plainText('blank\u3164\uffa0\u115f\u2800fillers')).toBe('blank fillers');
    expect(plainText('\u{e0041}\u{e0042}tags\u{1d173}')).toBe('tags');
    expect(plainText('&am\u200bp;')).toBe('&');
  });

  it('collapses white space of every kind', () => {
    expect(plainText(' \r\n one\t\u00a0\u2003two\u2028three\u0085four\u3000 ')).toBe('one two three four');
  });

  it('keeps the characters that emoji and scripts need', () => {
    const family = '👩‍👩‍👧‍👦 👩🏽‍💻 🏳️‍🌈 ❤️‍🔥';
    const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
    expect(plainText(family)).toBe(family);
    expect(plainText(`${england} wins`)).toBe(`${england} wins`);
    expect(plainText('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(plainText('क्\u200dष')).toBe('क्\u200dष');
    expect(plainText('商汤科技 推迟上市')).toBe('商汤科技 推迟上市');
    expect(plainText('a\u200db')).toBe('ab');
  });

  it('always gives well-formed Unicode', () => {
    expect(plainText('a\ud800b')).toBe('a\ufffdb');
    expect(plainText('&#xD800;c')).toBe('\ufffdc');
    expect(plainText(`${'x'.repeat(19_999)}😀`).isWellFormed()).toBe(true);
  });

  /** One character in every spelling that decoders accept. */
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
          '<script>',
          '</script>',
          '<b>',
          '</b>',
          'b',
          'T',
          'img src=x onerror=',
          'a href=',
          'a href="x"',
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

  it('leaves no markup, no encoded character and no invisible one, however they were written', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const text = plainText(html);
        expect(text).not.toMatch(/<!--|<!doctype|<!\[CDATA|<\?xml/i);
        expect(text).not.toMatch(/<(?:script|b|img|a)(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'<>]+))+\s*\/?>/);
        expect(text).not.toMatch(/<(script|b)>(?! (?:and|or|to|vs) <).*<\/\1>(?! tag)/);
        expect(text).not.toMatch(/&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i);
        expect(text).not.toMatch(/[\p{Cc}\u200b\u202e\ufeff]|\s\s|^\s|\s$/u);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('changes nothing in a text that is plain already', () => {
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

  it('keeps each word of a sentence about code', () => {
    const word = fc.constantFrom('why', 'the', 'List', 'of', 'x', '3', 'C++', 'end.');
    const bracket = fc.constantFrom(
      '<T>',
      '<K, V>',
      '<String>',
      '<int>',
      '<x.h>',
      '<b and c>',
      '<3',
      '<-',
      '<user@x.example>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, bracket), { minLength: 1 }), (words) => {
        const text = words.join(' ');
        expect(plainText(text)).toBe(text);
      }),
    );
  });

  it.each([
    '<a ',
    '<a b="',
    '<a b="<a x" c="',
    '<script>',
    '<!--',
    '<?a',
    '</b>',
    '<b><i>',
    '<<b>b>',
    '&amp;lt;',
  ])('quickly reads a long text of nothing but %j', (piece) => {
    const html = piece.repeat(20_000 / piece.length);
    const took = [1, 2, 3].map(() => cpuMsOf(() => plainText(html)));
    expect(Math.min(...took)).toBeLessThan(500);
  });
});
