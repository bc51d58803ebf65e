/** Discord's limits on posting: 50 requests a second for a bot, and five messages in five seconds for a channel. */
const ofBot = { requests: 50, withinMs: 1_000 };
const ofChannel = { requests: 5, withinMs: 5_000 };

interface Window {
  readonly startedAt: number;
  used: number;
}

export interface LimitVerdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Absent if the request is accepted. */
  readonly refusal?: { readonly retryAfterSeconds: number; readonly global: boolean };
}

/** Checks each post against the limits, and returns the headers that go with it. A window begins with its first request. */
export function createDiscordLimits(now: () => number = () => performance.now()) {
  const channels = new Map<string, Window>();
  let bot: Window = { startedAt: -Infinity, used: 0 };

  const current = (window: Window | undefined, { withinMs }: typeof ofBot): Window =>
    window && now() - window.startedAt < withinMs ? window : { startedAt: now(), used: 0 };
  const secondsLeft = ({ startedAt }: Window, { withinMs }: typeof ofBot) =>
    Math.max(0, (startedAt + withinMs - now()) / 1000);

  return (channel: string): LimitVerdict => {
    bot = current(bot, ofBot);
    if (bot.used >= ofBot.requests) {
      const retryAfterSeconds = secondsLeft(bot, ofBot);
      const headers = { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
      return {
        headers: { ...headers, 'retry-after': String(retryAfterSeconds) },
        refusal: { retryAfterSeconds, global: true },
      };
    }
    bot.used += 1;
    const own = current(channels.get(channel), ofChannel);
    channels.set(channel, own);
    const resetAfter = secondsLeft(own, ofChannel);
    const headers = {
      'x-ratelimit-limit': String(ofChannel.requests),
      'x-ratelimit-remaining': String(Math.max(0, ofChannel.requests - own.used - 1)),
      'x-ratelimit-reset': String((Date.now() + resetAfter * 1000) / 1000),
      'x-ratelimit-reset-after': String(resetAfter),
      'x-ratelimit-bucket': '80c17d2f203122d936070c88c8d10f33',
    };
    if (own.used >= ofChannel.requests) {
      return {
        headers: { ...headers, 'retry-after': String(resetAfter), 'x-ratelimit-scope': 'user' },
        refusal: { retryAfterSeconds: resetAfter, global: false },
      };
    }
    own.used += 1;
    return { headers };
  };
}
