import type { DiscordAnswer } from './discord-answer.ts';

export interface RouteRate {
  readonly count: number;
  readonly perMs: number;
}

/** Rate limits of one route, counted per channel and reported in headers, like Discord's. */
export interface DiscordRates {
  limited(channelId: string, handle: () => DiscordAnswer): DiscordAnswer;
}

export function createDiscordRates(rate: RouteRate | undefined): DiscordRates {
  const windows = new Map<string, { endsAt: number; left: number }>();
  return {
    limited(channelId, handle) {
      if (!rate) return handle();
      const now = performance.now();
      const known = windows.get(channelId);
      const window = known && now < known.endsAt ? known : { endsAt: now + rate.perMs, left: rate.count };
      windows.set(channelId, window);
      const resetAfter = (window.endsAt - now) / 1000;
      const headers = {
        'x-ratelimit-bucket': 'messages',
        'x-ratelimit-limit': String(rate.count),
        'x-ratelimit-remaining': String(Math.max(window.left - 1, 0)),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-reset': ((Date.now() + resetAfter * 1000) / 1000).toFixed(3),
      };
      if (window.left === 0) {
        return {
          status: 429,
          body: { message: 'You are being rate limited.', retry_after: resetAfter, global: false },
          headers: { ...headers, 'retry-after': String(Math.ceil(resetAfter)), 'x-ratelimit-scope': 'user' },
        };
      }
      window.left -= 1;
      return { ...handle(), headers };
    },
  };
}
