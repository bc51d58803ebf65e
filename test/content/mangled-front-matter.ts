import fc from 'fast-check';

/** Lines that are wrong, or hard to read, almost anywhere in front matter. */
const hostileLines = [
  ...[
    '',
    ' ',
    '    ',
    '\t',
    '  \t',
    '# comment',
    '  # comment',
    '    # - title: x',
    '\u2028',
    '\ufeff',
    '\r',
  ],
  ...['related:', 'related: []', '"related": 1', "'related':", '  related:', 'relatd: x', '    providr: x'],
  ...[
    '- x',
    ' - x',
    '  - x',
    '   - x',
    '    - x',
    '  -',
    '  - ',
    '  - - x',
    '  - |',
    '  - "',
    '  - ? a',
    '-',
  ],
  ...[
    'x',
    '  x',
    '    x',
    '      x',
    '~',
    '  ~',
    '  null',
    '    ~',
    '? a',
    ': b',
    '? |',
    '  ? a',
    '    ? a',
    '    : b',
  ],
  ...['"', "'", '{', '}', '[', ']', '  {', '  }', '    ]', ' "', '    "', '    x": y', '|', '  |', '>', ','],
  ...[
    'a: |',
    'a: >',
    'a: |+',
    'a: |2',
    '    a: |',
    '    a: |+',
    '    a: >-',
    '    a: |1',
    '    a: | # b',
    '    a:\t|+',
  ],
  ...[
    '    - |',
    '    a: "',
    "    a: '",
    '    a: {',
    '    a: [',
    'a: "',
    'a: {',
    'a: [',
    '    a: b |',
    '    a: &b |+',
  ],
  ...[
    'a: &b',
    '    a: &b c',
    '    a: *b',
    'a: *b',
    '    a: !!str 5',
    '    a: !b c',
    '  &a',
    '  - &a',
    '    !!map',
    '&a',
  ],
  ...[
    '    <<: {a: b}',
    '    __proto__: {a: b}',
    '    __proto__:',
    '      a: b',
    '__proto__:',
    '    constructor: x',
  ],
  ...[
    '    title: twice',
    '    title: cut #off',
    '    title: &lost x',
    '    name: null',
    '    quality: .nan',
    '    quality: -0',
  ],
  ...[
    '...',
    '--- x',
    '%TAG ! a',
    '%YAML 1.2',
    '%',
    '@',
    '`',
    '    a: "\\u12"',
    '    a: \0',
    '    a: \u0085',
    '    a: \x07',
  ],
  ...[
    `  - ${'- '.repeat(96)}x`,
    `  - ${'- '.repeat(97)}x`,
    `  - ${'- '.repeat(98)}x`,
    `    a: ${'['.repeat(97)}`,
  ],
  ...[
    `    a: ${'{a: '.repeat(96)}b${'}'.repeat(96)}`,
    `${' '.repeat(70)}x`,
    `    a: b\u2028${' '.repeat(70)}`,
  ],
];

const hostileTails = [
  ' |',
  ' |+',
  ' >',
  ' |2-',
  ' #x',
  ' # x',
  '"',
  "'",
  ' {',
  ' [',
  ': x',
  ':',
  ' \t',
  '\r',
  ' &x',
  ' *x',
  '\\',
];

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileLines) },
  fc.tuple(fc.nat({ max: 7 }), fc.constantFrom(...hostileLines)).map(([by, text]) => ' '.repeat(by) + text),
);

const place = fc.nat({ max: 200 });

/** One change to the lines of front matter. */
const change = fc.oneof(
  fc.tuple(place, line).map(
    ([at, text]) =>
      (lines: string[]) =>
        lines.splice(at % (lines.length + 1), 0, text),
  ),
  fc.tuple(place, line).map(
    ([at, text]) =>
      (lines: string[]) =>
        lines.splice(at % lines.length, 1, text),
  ),
  place.map((at) => (lines: string[]) => lines.splice(at % lines.length, 1)),
  fc.tuple(place, place).map(([from, to]) => (lines: string[]) => {
    lines.splice(to % lines.length, 0, lines[from % lines.length] ?? '');
  }),
  fc.tuple(place, fc.integer({ min: -3, max: 3 })).map(([at, by]) => (lines: string[]) => {
    const text = lines[at % lines.length] ?? '';
    lines[at % lines.length] = by < 0 ? text.replace(new RegExp(`^ {0,${-by}}`), '') : ' '.repeat(by) + text;
  }),
  fc.tuple(place, fc.constantFrom(...hostileTails)).map(([at, tail]) => (lines: string[]) => {
    lines[at % lines.length] += tail;
  }),
);

const word = fc.constantFrom(
  'Robots',
  'Graz',
  'é',
  '商汤',
  '👩‍🚀',
  '&amp;',
  'x: y',
  '# x',
  '- x',
  '"',
  '\\',
  ' ',
  '12:30',
  '010',
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const scalar = fc.oneof(
  text.map((words) => JSON.stringify(words)),
  text.map((words) => `'${words.replaceAll("'", "''")}'`),
  fc.constantFrom(
    'plain',
    'null',
    '~',
    '12',
    '1e3',
    'true',
    '2024-05-06T07:08:09Z',
    '',
    '|\n      block',
    '"two\n      lines"',
  ),
);

function entryLines(indentation: number, values: readonly [string, string, string, string]): string[] {
  const by = ' '.repeat(indentation);
  const [title, excerpt, name, quality] = values;
  return [
    `${by}- title: ${title}`,
    `${by}  excerpt: ${excerpt}`,
    `${by}  publishedDateTime: 2024-05-06T07:08:09Z`,
    `${by}  webUrl: "https://other.example/${indentation}"`,
    `${by}  provider:`,
    `${by}    name: ${name}`,
    `${by}  quality: ${quality}`,
    `${by}  images:`,
    `${by}    - url: "https://img.example/"`,
  ];
}

const entries = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 2, 2, 4, 8),
    fc.array(fc.tuple(scalar, scalar, scalar, scalar), { minLength: 1, maxLength: 4 }),
  )
  .map(([indentation, all]) => all.flatMap((values) => entryLines(indentation, values)));

/**
 * Article files with a list under `related`. Most are valid; others have up to four lines added, removed or changed.
 * Some have CRLF line endings.
 */
export const mangledFrontMatter: fc.Arbitrary<string> = fc
  .record({
    entries,
    isRelatedLast: fc.boolean(),
    blankLine: fc.boolean(),
    changes: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 6, arbitrary: fc.array(change, { maxLength: 4 }) },
    ),
    lineBreak: fc.constantFrom('\n', '\n', '\n', '\r\n'),
  })
  .map(({ entries, isRelatedLast, blankLine, changes, lineBreak }) => {
    const lines = [
      'category: news',
      'title: "Robots fold"',
      'publishedDateTime: 2024-05-06T07:08:09Z',
      'webUrl: https://news.example.com/a',
      'topics:',
      '  - AI',
      '',
      'related:',
      ...entries,
      ...(blankLine ? [''] : []),
      ...(isRelatedLast ? [] : ['secured: "bm90aGluZw=="', 'more:', '  - a', '  - b']),
    ];
    for (const apply of changes) if (lines.length > 0) apply(lines);
    return ['---', ...lines, '---', ''].join(lineBreak);
  });
