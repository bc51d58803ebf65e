import { fullDate } from '../platform/language/format-date.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import type { HeadingBlock, Message, MessageBlock, Span } from '../platform/message.ts';
import { bold, plain } from '../platform/spans.ts';
import { shortLine } from '../platform/text/shorten.ts';
import { type Style, standardName } from '../subscriptions/settings.ts';
import type { Digest, DigestStory } from './digest.ts';
import { storyBlock } from './story-block.ts';

/**
 * A digest as neutral messages that every platform can render, in posting order.
 * @param count how many messages to spread the stories over; the thread style always uses one per story
 */
export function digestMessages(digest: Digest, style: Style, count = 1): DigestMessage[] {
  const { language = 'en' } = digest;
  const name = digest.name === standardName ? say(language, 'Top stories') : digest.name;
  const heading: HeadingBlock = { kind: 'heading', text: headingText({ ...digest, name }, language) };
  if (digest.stories.length === 0) {
    const summary = say(language, '{name}: no new stories', { name });
    const spans = [plain(say(language, 'A quiet day: there are no new stories.'))];
    return [{ message: { language, summary, blocks: [heading, { kind: 'text', spans }] } }];
  }
  const summary = summaryOf(name, digest.stories);
  const counts = countLine(digest, language);
  if (style === 'thread') return threadMessages(digest, { heading, summary, counts });

  return spread(digest.stories, count).map((stories, position, all) => {
    const blocks = stories.map((story) => storyBlock(story, { ranked: true, style, language }));
    if (position === 0) {
      const note: MessageBlock[] = style === 'compact' ? [] : [{ kind: 'note', spans: [plain(counts)] }];
      return { message: { language, summary, blocks: [heading, ...note, ...blocks] } };
    }
    const numbered = say(language, '{name} ({position} of {count})', {
      ...{ name, position: position + 1, count: all.length },
    });
    return { message: { language, summary: summaryOf(numbered, stories), blocks } };
  });
}

function headingText({ name, slot, timezone }: Digest, language: Language): string {
  return `${name} · ${fullDate(language, slot, timezone)}`;
}

function summaryOf(name: string, stories: readonly DigestStory[]): string {
  const headlines = stories.filter(({ isWithdrawn }) => !isWithdrawn).map(headlineText);
  return headlines.length === 0 ? name : `${name}: ${headlines.join(' · ')}`;
}

/** Ten headlines of this length fit what any platform shows in a notification or reads aloud. */
const maxTitleInSummary = 200;
const maxOutletInSummary = 60;

/** "Chip maker halts production (Reuters)": cut one by one, so that every story of a digest is named. */
function headlineText({ title, provider }: DigestStory): string {
  const outlet = shortLine(provider.name, maxOutletInSummary);
  const name = shortLine(title, maxTitleInSummary);
  return outlet === '' ? name : `${name} (${outlet})`;
}

function countLine({ stories, outlets }: Digest, language: Language): string {
  return say(
    language,
    '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}',
    { stories: stories.length, outlets },
  );
}

/** Splits items in order into shares that are as even as possible, longer shares first. */
function spread<Item>(items: readonly Item[], count: number): Item[][] {
  const shares = Math.max(1, Math.min(count, items.length));
  const least = Math.floor(items.length / shares);
  const longer = items.length % shares;
  return Array.from({ length: shares }, (_, share) => {
    const start = share * least + Math.min(share, longer);
    return items.slice(start, start + least + (share < longer ? 1 : 0));
  });
}

/** One of a digest's messages. */
export interface DigestMessage {
  readonly message: Message;
  /** Set when it is a reply to the digest's first message. */
  readonly isReply?: true;
}

/** A short message with the headlines, and a reply for each story with its details. */
function threadMessages(
  { stories, language = 'en' }: Digest,
  { heading, summary, counts }: { heading: HeadingBlock; summary: string; counts: string },
): DigestMessage[] {
  const text = say(
    language,
    '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}',
    { counts, stories: stories.length },
  );
  const note: MessageBlock = { kind: 'note', spans: [plain(text)] };
  const headlines = stories.map((story) => headline(story, language));
  return [
    { message: { language, summary, blocks: [heading, note, ...headlines] } },
    ...stories.map((story): DigestMessage => {
      const blocks = [storyBlock(story, { ranked: true, style: 'thread', language })];
      const summary = `${story.rank}. ${headlineText(story)}`;
      return { message: { language, summary, blocks }, isReply: true };
    }),
  ];
}

/** "3. Chip maker halts production · Reuters" */
function headline(
  { rank, title, url, provider, isUpdate, isWithdrawn }: DigestStory,
  language: Language,
): MessageBlock {
  const name: Span = isWithdrawn
    ? { kind: 'text', text: title, style: 'struck' }
    : { kind: 'link', text: title, url };
  const details = isWithdrawn
    ? [say(language, 'withdrawn by its publisher')]
    : [...(isUpdate ? [say(language, 'Update')] : []), provider.name];
  return {
    kind: 'text',
    spans: [bold(`${rank}.`), plain(' '), name, plain(` · ${details.join(' · ')}`)],
  };
}
