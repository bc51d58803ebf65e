import type { StoryOpinion } from './story-feedback.ts';

/** How many people want more and how many want less of something. */
export interface OpinionCount {
  readonly name: string;
  readonly more: number;
  readonly less: number;
}

export interface CountedStory extends OpinionCount {
  readonly outlet: string;
}

/** Each list begins with what has the most opinions. */
export interface CountedOpinions {
  readonly opinions: number;
  readonly stories: readonly CountedStory[];
  readonly outlets: readonly OpinionCount[];
  readonly topics: readonly OpinionCount[];
}

/** Counts opinions by story, outlet and topic. */
export function countOpinions(opinions: readonly StoryOpinion[]): CountedOpinions {
  const stories = Map.groupBy(opinions, ({ storyId }) => storyId);
  return {
    opinions: opinions.length,
    stories: mostFirst(
      [...stories.values()].flatMap((ofStory) => {
        const [newest] = ofStory;
        return newest ? [{ ...counted(newest.title, ofStory), outlet: newest.outlet }] : [];
      }),
    ),
    outlets: byName(opinions, ({ outlet }) => [outlet]),
    topics: byName(opinions, ({ topics }) => topics),
  };
}

function byName(
  opinions: readonly StoryOpinion[],
  namesOf: (opinion: StoryOpinion) => readonly string[],
): OpinionCount[] {
  const named = opinions.flatMap((opinion) => namesOf(opinion).map((name) => ({ name, opinion })));
  const groups = Map.groupBy(named, ({ name }) => name);
  return mostFirst(
    [...groups].map(([name, group]) =>
      counted(
        name,
        group.map(({ opinion }) => opinion),
      ),
    ),
  );
}

function counted(name: string, opinions: readonly StoryOpinion[]): OpinionCount {
  const more = opinions.filter(({ opinion }) => opinion === 'more').length;
  return { name, more, less: opinions.length - more };
}

function mostFirst<Count extends OpinionCount>(counts: readonly Count[]): Count[] {
  const total = ({ more, less }: OpinionCount) => more + less;
  return counts.toSorted(
    (one, other) => total(other) - total(one) || other.more - one.more || (one.name < other.name ? -1 : 1),
  );
}
