import type { ArticleIndex } from './article-index.ts';

/** The ids of the sample articles that come with Heatline; an id depends on the file's name. */
const sampleIds = [
  '27fetpig 2dow2cqu 5qggu42u 5y2fkbzd 6335xmeo 6doefdbk 7fzbw7av 7obzgi72 a63onx2n b24cqnv3',
  'brl2grys bwovfu4o cernlqvu cpxchj2p dpaj4i5l dsmjuxj3 e75nom35 eft3call evzzyyl5 f3x2svx2',
  'fh4bxg5y fnsml3hl fuqmcdk6 gj2ceso6 gsvjpqnb hc7bi5nb hs52nup7 icedm5jf iwiq7vfz jbpidqn7',
  'jqidqgio jssof4fl julterux lmealahh lzbgsq5i m6ujd73v m7qmb6t6 nxmirnqs o6my5rqp oaavy4h4',
  'oflfx5f5 p6knfmzl pbckwbx3 qxjhj2mj rc7lz6d3 rcgzeqmc rwav4yii s3pu4xjn sb4aquos t5e5c6g7',
  'tqr3vaiy ttzvtlyx tv76ow4l tz2xfhcs vudjb7vw wa4ulybj wttbfjys xbddiies xlmguu55 xmmkmpkt',
  'xxbhskyg ye4nk4cx ytt2f6w3 yx7vq2gv zdw5vclu zqx3lqoz zsptyvry',
].flatMap((line) => line.split(' '));

/** A sample with another date has been changed, so it is the user's own. */
const samplesEndBefore = new Date('2022-01-01T00:00:00Z');

/** Whether there are articles, and all published ones are samples that came with Heatline. */
export function areSamples(index: Pick<ArticleIndex, 'byId' | 'counts'>): boolean {
  const { published } = index.counts();
  if (published === 0 || published > sampleIds.length) return false;
  const samples = sampleIds.filter((id) => {
    const article = index.byId(id);
    return article !== undefined && article.publishedAt < samplesEndBefore;
  });
  return samples.length === published;
}
