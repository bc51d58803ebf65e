import type { Command } from 'commander';
import { digestDefinition } from '../commands/digest/digest-command.ts';
import { why } from '../commands/digest/why.ts';
import { findStories, notFoundLine } from '../commands/lookup/find-story.ts';
import type { LookupDeps } from '../commands/lookup/lookup-deps.ts';
import { Refusal } from '../commands/replies/refusal.ts';
import { readConfig } from '../config.ts';
import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { digestStory } from '../digest/digest.ts';
import { explainStory } from '../digest/explaining/explain-story.ts';
import { explanationBlocks } from '../digest/explaining/explanation-blocks.ts';
import { relationText } from '../digest/explaining/part-text.ts';
import { assembleStory } from '../digest/story.ts';
import { storyBlock } from '../digest/story-block.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { MessageBlock } from '../platform/message.ts';
import { plain } from '../platform/spans.ts';
import { type ChatOptions, chatCommand } from './chat-command.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { locationNamed } from './opening/content-location.ts';
import { contentOption, lookupDeps, openContentToShow } from './opening/open-content.ts';
import { withCommands } from './opening/with-commands.ts';
import { findAlert, findSubscription } from './opening/with-subscriptions.ts';
import { whyNotChosen } from './why-not-chosen.ts';
import { shellMessage } from './wording/shell-message.ts';

export function whyCommand(context: CliContext): Command {
  const root = digestDefinition('digest');
  return chatCommand(root, why.definition)
    .description(
      "explain which articles make up a story; with another story, why the two are one or separate; with --id, why it was or wasn't in a subscription's digest",
    )
    .usage('[options] <story> [other]')
    .option('--id <id>', 'the id of the subscription or alert')
    .addOption(contentOption())
    .action((given: string[], { content, ...flags }: WhyFlags) => {
      const { words, pairs } = splitPairs(given);
      const { id, other } = { ...pairs, ...flags };
      const story = flags.story ?? pairs.story;
      if (story !== undefined) words.unshift(story);
      if (words.join(' ').trim() === '')
        throw new UsageError('Missing: the story. Give words of its title, a link or an id.');
      if (id === undefined) return explain({ words, other }, content, context);
      const [first, second] = storiesIn({ words, other });
      return whyInDigest(id, { story: first, ...(second !== undefined && { other: second }) }, context);
    });
}

interface AskedStories {
  readonly words: readonly string[];
  readonly other: string | undefined;
}

/**
 * The one or two stories that are asked about. Two words are two stories when they are two known ids, or when one is in
 * quotation marks, a link or a path; any other words are of one story.
 */
function storiesIn(
  { words, other }: AskedStories,
  index?: Pick<ArticleIndex, 'byId'>,
): readonly [story: string] | readonly [story: string, other: string] {
  const [first = '', second] = words;
  const areTwo =
    words.some((word) => /[\s/]|\.\w+$/.test(word)) || words.every((word) => index?.byId(word) !== undefined);
  if (other === undefined && second !== undefined && words.length === 2 && areTwo) return [first, second];
  return other === undefined ? [words.join(' ')] : [words.join(' '), other];
}

interface WhyFlags {
  readonly content?: string;
  readonly id?: string;
  readonly other?: string;
  readonly story?: string;
}

/** Takes `story:`, `other:` and `id:` out of the words; what is left names the story. */
function splitPairs(given: readonly string[]): {
  readonly words: string[];
  readonly pairs: Pick<WhyFlags, 'story' | 'other' | 'id'>;
} {
  const pair = /^(story|other|id):(\S.*)$/s;
  return {
    words: given.filter((word) => !pair.test(word)),
    pairs: Object.fromEntries(
      given.flatMap((word) => {
        const [, name, value] = pair.exec(word) ?? [];
        return name === undefined ? [] : [[name, value]];
      }),
    ),
  };
}

/** Prints what the chat would answer in the subscription's channel. */
async function whyInDigest(id: string, options: ChatOptions, context: CliContext): Promise<void> {
  await withCommands(context, async ({ subscriptions, alerts, answer, config }) => {
    const alert = await findAlert(id, { alerts });
    const { channel } = alert?.alert ?? (await findSubscription(id, { subscriptions, config })).subscription;
    const asked = {
      command: 'digest',
      subcommand: why.definition.name,
      options: { ...options, id },
      channel,
    };
    const reply = await answer(asked);
    const text = context.renderText(shellMessage(reply.message));
    if (reply instanceof Refusal) throw new CommandFailure(text);
    context.write(`${text}\n`);
  });
}

const maxLinesPerKind = 30;

async function explain(asked: AskedStories, dir: string | undefined, context: CliContext): Promise<void> {
  const { channel } = context.localUser;
  const config = readConfig(context.env, context.platforms);
  using content = await openContentToShow(dir, config, context);
  const { index } = content;
  const deps = lookupDeps(index, config, context);
  const location = locationNamed(dir, config);
  const articles: Article[] = [];
  for (const text of storiesIn(asked, index)) {
    const reason = await whyNotChosen(text, { channel, location, deps });
    if (reason !== undefined) {
      context.write(`${reason}\n`);
      return;
    }
    articles.push(await articleNamed(text, channel, deps));
  }
  const [article, other] = articles;
  if (!article) return;
  const now = context.now();
  const story = assembleStory(index, article, now);
  const head = (lead: Article) =>
    storyBlock(digestStory({ ...assembleStory(index, lead, now), coverage: [] }, 1), {
      ranked: false,
      style: 'compact',
    });
  const paragraph = (text: string): MessageBlock => ({ kind: 'text', spans: [plain(text)] });
  const blocks = other
    ? [head(article), head(other), ...relationText('en', [article, other], index, now).map(paragraph)]
    : [head(article), ...explanationBlocks('en', explainStory('en', story, index, now), maxLinesPerKind)];
  context.write(`${context.renderText({ summary: article.title, blocks })}\n`);
}

async function articleNamed(text: string, channel: ChannelRef, deps: LookupDeps): Promise<Article> {
  const found = await findStories(text, channel, deps);
  if (found.kind === 'found') return found.lead;
  throw new CommandFailure(notFoundLine(found, text, 'en'));
}
