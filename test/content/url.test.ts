import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, webUrl } from '../../src/content/url.ts';
import { cpuMsOf } from '../cpu-time.ts';

describe('an address for readers', () => {
  it.each([
    ['https://news.example.com/a?b=1#c', 'https://news.example.com/a?b=1#c'],
    ['  HTTP://News.Example.com/A ', 'http://news.example.com/A'],
    ['https://example.com', 'https://example.com/'],
    ['https://example.com/a b"c<d>', 'https://example.com/a%20b%22c%3Cd%3E'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['https://example.com/?a=1&amp;b=2&#038;c=3', 'https://example.com/?a=1&b=2&c=3'],
  ])('accepts the address %j', (text, url) => {
    expect(webUrl(text)).toBe(url);
  });

  it.each([
    '',
    'example.com/a',
    '/a',
    '//example.com/a',
    '#a',
    'mailto:a@example.com',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'blob:https://example.com/1',
    'ftp://example.com/a',
    'https://',
    'https:example.com',
    'https://exa mple.com/',
    'https://user:pass@example.com/',
    'https://example.com@evil.example/',
    'https://example.com/a\nb',
    'https://example.com/\u0000',
    'https://example.com/\u0085x',
    `https://example.com/${'a'.repeat(2_100)}`,
    `https://example.com/${'ü'.repeat(1_000)}`,
    'https://[::1',
    'https://example.com:99999/',
  ])('refuses the address %j', (text) => {
    expect(webUrl(text)).toBeUndefined();
  });

  it('changes nothing in an address that it has accepted before', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string({ unit: 'binary' }).map((text) => `https://x.example/${text}`),
        ),
        (text) => {
          const url = webUrl(text);
          if (url !== undefined) expect(webUrl(url)).toBe(url);
        },
      ),
    );
  });
});

describe('the addresses of one page', () => {
  const page = 'https://www.example.com/2024/05/robots-fold/';

  it.each([
    'http://www.example.com/2024/05/robots-fold/',
    'https://example.com/2024/05/robots-fold',
    'HTTPS://WWW.EXAMPLE.COM/2024/05/robots-fold/',
    'https://m.example.com/2024/05/robots-fold/',
    'https://mobile.example.com/2024/05/robots-fold/',
    'https://amp.example.com/2024/05/robots-fold/',
    'https://www.example.com./2024/05/robots-fold/',
    'https://www.example.com:443/2024/05/robots-fold/',
    'http://www.example.com:80/2024/05/robots-fold/',
    'https://www.example.com//2024/05//robots-fold//',
    'https://www.example.com/2024/05/./x/../robots-fold/',
    'https://www.example.com/2024/05/robots-fold/index.html',
    'https://www.example.com/2024/05/robots-fold/#comments',
    'https://www.example.com/2024/05/robots-fold/?',
    'https://www.example.com/2024/05/robots%2Dfold/',
    'https://www.example.com/2024/05/robots-fold/amp',
    'https://www.example.com/2024/05/robots-fold/amp/',
    'https://www.example.com/2024/05/robots-fold.amp',
    'https://www.example.com/2024/05/robots-fold/amp.html',
    'https://www.example.com/amp/2024/05/robots-fold/',
    'https://www.example.com/2024/05/amp/robots-fold/',
    'https://www.example.com/2024/05/robots-fold/?amp',
    'https://www.example.com/2024/05/robots-fold/?amp=1',
    'https://www.example.com/2024/05/robots-fold/?outputType=amp',
    'https://www.example.com/2024/05/robots-fold/?output=amp&usqp=mq331AQ',
    'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/2024/05/robots-fold/amp/',
    'https://www-example-com.cdn.ampproject.org/c/www.example.com/2024/05/robots-fold/',
    'https://www-example-com.cdn.ampproject.org/v/s/www.example.com/2024/05/robots-fold/?amp_js_v=0.1&usqp=mq331AQ',
    'https://www.google.com/amp/s/www.example.com/2024/05/robots-fold/amp/',
    'https://www.google.co.uk/amp/www.example.com/2024/05/robots-fold',
    'https://www.bing.com/amp/s/amp.example.com/2024/05/robots-fold/',
    'https://www.google.com/amp/s/www-example-com.cdn.ampproject.org/c/s/www.example.com/2024/05/robots-fold/',
    'https://www.example.com/2024/05/robots-fold/?utm_source=rss&utm_medium=rss&utm_campaign=robots',
    'https://www.example.com/2024/05/robots-fold/?UTM_Source=rss',
    'https://www.example.com/2024/05/robots-fold/?utm%5Fsource=rss',
    'https://www.example.com/2024/05/robots-fold/?fbclid=IwAR0&gclid=1&mc_cid=2&mc_eid=3&igshid=4&msclkid=5',
    'https://www.example.com/2024/05/robots-fold/?ref=hn&ref_src=twsrc%5Etfw&referrer=x',
    'https://www.example.com/2024/05/robots-fold/?source=rss&WT.mc_id=7&_ga=2.1',
    'https://www.example.com/2024/05/robots-fold/?a&amp;utm_source=rss'.replace('a&amp;', 'amp&amp;'),
    'https://mobi.example.com/2024/05/robots-fold/',
    'https://touch.example.com/2024/05/robots-fold/',
    'https://www.example.com/2024/05/robots-fold/;jsessionid=0A1B2C3D',
    'https://www.example.com/2024/05/robots-fold/?jsessionid=0A1B2C3D&PHPSESSID=1',
    'https://www.example.com/2024/05/robots-fold/?sid=0123456789abcdef01234567&s=0123456789abcdef0123456789abcdef',
    'https://www.example.com/(S(0123456789abcdef01234567))/2024/05/robots-fold/',
    'https://www.example.com/2024/05/robots-fold/?itm_source=a&int_campaign=b',
    'https://www.example.com/2024/05/robots-fold/?s=09',
    'https://www.example.com/2024/05/robots-fold/?sc_cid=7013a000&srnd=homepage',
    'https://www.example.com/2024/05/robots-fold/?sc_channel=em&sc_src=email_1&sc_lid=2&sc_uid=aB3&sc_llid=4',
    'https://www.example.com/2024/05/robots-fold/?spref=tw',
    'https://www.example.com/2024/05/robots-fold/#:~:text=robots',
    'https://www.example.com/2024/05/robots-fold/#/',
    'https://www.example.com/2024/05/robots-fold/#!',
  ])("gives every variant of a page's address one canonical form: %s", (variant) => {
    expect(canonicalUrl(variant)).toBe(canonicalUrl(page));
  });

  it.each([
    'https://www.google.com/url?sa=t&q=PAGE&usg=x',
    'https://www.google.co.uk/url?rct=j&url=PAGE',
    'https://news.google.com/news/url?sa=t&url=PAGE',
    'https://www.google.com/imgres?imgurl=https%3A%2F%2Fexample.com%2Fa.png&imgrefurl=PAGE',
    'https://www.bing.com/news/apiclick.aspx?ref=FexRss&url=PAGE&c=1',
    'https://duckduckgo.com/l/?uddg=PAGE&rut=1',
    'https://r.search.yahoo.com/_ylt=A;_ylu=B/RV=2/RE=1/RO=10/RU=PAGE/RK=2/RS=x',
    'https://l.facebook.com/l.php?u=PAGE&h=AT0',
    'https://lm.facebook.com/l.php?u=PAGE',
    'https://l.instagram.com/?u=PAGE&e=1',
    'https://t.umblr.com/redirect?z=PAGE&t=1',
    'https://out.reddit.com/t3_abc?url=PAGE&token=1',
    'https://www.linkedin.com/redir/redirect?url=PAGE&urlhash=1',
    'https://www.linkedin.com/safety/go?url=PAGE',
    'https://vk.com/away.php?to=PAGE',
    'https://away.vk.com/away.php?to=PAGE',
    'https://nam02.safelinks.protection.outlook.com/?url=PAGE&data=1',
    'https://urldefense.com/v3/__https://www.example.com/2024/05/robots-fold/__;!!abc$',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.com_2024_05_robots-2Dfold_&d=1',
    'https://slack-redir.net/link?url=PAGE',
    'https://steamcommunity.com/linkfilter/?url=PAGE',
    'https://steamcommunity.com/linkfilter/?u=PAGE',
    'https://www.youtube.com/redirect?event=x&q=PAGE',
    'https://medium.com/r/?url=PAGE',
    'https://getpocket.com/redirect?url=PAGE',
    'https://href.li/?https://www.example.com/2024/05/robots-fold/',
    'https://translate.google.com/translate?sl=de&u=PAGE',
    'https://www-example-com.translate.goog/2024/05/robots-fold/?_x_tr_sl=de&_x_tr_tl=en',
    'https://webcache.googleusercontent.com/search?q=cache:abc-1:https://www.example.com/2024/05/robots-fold/',
    'https://web.archive.org/web/20240501000000/https://www.example.com/2024/05/robots-fold/',
    'https://web.archive.org/web/20240501000000id_/http://www.example.com:80/2024/05/robots-fold/',
    'http://web.archive.org/web/2024/www.example.com/2024/05/robots-fold/',
    'https://web.archive.org/web/2024*/https://www.example.com/2024/05/robots-fold/',
    'https://archive.ph/2024.05.01-120000/https://www.example.com/2024/05/robots-fold/',
    'https://archive.ph/20240501120000/https://www.example.com/2024/05/robots-fold/',
    'https://archive.today/newest/https://www.example.com/2024/05/robots-fold/',
    'https://archive.is/o/AbCdE/https://www.example.com/2024/05/robots-fold/',
    'https://12ft.io/https://www.example.com/2024/05/robots-fold/',
    'https://12ft.io/proxy?q=PAGE',
    'https://12ft.io/api/proxy?q=PAGE',
    'https://disq.us/url?url=PAGE%3Aab3-_fGhIjKlMnOpQrStUvWxYz0&cuid=12',
    'https://disq.us/url?url=PAGE',
    'https://link.zhihu.com/?target=PAGE',
    'https://link.juejin.cn/?target=PAGE',
    'https://link.csdn.net/?from_id=1&target=PAGE',
    'https://gitee.com/link?target=PAGE',
    'https://www.jianshu.com/go-wild?ac=2&url=PAGE',
    'https://www.douban.com/link2/?url=PAGE',
    'https://weibo.cn/sinaurl?u=PAGE',
    'https://c.pc.qq.com/middlem.html?pfurl=PAGE&level=1',
    'https://www.pixiv.net/jump.php?url=PAGE',
    'https://www.pixiv.net/jump.php?PAGE',
    'https://www.deviantart.com/users/outgoing?https://www.example.com/2024/05/robots-fold/',
    'https://t.me/iv?url=PAGE&rhash=1',
    'https://googleweblight.com/?lite_url=PAGE',
    'https://archive.org/wayback/available?url=PAGE&timestamp=20240501',
    'https://archive.org/wayback/available?url=www.example.com/2024/05/robots-fold/',
    'https://archive.org/web/20240501000000/https://www.example.com/2024/05/robots-fold/',
    'https://www-example-com.bing-amp.com/c/s/www.example.com/2024/05/robots-fold/',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3DPAGE'.replace(
      'PAGE',
      encodeURIComponent(encodeURIComponent(page)),
    ),
  ])('finds the page behind %s', (wrapper) => {
    expect(canonicalUrl(wrapper.replace('PAGE', encodeURIComponent(page)))).toBe(canonicalUrl(page));
  });

  it("finds the page behind a search result's link that hides it", () => {
    const hidden = Buffer.from(page).toString('base64url');
    expect(canonicalUrl(`https://www.bing.com/ck/a?!&&p=1&u=a1${hidden}&ntb=1`)).toBe(canonicalUrl(page));
  });

  it("keeps the page's parameters and route behind a redirect", () => {
    const app = 'https://spa.example/app?id=1&utm_source=x#/story/2';
    expect(canonicalUrl(`https://www.google.com/url?q=${encodeURIComponent(app)}`)).toBe(
      'https://spa.example/app?id=1#/story/2',
    );
    expect(canonicalUrl('https://web.archive.org/web/2024/https://spa.example/app?id=1#/story/2')).toBe(
      'https://spa.example/app?id=1#/story/2',
    );
    expect(canonicalUrl('https://web.archive.org/web/2024/https://example.com/article.php?ref=5')).toBe(
      'https://example.com/article.php?ref=5',
    );
  });

  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ&t=10s',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1',
    'https://youtu.be/dQw4w9WgXcQ?si=abc',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0',
    'https://www.youtube.com/live/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://music.youtube.com/watch?v=dQw4w9WgXcQ&list=RDAMVM',
    'https://yewtu.be/watch?v=dQw4w9WgXcQ&quality=dash',
    'https://yewtu.be/embed/dQw4w9WgXcQ',
    'https://piped.video/watch?v=dQw4w9WgXcQ',
  ])('recognises a video in any form of its address: %s', (variant) => {
    expect(canonicalUrl(variant)).toBe('https://youtube.com/watch?v=dQw4w9WgXcQ');
  });

  it.each([
    ['https://player.vimeo.com/video/123', 'https://vimeo.com/123'],
    ['https://dai.ly/x7abc', 'https://www.dailymotion.com/video/x7abc_a-title'],
    ['https://redd.it/abc12', 'https://old.reddit.com/r/news/comments/abc12/a_title/'],
    ['https://twitter.com/ada/status/12?s=20', 'https://x.com/i/web/status/12'],
    ['https://www.bbc.co.uk/news/world-1', 'https://www.bbc.com/news/world-1'],
    ['https://edition.cnn.com/2024/a/index.html', 'https://www.cnn.com/2024/a'],
    ['https://spa.example/app#/story/1', 'https://www.spa.example/app/#/story/1/'],
    ['https://spa.example/app#/story/1?utm_source=x', 'https://spa.example/app#/story/1'],
    ['https://spa.example/#!story/1', 'https://spa.example/#!story/1/'],
    ['https://spa.example/#%2Fstory%2F1', 'https://spa.example/#/story/1'],
    ['https://spa.example/#%252fstory%252f1%253Fid%253D2', 'https://spa.example/#/story/1?id=2'],
    ['https://spa.example/#!%2Fstory%2F1', 'https://spa.example/#!/story/1'],
    ['https://spa.example/#/story/1#top', 'https://spa.example/#/story/1'],
    ['https://spa.example/#/story/1?id=2#top', 'https://spa.example/#/story/1?id=2'],
    ['https://spa.example/#%2Fstory%2F1%23top', 'https://spa.example/#/story/1'],
    ['https://spa.example/#/story/1:~:text=robots', 'https://spa.example/#/story/1'],
    ['https://ada.blogspot.com/2024/05/robots.html?m=1', 'https://ada.blogspot.com/2024/05/robots.html'],
    ['https://ada.blogspot.co.uk/2024/05/robots.html', 'https://ada.blogspot.de/2024/05/robots.html?m=0'],
    ['https://ada.example/2024/05/robots.html?showComment=1&m=1', 'https://ada.example/2024/05/robots.html'],
    ['https://nitter.net/ada/status/12#m', 'https://x.com/ada/status/12'],
    ['https://example.com/a?id=1&s=09', 'https://example.com/a?id=1'],
    ['https://example.com/a?id=1&ref=2', 'https://example.com/a?id=1'],
    ['https://example.com/view?id=1&ref=2', 'https://example.com/view?id=1'],
    ['https://example.com/blog/index.php?id=1&ref=2', 'https://example.com/blog/?id=1'],
    ['https://www.mobile.co.uk/a', 'https://mobile.co.uk/a'],
    ['https://example.com/a?b=2&a=1', 'https://example.com/a?a=1&b=2'],
    ['https://example.com/a?q=x+y', 'https://example.com/a?q=x%20y'],
    ['https://example.com/a?q=x%2cy&e=', 'https://example.com/a?e&q=x,y'],
    ['https://example.com/%e4%b8%ad', 'https://example.com/中'],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
    ['https://en.m.wikipedia.org/wiki/Robot', 'https://en.wikipedia.org/wiki/Robot'],
    ['https://example.com/page.amp.html', 'https://example.com/page.html'],
    ['https://www.forbes.com/sites/a/b/?sh=2d1f', 'https://www.forbes.com/sites/a/b/'],
    ['https://www.wsj.com/articles/a-1?mod=rss_Technology', 'https://www.wsj.com/articles/a-1'],
  ])('gives one canonical form to %s and %s', (one, other) => {
    expect(canonicalUrl(one)).toBe(canonicalUrl(other));
  });

  it('writes the canonical form as https without www', () => {
    expect(canonicalUrl('http://www.example.com/A/?b=2&a=%c3%bc')).toBe('https://example.com/A?a=%C3%BC&b=2');
    expect(canonicalUrl('https://example.com')).toBe('https://example.com/');
  });
});

describe('the addresses of two pages', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/b'],
    ['https://example.com/a', 'https://example.com/A'],
    ['https://example.com/a', 'https://example.org/a'],
    ['https://example.com/a', 'https://example.com:8443/a'],
    ['https://news.example.com/a', 'https://blog.example.com/a'],
    ['https://m.com/a', 'https://amp.com/a'],
    ['https://videos.example.com/watch?v=abc', 'https://videos.example.com/watch?v=abd'],
    ['https://example.com/?p=12', 'https://example.com/?p=13'],
    ['https://example.com/a?id=1', 'https://example.com/a'],
    ['https://example.com/a?page=2', 'https://example.com/a'],
    ['https://example.com/a?source=book', 'https://example.com/a?source=film'],
    ['https://forum.example.com/forum?mod=view&t=1', 'https://forum.example.com/forum?mod=edit&t=1'],
    ['https://example.com/a?q=1%262', 'https://example.com/a?q=1&2'],
    ['https://example.com/a%2Fb', 'https://example.com/a/b'],
    ['https://example.com/amp', 'https://example.com/'],
    ['https://example.com/amplifiers', 'https://example.com/'],
    ['https://www.google.com/search?q=amp', 'https://www.google.com/search?q=s'],
    ['https://spa.example/app#/story/1', 'https://spa.example/app#/story/2'],
    ['https://spa.example/app#/story/1', 'https://spa.example/app'],
    ['https://spa.example/#!/a', 'https://spa.example/#!/b'],
    ['https://spa.example/#!a', 'https://spa.example/#!b'],
    ['https://spa.example/#/a?id=1', 'https://spa.example/#/a?id=2'],
    ['https://example.com/article.php?ref=1', 'https://example.com/article.php?ref=2'],
    ['https://example.com/index.php?ref=1', 'https://example.com/index.php?ref=2'],
    ['https://example.com/blog/index.php?ref=1', 'https://example.com/blog/index.php?ref=2'],
    ['https://example.com/view?trk=1', 'https://example.com/view?trk=2'],
    ['https://example.com/?rss=1', 'https://example.com/'],
    ['https://example.com/article.pl?sid=20/05/01/12', 'https://example.com/article.pl?sid=20/05/01/13'],
    ['https://example.com/search?s=robots', 'https://example.com/search?s=shirts'],
    ['https://spa.example/#%2Fstory%2F1', 'https://spa.example/#%2Fstory%2F2'],
    ['https://spa.example/#/a%2Fb', 'https://spa.example/#/a/b'],
    ['https://spa.example/#/a#/story/1', 'https://spa.example/#/a#/story/2'],
    ['https://example.com/?s=09', 'https://example.com/'],
    ['https://example.com/search?s=09', 'https://example.com/search'],
    ['https://example.com/shows/a?s=08', 'https://example.com/shows/a?s=07'],
    ['https://example.com/a?m=1', 'https://example.com/a'],
    ['https://ada.blogspot.com/2024/05/a.html?m=2', 'https://ada.blogspot.com/2024/05/a.html'],
    ['https://example.com/a?sc_itemid=1', 'https://example.com/a?sc_itemid=2'],
    ['https://example.com/a?sc_lang=de', 'https://example.com/a?sc_lang=fr'],
    ['https://ada.blogspot.com/', 'https://bob.blogspot.com/'],
    ['https://blogspot.example.com/a', 'https://blogspot.example.de/a'],
    ['https://yewtu.be/feed/popular', 'https://www.youtube.com/feed/popular'],
    ['https://music.youtube.com/channel/A', 'https://music.youtube.com/channel/B'],
    ['https://archive.org/details/a', 'https://archive.org/details/b'],
    ['https://archive.org/wayback/available?url=a', 'https://archive.org/wayback/available?url=b'],
    ['https://disq.us/p/1abc', 'https://disq.us/p/1abd'],
    ['https://12ft.io/search?q=https://a.example/', 'https://a.example/'],
    ['https://pixiv.net/artworks/1?url=https://a.example/', 'https://a.example/'],
    ['https://m.co.uk/a', 'https://mobile.co.uk/a'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcW'],
    ['https://www.youtube.com/playlist?list=PL1', 'https://www.youtube.com/playlist?list=PL2'],
    ['https://www.youtube.com/@ada', 'https://www.youtube.com/@bob'],
    ['https://reddit.com/r/a/comments/abc/t/def', 'https://reddit.com/r/a/comments/abc/t/deg'],
    ['https://archive.ph/AbCdE', 'https://archive.ph/AbCdF'],
    ['https://news.google.com/articles/CBMiA', 'https://news.google.com/articles/CBMiB'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(2)'],
    ['https://l.facebook.com/l.php?u=ftp://a.example/', 'https://l.facebook.com/l.php?u=ftp://b.example/'],
    ['https://l.facebook.com/l.php?u=https://a@b.example/', 'https://b.example/'],
    ['https://www.google.com/search?q=https://a.example/', 'https://a.example/'],
    ['https://notgoogle.com/url?q=https://a.example/', 'https://a.example/'],
    ['https://google.com.evil.example/url?q=https://a.example/', 'https://a.example/'],
    ['https://example.com/url?url=https://a.example/', 'https://a.example/'],
  ])('keeps different pages apart: %s and %s', (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });
});

describe('the canonical form', () => {
  it.each([
    '',
    'nothing',
    'javascript:alert(1)',
    'https://',
    'https://./',
    'mailto:a@example.com',
    'https://a@example.com/',
  ])('has no canonical form for %j', (text) => {
    expect(canonicalUrl(text)).toBeUndefined();
  });

  const segment = fc.oneof(
    fc.constantFrom(
      'amp',
      'amp.html',
      'index.html',
      'index.php',
      'a.amp',
      'x.amp.html',
      'amp.amp',
      's',
      'c',
      'm',
      '',
      '.',
      '..',
      'a',
      '%41',
      '%2f',
      '%2E',
      '%zz',
      '%',
      'ü',
      ' ',
      'x.example',
      'www.x.example',
      'x-example.cdn.ampproject.org',
      'www.google.com',
      '|',
      'url',
      'web',
      'l.php',
      '2024',
      'newest',
      'https:',
      'https%3A%2F%2Fx.example%2Fa',
      'https:%2F%2Fwww.google.com%2Furl%3Fq=https:%2F%2Fx.example',
      'RU=https%3a%2f%2fx.example%2f',
      '__https:',
      'v3',
      'watch',
      'shorts',
      'dQw4w9WgXcQ',
      'comments',
      'status',
      '12',
      'article.php',
      '(S(0123456789abcdef01234567))',
      'a;jsessionid=1',
      "'",
      '"',
      '^',
      ';',
      '&amp;',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const host = fc
    .array(
      fc.constantFrom(
        'www',
        'm',
        'amp',
        'mobile',
        'x',
        'example',
        'com',
        'cdn',
        'ampproject',
        'org',
        'google',
        'bing',
        'co',
        'uk',
        'l.facebook.com',
        'web.archive.org',
        'archive.ph',
        'r.search.yahoo.com',
        'urldefense.com',
        'x-example.translate.goog',
        'a.safelinks.protection.outlook.com',
        'webcache.googleusercontent.com',
        'href.li',
        'disq.us',
        'archive.org',
        'a.blogspot.co.uk',
        'music.youtube.com',
        'youtube.com',
        'youtu.be',
        'old.reddit.com',
        'twitter.com',
        '1',
        'ü',
        '',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((labels) => labels.join('.'));
  const parameter = fc
    .tuple(
      fc.constantFrom(
        'utm_source',
        'a',
        'b',
        'amp',
        'amp;a',
        'ref',
        'source',
        '%61',
        'A',
        '',
        'q',
        'u',
        'url',
        'v',
        'sid',
        '&amp;',
        '#',
        '%23',
      ),
      fc.constantFrom(
        ...['', '=', '=1', '=rss', '=%2c', '=+', '=%20', '==', '=ü', '=amp;', '=&amp;amp;', '=dQw4w9WgXcQ'],
        ...[
          '=https://x.example/a?b=1',
          '=https%3A%2F%2Fx.example%2F%3Fref%3D1',
          '=http%3a%2f%2fl.facebook.com%2fl.php%3fu%3dhttps%253A%252F%252Fx.example%252F%2523%252Fa',
          '=https%3A%2F%2F%',
          '=javascript:1',
          '=a1aHR0cHM6Ly94LmV4YW1wbGUv',
        ],
      ),
    )
    .map((parts) => parts.join(''));
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'HTTPS://'),
      host,
      fc.constantFrom('', ':80', ':443', ':8080', '.', '@'),
      fc.array(segment, { maxLength: 6 }),
      fc.array(parameter, { maxLength: 5 }),
      fc.constantFrom(
        '',
        '#',
        '#a',
        '#/',
        '#/a/',
        '#!a?ref=1&b',
        '#!/%41?utm_id=1',
        '#//',
        '#!',
        '#%2Fa%2Fb',
        '#!%252fa%2523/b%253Fc',
        '#/a#/b#c',
        '#/a?b#/#!c',
        '#/a:~:b#/c',
      ),
    )
    .map(
      ([scheme, name, port, path, query, fragment]) =>
        `${scheme}${name}${port}/${path.join('/')}?${query.join('&')}${fragment}`,
    );

  it('leaves a canonical form as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 5, arbitrary: address },
          { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
        ),
        (url) => {
          const canonical = canonicalUrl(url);
          if (canonical !== undefined) expect(canonicalUrl(canonical)).toBe(canonical);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it("ignores the order of an address's parameters", () => {
    fc.assert(
      fc.property(
        host,
        fc.array(segment, { maxLength: 3 }),
        fc.uniqueArray(
          fc.constantFrom(
            'ref=1',
            'b=2',
            'a',
            'utm_id=3',
            'url=https://x.example/a',
            'v=dQw4w9WgXcQ',
            'u=https://y.example',
          ),
        ),
        (name, path, parameters) => {
          const of = (query: readonly string[]) =>
            canonicalUrl(
              `https://${name}/${path.filter((each) => !/[?#]/.test(each)).join('/')}?${query.join('&')}`,
            );
          expect(of(parameters.toReversed())).toBe(of(parameters));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("takes time in proportion to the address's length", () => {
    for (const piece of [
      'https://web.archive.org/web/1/',
      'https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3D',
      'amp/',
      'a&',
      '%25',
      ';jsessionid=',
      '-',
      '#/',
      '#/a',
      '#%2F',
      '__',
    ]) {
      const address = `https://www.google.com/url?q=${piece.repeat(2_000)}`.slice(0, 2_048);
      const path = `https://web.archive.org/web/${piece.repeat(2_000)}`.slice(0, 2_048);
      const took = cpuMsOf(() => {
        for (let run = 0; run < 20; run++) for (const each of [address, path]) canonicalUrl(each);
      });
      expect(took / 40).toBeLessThan(25);
    }
  });

  it('gives the same canonical form for the address shown to readers', () => {
    fc.assert(
      fc.property(address, (url) => {
        const readers = webUrl(url);
        if (readers !== undefined) expect(canonicalUrl(readers)).toBe(canonicalUrl(url));
      }),
      { numRuns: 3_000 },
    );
  });

  it('never throws, whatever it is given as an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => canonicalUrl(text)).not.toThrow();
        expect(() => canonicalUrl(`https://${text}`)).not.toThrow();
      }),
    );
  });
});
