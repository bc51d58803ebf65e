import type { Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import type { FeedbackStore, StoryOpinion } from '../../digest/story-feedback.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { StateDatabase } from '../database.ts';
import type { StateSchema, StoryOpinionsTable } from '../schema.ts';

/** A story can have hundreds of articles; those that lead it are among the first. */
const maxArticleIds = 200;

/** A channel with more opinions than this is counted by the newest. */
const maxOpinions = 20_000;

export function createFeedbackStore(db: StateDatabase): FeedbackStore {
  return {
    async give({ channel: { platform, id: channelId }, personId }, story, { opinion, at }) {
      const { title, outlet } = story;
      const said = {
        opinion,
        givenAt: at.getTime(),
        title,
        outlet,
        topicsJson: JSON.stringify(story.topics),
      };
      await db.transaction().execute(async (transaction) => {
        const known = await knownIds(transaction, { platform, id: channelId }, story.articleIds);
        const [storyId = story.articleIds[0] ?? ''] = known;
        // Two stories that have become one may have two opinions of the same person.
        if (known.length > 1) await deleteOf(transaction, { platform, channelId, personId }, known);
        await transaction
          .insertInto('storyOpinions')
          .values({ platform, channelId, personId, storyId, ...said })
          .onConflict((conflict) =>
            conflict.columns(['platform', 'channelId', 'storyId', 'personId']).doUpdateSet(said),
          )
          .execute();
      });
    },
    async takeBack({ channel: { platform, id: channelId }, personId }, { articleIds }) {
      return (await deleteOf(db, { platform, channelId, personId }, articleIds.slice(0, maxArticleIds))) > 0;
    },
    async since({ platform, id: channelId }, since) {
      const rows = await db
        .selectFrom('storyOpinions')
        .selectAll()
        .where((eb) => eb.and({ platform, channelId }))
        .where('givenAt', '>=', since.getTime())
        .orderBy('givenAt', 'desc')
        .orderBy('storyId')
        .limit(maxOpinions)
        .execute();
      return rows.map(toOpinion);
    },
  };
}

/** The ids under which the channel has opinions on a story, the one with the oldest opinion first. */
async function knownIds(
  db: Transaction<StateSchema>,
  { platform, id: channelId }: ChannelRef,
  articleIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('storyOpinions')
    .select((eb) => ['storyId', eb.fn.min('givenAt').as('first')])
    .where((eb) => eb.and({ platform, channelId }))
    .where('storyId', 'in', articleIds.slice(0, maxArticleIds))
    .groupBy('storyId')
    .orderBy('first')
    .orderBy('storyId')
    .execute();
  return rows.map(({ storyId }) => storyId);
}

async function deleteOf(
  db: StateDatabase | Transaction<StateSchema>,
  person: { readonly platform: string; readonly channelId: string; readonly personId: string },
  storyIds: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('storyOpinions')
    .where((eb) => eb.and(person))
    .where('storyId', 'in', storyIds)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const opinionSchema = z.enum(['more', 'less']);
const topicsSchema = z.array(z.string());

function toOpinion({
  storyId,
  opinion,
  givenAt,
  title,
  outlet,
  topicsJson,
}: Selectable<StoryOpinionsTable>): StoryOpinion {
  return {
    ...{ storyId, title, outlet, at: new Date(givenAt) },
    opinion: opinionSchema.parse(opinion),
    topics: topicsSchema.parse(JSON.parse(topicsJson)),
  };
}
