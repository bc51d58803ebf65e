import type { types } from '@slack/bolt';
import type { Picture } from '../../../src/platform/message.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';

/** Below Slack's own limits, so that a picture never pushes a story over a message's total. */
const maxUrl = 1_500;
const maxAlt = 200;

/**
 * A picture that Slack will probably accept, or undefined. Slack fetches it while it reads the message, and
 * refuses the whole message if that fails or if the picture is not a png, jpg or gif. So a URL whose path
 * does not end in one of those (webp, svg, a short link) is left out. An `http:` URL is requested over https,
 * which nearly every host supports.
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
