import { tailsElsewhere, tailsElsewhereHint } from './boilerplate-elsewhere.ts';
import { invitation, invitationBeforeText, invitationHint } from './invitation.ts';

/** How a tail may begin, continue (a dot only inside an address) and end. */
const beforeSentence = String.raw`(?:^|\s|…)[[(]?`;
const sentenceWords = String.raw`(?: (?:[^.!?…]|\.(?=\w)){1,100}(?!\.))`;
const after = String.raw`\s*(?:…|\.{1,3}|[→»>]+)?[\])]?$`;

function tail(words: string): RegExp {
  return new RegExp(beforeSentence + words + after);
}

/** A sentence of its own. */
const alone = '(?:^|(?<=[.!?…"”)]) )';

/** What sites put before the text of an article. */
const heads: readonly RegExp[] = [
  /^(?:(?:Disclaimer|Accessibility Statement|Commerce Policy|Made In NYC|Privacy Policy|Cookie Policy|Terms of (?:Service|Use)) \| ){1,8}/,
  /^Stock [Qq]uotes by [\w-]{2,30}\.[a-z]{2,4}\s*/,
  /^© \d{4} [^.]{1,80}(?:Inc|GmbH|Ltd)?\.?[^.]{0,60}\. ?All rights reserved\.?\s*/i,
  /^Registration on or use of this site constitutes acceptance of our [^.]{1,100}(?:\. |$|\.{3}$|…$)/,
  /^The MarketWatch News Department was not involved in the creation of this content\.\s*/,
  new RegExp(`^(?:Join today! )?(?:${invitationBeforeText}|${invitation}(?:[.!?…]+\\s+|$))`, 'u'),
  /^Join today! Subscribe to [^.!?]{1,60} newsletters to catch every headline\s+/,
  /^By (?:subscribing|signing up),? you (?:are agreeing|agree) to [^.!?]{1,250}[.!?]\s+/,
  /^Your email has been sent\.?\s+/,
  /^Follow @\w{1,15}(?: on Twitter)?\s+(?=["“‘']?[\p{Lu}\d])/u,
  /^\d\d\/\d\d\/\d{4}; \d{1,3} minutes? to read; (?:[\w+ ]{1,30}; )?In this article\.\s*/,
  /^SEE(?: ALSO)?: [^.!?]{1,150} \((?:TechRepublic|ZDNet|CNET)[^()]{0,30}\)\s*/,
  /^Disclosure: [A-Z]\w+ may earn a commission from [^.]{1,100}\.\s+(?:\w+ and the author were not compensated for [^.]{1,60}\.\s+)?/,
  /^\(?(?:Image|Photo|Graphic|Picture)(?: [Cc]redit)?: (?:Business Wire|Getty Images|Shutterstock|Reuters|AP Photo|iStock|Unsplash|Pixabay)\)?[.:]?\s+(?=["“‘']?[\p{Lu}\d])/u,
];

/** Every head starts with one of these: a cheap first check. */
const headHint = /^[\p{Lu}©(\d]/u;

/** What content systems append to an excerpt, and its replacement. */
const tails: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|\s|(?<=[.!?…\])]))The (?:post|article|entry) .{1,400}? (?:appeared first|first appeared) on .{1,200}$/,
    '',
  ],
  [
    /(?:^|\s)This (?:post|article|story) (?:was )?(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by) .{1,200}$/,
    '',
  ],
  [tail(`(?:Continue|Keep) [Rr]eading${sentenceWords}?`), ''],
  [
    tail(`(?:Read|READ) (?:[Mm]ore|MORE|[Oo]n|[Tt]he (?:full|rest|whole|entire)|[Ff]ull)${sentenceWords}?`),
    '',
  ],
  [tail(`Click here (?:to|for)${sentenceWords}`), ''],
  [
    new RegExp(
      `${alone}(?:(?:To (?:read|view|see|learn|continue)|For (?:more|further|the full)) [^.!?…]{0,60}[, ]|Please )?` +
        '(?:[Pp]lease )?[Cc]lick (?:here|below|(?:on )?(?:this|the) link(?: below)?)' +
        '(?: (?:to (?:read|view|see|continue|learn|find out)|for (?:more|further|full|the (?:full|rest|whole)))(?: [^.!?…]{0,80})?)?[.!]*$',
    ),
    '',
  ],
  [
    new RegExp(
      `${alone}(?:Read|See|View|Learn) more (?:here|below|online|of this story at \\w{1,30}|at [\\w.-]{1,60}\\.[a-z]{2,})[.!]*$`,
    ),
    '',
  ],
  [
    new RegExp(
      `${alone}(?:(?:Read|View|Show|Hide|No|\\d{1,5}) )?[Cc]omments?(?: \\(?\\d{1,5}\\)?| Off)?\\.?$`,
    ),
    '',
  ],
  // Feeds of Hacker News and Reddit.
  [
    /(?:^|\s)(?:Article URL: \S+\s+)?Comments URL: \S+(?:\s+Points: \d*(?:\s+#(?:\s+Comments:?(?:\s+\d+)?)?)?)?\s*(?:…|\.{3})?$/,
    '',
  ],
  [/^Article URL: \S+$/, ''],
  [/(?:^|\s)submitted by \/?u\/[\w-]+(?: to r\/\w+)?(?: \[link\])?(?: \[(?:\d+ )?comments?\])?$/, ''],
  [tail('(?:View (?:the )?(?:full|original) (?:article|post|story)|Learn [Mm]ore)'), ''],
  [/(?:^|(?<=[.!?…"”]) )Got a confidential news tip\?.*$/, ''],
  [/(?:^|(?<=[.!?…"”]) )By (?:subscribing|signing up),? you (?:are agreeing|agree) to .{1,250}$/, ''],
  [/(?:^|(?<=[.!?…"”]) )Please accept cookies or get more information\.?$/, ''],
  [
    /(?:^|(?<=[.!?…"”]) )(?:SHARE THIS (?:POST|ARTICLE|STORY)|Share this (?:post|article|story))\b.{0,60}$/,
    '',
  ],
  [/(?:^|(?<=[.!?…"”]) )Stock [Qq]uotes by [\w-]{2,30}\.[a-z]{2,4}$/, ''],
  [/\s*[[(]\s*(?:…|\.{3,})\s*[\])]$/, ' …'],
  [/\s*[→»]+$/, ''],
];

/** Every text with a tail has one of these near its end: a cheap first check. */
const tailHint =
  /appeared|published|posted|eading|Read |READ |[Cc]lick|View|omment|Article URL|submitted by|See more|Learn|Got a|By s|cookies|SHARE|Share|uotes by|[\])→»]$/;

/** An invitation that real text was appended to, and one at the end. */
const invitations: readonly RegExp[] = [
  new RegExp(`(?<=[.!?…"”)] )${invitationBeforeText}`, 'u'),
  new RegExp(`${alone}${invitation}[.!?…]*$`, 'u'),
];

/** Tails are not longer. In characters. */
const maxTail = 650;

/** Removes what a site puts before the text: menus, invitations to sign up, picture credits. */
export function withoutHeads(text: string): string {
  let rest = text;
  while (headHint.test(rest)) {
    const before = rest;
    for (const head of heads) rest = rest.replace(head, '');
    if (rest === before) break;
  }
  return rest;
}

/**
 * Removes what content systems append: "Read more", "The post … appeared first on …", invitations to sign up.
 */
export function withoutTails(text: string): string {
  let rest = text;
  for (;;) {
    const before = rest;
    const end = rest.slice(-maxTail);
    if (tailHint.test(end)) {
      for (const [pattern, instead] of tails) rest = rest.replace(pattern, instead).trimEnd();
    }
    if (tailsElsewhereHint.test(end)) {
      for (const pattern of tailsElsewhere) rest = rest.replace(pattern, '').trimEnd();
    }
    if (invitationHint.test(end)) {
      for (const pattern of invitations) rest = rest.replace(pattern, '').trimEnd();
    }
    if (rest === before) return rest;
  }
}
