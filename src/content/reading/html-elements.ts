import htmlTags from 'html-tags';

/** Elements that can be part of a word; all others separate words as white space does. */
const inline = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr',
);

/** Their content is not text for a reader. */
const unread = names('script style template iframe noscript object svg math');

/** HTML reads no tags inside them. */
const raw = names('script style textarea title xmp noembed noframes');

/** They need no closing tag. */
const standalone = names('br hr wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup');

/** Elements that wrap text, so that an excerpt cut out of a page may leave them open. */
const wrapping = names(
  'div ul ol dl table blockquote pre section article figure header html body center h1 h2 h3 h4 h5 h6 ' +
    'a b big em font i small span strong u',
);

/** Obsolete, but still found in feeds. */
const former = names('applet basefont bgsound dir frame frameset keygen marquee param');

/** Attributes that need no value. */
const valueless = names(
  'allowfullscreen async autofocus autoplay checked compact controls default defer disabled download hidden inert ' +
    'ismap itemscope loop multiple muted nomodule novalidate noshade nowrap open playsinline readonly required ' +
    'reversed selected',
);

const elements = new Set<string>([...htmlTags, ...inline, ...raw, ...wrapping, ...former]);

/** These take names in lower case. */
export const isElement = (name: string) => elements.has(name);
export const isInline = (name: string) => inline.has(name);
export const isUnread = (name: string) => unread.has(name);
export const isRaw = (name: string) => raw.has(name);
export const isStandalone = (name: string) => standalone.has(name);
export const isWrapping = (name: string) => wrapping.has(name);
export const isValueless = (attribute: string) => valueless.has(attribute);

/** Whether `start` is an element's name or the beginning of one. */
export function beginsElement(start: string): boolean {
  return [...elements].some((name) => name.startsWith(start));
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
