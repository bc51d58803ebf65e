import { type Piece, slug } from './archive-pieces.ts';
import type { PlannedArticle } from './archive-plan.ts';
import { createRandom, type Random } from './random.ts';

const topicWords = (
  'AI,Machine Learning,Robotics,Chips,Cloud,Security,Startups,Policy,Health,Climate,' +
  'Space,Gaming,Power Apps,Data,Open Source,Transport,Finance,Education,Mobile,Science'
).split(',');

/** The text of an article file, with its keys in the order that real ones use. */
export function archiveFile({ piece, heat, related }: PlannedArticle, seed: number): string {
  const random = createRandom(seed);
  const topics = new Set(
    Array.from({ length: random.between(1, 3) }, () => topicWords[random.skewed(topicWords.length)]),
  );
  const entries = related();
  return [
    '---',
    'category: news',
    ...pieceLines(piece),
    `quality: ${piece.quality}`,
    `heat: ${heat}`,
    `published: ${heat >= 0}`,
    '',
    ...outletLines(piece),
    '',
    'topics:',
    ...Array.from(topics, (topic) => `  - ${topic}`),
    ...(piece.hasPicture ? ['', ...pictureLines(piece)] : []),
    ...(entries.length > 0 ? ['', 'related:', ...entries.flatMap(entryLines)] : []),
    '',
    `secured: "${secret(random)}"`,
    '---',
    '',
  ].join('\n');
}

/** The same piece gives the same lines in every file. */
function entryLines(piece: Piece): string[] {
  const [first = '', ...rest] = [
    ...pieceLines(piece).filter((line) => !line.startsWith('originalUrl')),
    ...outletLines(piece),
    `quality: ${piece.quality}`,
    ...(piece.hasPicture ? pictureLines(piece) : []),
  ];
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
}

function pieceLines({ title, excerpt, at, url, outlet, hasAmp }: Piece): string[] {
  const cached = `https://www-${outlet.domain.replaceAll('.', '-')}.cdn.ampproject.org/c/s/${url.slice(8)}amp/`;
  return [
    `title: ${JSON.stringify(title)}`,
    `excerpt: ${JSON.stringify(excerpt)}`,
    `publishedDateTime: ${at.toISOString().slice(0, 19)}Z`,
    `originalUrl: "${url}"`,
    `webUrl: "${url}"`,
    ...(hasAmp ? [`ampWebUrl: "${url}amp/"`, `cdnAmpWebUrl: "${cached}"`] : []),
    'type: article',
  ];
}

function outletLines({ outlet }: Piece): string[] {
  return ['provider:', `  name: ${outlet.name}`, `  domain: ${outlet.domain}`];
}

function pictureLines({ outlet, title }: Piece): string[] {
  return [
    'images:',
    `  - url: "https://images.${outlet.domain}/uploads/${slug(title)}.jpg?w=1200"`,
    '    width: 1200',
    '    height: 628',
    '    isCached: true',
  ];
}

/** The contents of `secured`: nothing that anybody could read. */
function secret(random: Random): string {
  return Buffer.from(Array.from({ length: 280 }, () => random.between(0, 255))).toString('base64');
}
