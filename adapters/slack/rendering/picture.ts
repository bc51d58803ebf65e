import type { types } from '@slack/bolt';
import type { Picture } from '../../../src/platform/message.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';

/** Below Slack's own limits, so that a story stays within a message's sum whatever its picture. */
const maxUrl = 1_500;
const maxAlt = 200;

/**
 * A picture Slack is likely to take, or undefined. Slack fetches it while it reads the message and refuses the whole
 * message if it cannot, or if it is not a png, jpg or gif: so a URL whose path does not say one of them (webp, svg, a
 * shortlink) is left out. An `http:` picture is asked for by https, which nearly every host answers.
 */
export function renderPicture(picture: Picture): types.ImageElement | undefined {
  const url = URL.parse(picture.url);
  if (!url || !/\.(?:png|jpe?g|gif)$/i.test(url.pathname) || /webp|avif|svg/i.test(url.search))
    return undefined;
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.href.length > maxUrl) return undefined;
  return {
    type: 'image',
    image_url: url.href,
    alt_text: shortLine(picture.alt, maxAlt) || 'picture',
  };
}
