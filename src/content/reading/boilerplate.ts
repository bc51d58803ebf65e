/** How a tail may begin, go on (a dot only inside an address) and end. */
const BEFORE = String.raw`(?:^|\s|…)[[(]?`;
const WORDS = String.raw`(?: (?:[^.!?…]|\.(?=\w)){1,100}(?!\.))`;
const AFTER = String.raw`\s*(?:…|\.{1,3}|[→»>]+)?[\])]?$`;

function tail(words: string): RegExp {
  return new RegExp(BEFORE + words + AFTER);
}

/** `Sign up for our newsletter`, `Subscribe to Example's free newsletters and get …` */
const SIGN_UP =
  '(?:Sign up|Sign-up|Subscribe|SUBSCRIBE|SIGN UP)(?: now| today| here| below)? (?:for|to) [^.!?…]{0,80}' +
  String.raw`\b(?:[Nn]ewsletters?|(?:to|in) your inbox|mailing list|email alerts?|podcast|YouTube channel|channel on YouTube)\b[^.!?…]{0,100}`;

/** What sites put before the text of an article. */
const HEADS: readonly RegExp[] = [
  /^(?:(?:Disclaimer|Accessibility Statement|Commerce Policy|Made In NYC|Privacy Policy|Cookie Policy|Terms of (?:Service|Use)) \| ){1,8}/,
  /^Stock [Qq]uotes by [\w-]{2,30}\.[a-z]{2,4}\s*/,
  /^© \d{4} [^.]{1,80}(?:Inc|GmbH|Ltd)?\.?[^.]{0,60}\. ?All rights reserved\.?\s*/i,
  /^Registration on or use of this site constitutes acceptance of our [^.]{1,100}(?:\. |$|\.{3}$|…$)/,
  /^The MarketWatch News Department was not involved in the creation of this content\.\s*/,
  new RegExp(`^(?:Join today! )?${SIGN_UP}(?:[.!?]+\\s+|$)`),
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
const HEAD_HINT = /^[DAMPCTSJBFRIGY©(\d]/;

/** What content systems append to an excerpt, and what takes its place. */
const TAILS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\s)The (?:post|article|entry) .{1,400}? (?:appeared first|first appeared) on .{1,200}$/, ''],
  [
    /(?:^|\s)This (?:post|article|story) (?:was )?(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by) .{1,200}$/,
    '',
  ],
  [tail(`(?:Continue|Keep) [Rr]eading${WORDS}?`), ''],
  [tail(`(?:Read|READ) (?:[Mm]ore|MORE|[Oo]n|[Tt]he (?:full|rest|whole|entire)|[Ff]ull)${WORDS}?`), ''],
  [tail(`Click here (?:to|for)${WORDS}`), ''],
  [tail('(?:View (?:the )?(?:full|original) (?:article|post|story)|Learn [Mm]ore)'), ''],
  [/(?:^|(?<=[.!?…"”]) )Got a confidential news tip\?.*$/, ''],
  [new RegExp(`(?:^|(?<=[.!?…"”]) )${SIGN_UP}[.!?…]*$`), ''],
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

/** One of these stands near the end of every text that has a tail: a cheap first look. */
const TAIL_HINT =
  /appeared|published|posted|eading|Read |READ |Click|View|Learn|Got a|[Ss]ign.[Uu]p|SIGN|ubscrib|SUBSCR|cookies|SHARE|Share|uotes by|[\])→»]$/;

/** Tails are not longer. In characters. */
const MAX_TAIL = 650;

/** Removes what a site puts before the text: menus, invitations to sign up, picture credits. */
export function withoutHeads(text: string): string {
  let rest = text;
  for (let round = 0; round < 4 && HEAD_HINT.test(rest); round++) {
    const before = rest;
    for (const head of HEADS) rest = rest.replace(head, '');
    if (rest === before) break;
  }
  return rest;
}

/** Removes what content systems append: "Read more", "The post … appeared first on …", invitations to sign up. */
export function withoutTails(text: string): string {
  let rest = text;
  for (let round = 0; round < 3 && TAIL_HINT.test(rest.slice(-MAX_TAIL)); round++) {
    const before = rest;
    for (const [pattern, instead] of TAILS) rest = rest.replace(pattern, instead).trimEnd();
    if (rest === before) break;
  }
  return rest;
}
