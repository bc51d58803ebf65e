import { Command } from 'commander';
import { findStories, notFoundLine } from '../commands/lookup/find-story.ts';
import type { LookupDeps } from '../commands/lookup/lookup-deps.ts';
import { readConfig } from '../config.ts';
import type { Article } from '../content/article.ts';
import { digestStory } from '../digest/digest.ts';
import { explainStory } from '../digest/explaining/explain-story.ts';
import { explanationBlocks } from '../digest/explaining/explanation-blocks.ts';
import { relationText } from '../digest/explaining/part-text.ts';
import { assembleStory } from '../digest/story.ts';
import { storyBlock } from '../digest/story-block.ts';
import type { MessageBlock } from '../platform/message.ts';
import { plain } from '../platform/spans.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { locationNamed } from './opening/content-location.ts';
import { lookupDeps, openContentToShow } from './opening/open-content.ts';
import { whyNotChosen } from './why-not-chosen.ts';

/** The command line has no last digest, so a rank means nothing here. */
const channel = { platform: 'console', id: 'terminal' };

export function whyCommand(context: CliContext): Command {
  return new Command('why')
    .description(
      'explain which articles make up a story; with a second story, why the two are joined or separate',
    )
    .argument('<story>', "words of its title in quotation marks, a link, an id, or its file's path")
    .argument('[other]', 'another one')
    .option('--content <dir>', 'the folder of the article files (CONTENT_DIR, or else content)')
    .action((story: string, other: string | undefined, { content }: { readonly content?: string }) =>
      why([story, ...(other === undefined ? [] : [other])], content, context),
    );
}

const linesOfAKind = 30;

async function why(wanted: readonly string[], dir: string | undefined, context: CliContext): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  using content = await openContentToShow(dir, config, context);
  const { index } = content;
  const deps = lookupDeps(index, config, context);
  const location = locationNamed(dir, config);
  const articles: Article[] = [];
  for (const text of wanted) {
    const reason = await whyNotChosen(text, { channel, location, deps });
    if (reason !== undefined) {
      context.write(`${reason}\n`);
      return;
    }
    articles.push(await articleNamed(text, deps));
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
    ? [head(article), head(other), ...relationText(article, other, index, now).map(paragraph)]
    : [head(article), ...explanationBlocks(explainStory(story, index, now), linesOfAKind)];
  context.write(`${context.renderText({ summary: article.title, blocks })}\n`);
}

async function articleNamed(text: string, deps: LookupDeps): Promise<Article> {
  const found = await findStories(text, channel, deps);
  if (found.kind === 'found') return found.lead;
  throw new CommandFailure(notFoundLine(found, text));
}
