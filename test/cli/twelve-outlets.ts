/**
 * Twelve feeds as outlets publish them, in four formats, each reporting the same days' events in its own
 * words.
 */

interface Item {
  readonly title: string;
  readonly text: string;
  /** How many minutes before now it was published. */
  readonly minutesAgo: number;
}

interface Outlet {
  readonly name: string;
  readonly domain: string;
  readonly format: 'rss' | 'atom' | 'json' | 'rdf';
  readonly items: readonly Item[];
}

const item = (minutesAgo: number, title: string, text: string): Item => ({ title, text, minutesAgo });

export const outlets: readonly Outlet[] = [
  {
    ...{ name: 'The Harbour Post', domain: 'harbourpost.example', format: 'rss' },
    items: [
      item(
        190,
        'Norvik Air to buy Kestrel Airways for $2.4 billion',
        'Norvik Air agreed to buy its rival Kestrel Airways for $2.4 billion in cash, creating the largest carrier of the northern islands.',
      ),
      item(
        420,
        'Storm Hedda leaves 300,000 homes without power in Calder',
        'Storm Hedda brought down lines across the Calder region overnight; about 300,000 homes were without power on Sunday.',
      ),
      item(700, 'City council votes for a second tram line', 'Work on the line is to begin in spring.'),
    ],
  },
  {
    ...{ name: 'Ledger Daily', domain: 'ledgerdaily.example', format: 'rss' },
    items: [
      item(
        150,
        'Kestrel Airways accepts $2.4 billion takeover by Norvik Air',
        'The board of Kestrel Airways backs the $2.4 billion cash takeover by Norvik Air, which will make it the largest carrier of the islands.',
      ),
      item(
        610,
        'Central bank of Marenia holds rates at 3.5 percent',
        'The central bank of Marenia left its key rate at 3.5 percent, citing slower inflation in food and rents.',
      ),
    ],
  },
  {
    ...{ name: 'Wire North', domain: 'wirenorth.example', format: 'atom' },
    items: [
      item(
        205,
        'Norvik Air strikes $2.4 billion deal for rival Kestrel Airways',
        'Airline Norvik Air has struck a $2.4 billion deal in cash for Kestrel Airways, its rival on the routes to the northern islands.',
      ),
      item(
        380,
        'Storm Hedda: power out for 300,000 homes in Calder region',
        'Crews repair lines that Storm Hedda tore down in the Calder region, where 300,000 homes have no power.',
      ),
    ],
  },
  {
    ...{ name: 'Circuit Review', domain: 'circuitreview.example', format: 'rss' },
    items: [
      item(
        95,
        'Flaw in the Tarnbox router firmware lets attackers in without a password',
        'A flaw in the firmware of Tarnbox routers, found by Ostrava Labs, lets attackers log in without a password. An update is out.',
      ),
      item(840, 'Hands on with a laptop that repairs itself', 'It takes its time over it.'),
    ],
  },
  {
    ...{ name: 'Byte Harbor', domain: 'byteharbor.example', format: 'json' },
    items: [
      item(
        60,
        'Tarnbox routers: firmware flaw allows login without password',
        'Ostrava Labs has found a flaw in the firmware of Tarnbox routers by which attackers log in without a password; owners should install the update.',
      ),
      item(500, 'Why keyboards are loud again', 'It is the switches, mostly.'),
    ],
  },
  {
    ...{ name: 'Threat Desk', domain: 'threatdesk.example', format: 'rss' },
    items: [
      item(
        75,
        'Update now: Tarnbox router flaw found by Ostrava Labs is under attack',
        'The password flaw in Tarnbox router firmware that Ostrava Labs reported is used by attackers; the update closes it.',
      ),
    ],
  },
  {
    ...{ name: 'Calder Evening News', domain: 'caldernews.example', format: 'rdf' },
    items: [
      item(
        440,
        'Storm Hedda cuts power to 300,000 homes across Calder',
        'Calder woke without power: Storm Hedda tore down lines to 300,000 homes, and schools stay closed.',
      ),
      item(900, 'Bakery of the year is in Old Calder', 'For its rye bread.'),
    ],
  },
  {
    ...{ name: 'Science Quarter', domain: 'sciencequarter.example', format: 'atom' },
    items: [
      item(
        260,
        'Probe Halcyon lands on the comet Brandt-Ito',
        'The probe Halcyon has landed on the comet Brandt-Ito after a journey of nine years and sent its first pictures.',
      ),
    ],
  },
  {
    ...{ name: 'Orbit Today', domain: 'orbittoday.example', format: 'rss' },
    items: [
      item(
        245,
        'Halcyon touches down: first landing on comet Brandt-Ito',
        'After nine years the Halcyon probe touched down on comet Brandt-Ito; its first pictures show a plain of dust.',
      ),
      item(1_000, 'Telescope catches a star that blinks', 'Every nine days.'),
    ],
  },
  {
    ...{ name: 'The Meridian', domain: 'meridian.example', format: 'json' },
    items: [
      item(
        230,
        'Comet Brandt-Ito: probe Halcyon sends pictures after landing',
        'The Halcyon probe sent pictures from comet Brandt-Ito an hour after its landing, nine years after its start.',
      ),
      item(
        580,
        'Marenia central bank keeps key rate at 3.5 percent',
        'Inflation in food and rents slows, and the central bank of Marenia keeps its key rate at 3.5 percent.',
      ),
    ],
  },
  {
    ...{ name: 'Market Lines', domain: 'marketlines.example', format: 'rss' },
    items: [
      item(
        595,
        'Rates on hold at 3.5 percent as Marenia inflation slows',
        'The central bank of Marenia held its key rate at 3.5 percent on slower inflation in food and rents.',
      ),
      item(
        170,
        'Kestrel Airways shares soar on $2.4 billion bid by Norvik Air',
        'Shares of Kestrel Airways rose by a third after Norvik Air bid $2.4 billion in cash for its rival.',
      ),
    ],
  },
  {
    ...{ name: 'Field & Garden', domain: 'fieldandgarden.example', format: 'rss' },
    items: [item(300, 'What to plant in December', 'Garlic, if the ground is soft.')],
  },
];

/** An outlet's feed as of `now`. */
export function feedOf({ name, domain, format, items }: Outlet, now: Date): { type: string; text: string } {
  const site = `https://${domain}/`;
  const entries = items.map(({ title, text, minutesAgo }, position) => ({
    ...{ title, text, at: new Date(now.getTime() - minutesAgo * 60_000) },
    link: `${site}news/${position + 1}-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  }));
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  switch (format) {
    case 'rss':
      return {
        type: 'application/rss+xml',
        text: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>${escaped(name)}</title><link>${site}</link><description>News</description><language>en</language><ttl>30</ttl>
${entries
  .map(
    ({
      title,
      text,
      at,
      link,
    }) => `<item><title><![CDATA[${title}]]></title><link>${link}?utm_source=rss</link>
<guid isPermaLink="false">${link}</guid><dc:creator>Staff</dc:creator><pubDate>${at.toUTCString()}</pubDate><category>News</category>
<description><![CDATA[<p>${text}</p> <a href="${link}">Continue reading…</a>]]></description>
<media:content url="${link}.jpg" medium="image" width="1200" height="675"/></item>`,
  )
  .join('\n')}
</channel></rss>`,
      };
    case 'rdf':
      return {
        type: 'application/rdf+xml',
        text: `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${site}"><title>${escaped(name)}</title><link>${site}</link><description>News</description></channel>
${entries
  .map(
    ({ title, text, at, link }) =>
      `<item rdf:about="${link}"><title>${escaped(title)}</title><link>${link}</link><description>${escaped(text)}</description><dc:date>${at.toISOString()}</dc:date></item>`,
  )
  .join('\n')}
</rdf:RDF>`,
      };
    case 'atom':
      return {
        type: 'application/atom+xml',
        text: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${escaped(name)}</title><id>${site}</id><link href="${site}"/><updated>${now.toISOString()}</updated>
${entries
  .map(
    ({ title, text, at, link }) =>
      `<entry><title type="html">${escaped(escaped(title))}</title><id>${link}</id><link rel="alternate" href="${link}"/><published>${at.toISOString()}</published><updated>${at.toISOString()}</updated><summary type="html">${escaped(`<p>${text}</p>`)}</summary></entry>`,
  )
  .join('\n')}
</feed>`,
      };
    case 'json':
      return {
        type: 'application/feed+json',
        text: JSON.stringify({
          ...{ version: 'https://jsonfeed.org/version/1.1', title: name, home_page_url: site },
          items: entries.map(({ title, text, at, link }) => ({
            ...{ id: link, url: link, title, content_html: `<p>${text}</p>` },
            date_published: at.toISOString(),
          })),
        }),
      };
  }
}
