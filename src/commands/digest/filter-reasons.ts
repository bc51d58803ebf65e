import type { Article } from '../../content/article.ts';
import type { ArticleFilter } from '../../content/article-query.ts';
import type { CrowdedOut } from '../../digest/balance.ts';
import type { StoryAnswer } from '../../digest/select-stories.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { quoted } from '../../platform/text/one-line.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { settingTable } from '../../subscriptions/settings.ts';

/** A story's leading article, what its digest leaves out, and what the filters say of it. */
interface Filtered {
  readonly article: Article;
  readonly filter: ArticleFilter;
  readonly answer: StoryAnswer;
}

/** Each filter that excludes a story, with its value. */
export function filterReasons(language: Language, filtered: Filtered): string[] {
  return filtered.answer.leftOutBy.flatMap((name) => {
    if (name === 'window') return [];
    return `${settingTable[name].option.name}: ${filterTexts[name](language, filtered)}`;
  });
}

const filterTexts: Record<keyof ArticleFilter, (language: Language, filtered: Filtered) => string> = {
  topics: (language, { filter: { topics = [] }, article: { topics: its } }) =>
    its.length > 0
      ? say(language, "the digest takes {wanted}, and the story's topics are {topics}.", {
          ...{ wanted: named(topics), topics: named(its) },
        })
      : say(language, 'the digest takes {wanted}, and the story has none.', { wanted: named(topics) }),
  providers: (language, { filter: { providers = [] }, article: { provider } }) =>
    say(language, 'the digest takes {wanted}, and the story is from {outlet}.', {
      ...{ wanted: named(providers), outlet: named([provider.name]) },
    }),
  minQuality: (language, { filter: { minQuality = 0 }, article: { quality } }) =>
    say(language, "the digest takes {min} or more, and the story's quality is {quality}.", {
      ...{ min: minQuality, quality },
    }),
  minHeat: (language, { filter: { minHeat = 0 }, answer: { heat } }) =>
    say(language, "the digest takes {min} or more, and the story's heat is {heat}.", { min: minHeat, heat }),
  without: (language, { answer: { unwanted } }) => {
    const found = unwanted.find(({ setting }) => setting === 'without');
    if (found?.setting !== 'without') return say(language, 'the story has one of these words.');
    return say(
      language,
      'the digest leaves out {phrase}, which is in {place, select, title {the title} excerpt {the excerpt of} other {the coverage}} "{title}".',
      {
        phrase: quoted(found.phrase.replaceAll('"', '')),
        ...{ place: found.place, title: shortLine(found.title, 160) },
      },
    );
  },
  withoutTopics: (language, { answer: { unwanted } }) => {
    const found = unwanted.find(({ setting }) => setting === 'withoutTopics');
    if (found?.setting !== 'withoutTopics') return say(language, 'the story is on one of these topics.');
    return say(language, 'the digest leaves out {topic}, which is a topic of the story.', {
      topic: named([found.topic]),
    });
  },
  withoutOutlets: (language, { filter: { withoutOutlets = [] }, article: { provider } }) =>
    say(
      language,
      'the digest leaves out {outlets}, and the story is from {outlet} with no article by another outlet to lead it.',
      { outlets: named(withoutOutlets), outlet: named([provider.name]) },
    ),
};

/** Which limit left a story no place, and to which stories. */
export function crowdedText(language: Language, { by, max, name, taken }: CrowdedOut): string {
  const values = {
    ...{ setting: settingTable[by].option.name, max, name: named([name]) },
    titles: taken.map(({ lead }) => `"${shortLine(lead.title, 100)}"`).join(', '),
  };
  return by === 'maxPerOutlet'
    ? say(
        language,
        'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.',
        values,
      )
    : say(
        language,
        'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.',
        values,
      );
}

function named(names: readonly string[]): string {
  return shortLine(names.join(', '), 120);
}
