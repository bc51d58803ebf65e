import { expect, it } from 'vitest';
import { createContentFolder } from '../content/content-folder.ts';
import { press, ranksOf, sendDigestAt, startAsker, textOf } from './asker.ts';

const published = '2024-05-06T18:00:00Z';
const eight = new Date('2024-05-07T08:00:01Z');
const weeksLater = new Date('2024-06-20T12:00:00Z');

/** A channel was shown two stories; then `change` happens to their files, and the service starts again, weeks later. */
async function weeksAfter(change: (content: ReturnType<typeof createContentFolder>) => void) {
  const content = createContentFolder();
  const related = (outlet: string) =>
    `\n  - title: "Robots learn to fold, says ${outlet}"\n    webUrl: "https://${outlet}.example/robots"\n    provider:\n      name: ${outlet}\n      domain: ${outlet}.example`;
  content.write('2024/05/robots.md', {
    title: '"Robots learn to fold laundry"',
    publishedDateTime: published,
    related: ['alpha', 'beta', 'gamma', 'delta', 'epsilon'].map(related).join(''),
  });
  content.write('2024/05/other.md', { publishedDateTime: published, heat: '3' });
  const env = { CONTENT_DIR: content.contentFolder };
  const { stateFolder: stateDir } = content;
  const before = await startAsker({ now: new Date('2024-05-07T07:59:59Z'), env, stateDir });
  await sendDigestAt(eight, before);
  const [digest] = before.posted;
  const more = digest?.blocks.flatMap((block) => (block.kind === 'story' && block.more ? [block.more] : []));
  const button = more?.[0]?.command ?? '';
  expect(button).toMatch(/^news related \w{8}$/);
  expect(textOf((await before.ask(button)).message)).toContain('5 other outlets');
  await before.stop();
  change(content);
  const after = await startAsker({ now: weeksLater, env, stateDir });
  const answer = await after.ask(button);
  const byRank = await after.ask('news related 1');
  await after.stop();
  return { answer, byRank };
}

it("answers a digest's button weeks later, in another process", async () => {
  const { answer, byRank } = await weeksAfter(() => {});
  expect(textOf(answer.message)).toContain('5 other outlets');
  expect(textOf(byRank.message)).toContain('5 other outlets');
});

it("answers a digest's button when the file was given another date", async () => {
  const { answer } = await weeksAfter((content) =>
    content.write('2024/05/robots.md', {
      title: '"Robots learn to fold laundry"',
      publishedDateTime: '2024-06-01T07:00:00Z',
    }),
  );
  expect(ranksOf(answer.message)).toEqual([[undefined, 'Robots learn to fold laundry']]);
});

it("answers a digest's button when the file was renamed", async () => {
  const { answer, byRank } = await weeksAfter((content) =>
    content.rename('2024/05/robots.md', '2024/05/2024-05-06-robots.md'),
  );
  expect(textOf(answer.message)).toContain('5 other outlets');
  expect(press(answer.message, 'Post to channel')).toMatch(/^news related story:\w{8} show:channel$/);
  expect(textOf(byRank.message)).toContain('5 other outlets');
});

it.each([
  [
    'its file is gone',
    (content: ReturnType<typeof createContentFolder>) => content.remove('2024/05/robots.md'),
  ],
  [
    'its publisher withdrew it',
    (content: ReturnType<typeof createContentFolder>) =>
      content.write('2024/05/robots.md', { publishedDateTime: published, published: 'false' }),
  ],
])('says that a story has left the archive when %s', async (_, change) => {
  const { answer, byRank } = await weeksAfter(change);
  const line =
    '"Robots learn to fold laundry" has left the archive since it was shown: its publisher withdrew it, or its file is gone.';
  expect(textOf(answer.message)).toBe(line);
  expect(textOf(byRank.message)).toBe(line);
});
