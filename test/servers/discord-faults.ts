import { type DiscordAnswer, refusal } from './discord-answer.ts';

/** What goes wrong with a request. */
export type DiscordFault =
  /** Refused with one of Discord's error codes. */
  | { readonly code: number; readonly status?: number; readonly message?: string }
  /**
   * Answered with a status and no JSON, as by a proxy in between; with `accepted`, after the request took
   * effect.
   */
  | { readonly status: number; readonly accepted?: boolean }
  /** Rate limited: the bot as a whole, or everyone who posts there. In seconds. */
  | { readonly retryAfter: number; readonly global?: boolean; readonly shared?: boolean }
  /** Never answered. */
  | { readonly hang: true }
  /** Sends the headers, then nothing. */
  | { readonly hang: 'body' }
  /** The connection is cut; with `accepted`, after the request took effect. */
  | { readonly cut: true; readonly accepted?: boolean };

export interface DiscordFaults {
  /** Adds a fault for the next `times` requests to `route`, or those of them about `channel`. */
  add(fault: DiscordFault, options: { times?: number; route?: string; channel?: string }): void;
  /** Adds a fault for the nth request from now on, whatever it is; 1 is the next. */
  addAt(number: number, fault: DiscordFault): void;
  /** Takes the fault due for this request, if any. */
  take(route: string, channel: string | undefined): DiscordFault | undefined;
  clear(): void;
}

export const createMessageRoute = 'POST /channels/:id/messages';

export function createDiscordFaults(): DiscordFaults {
  let numbered: { fault: DiscordFault; left: number }[] = [];
  let waiting: { fault: DiscordFault; times: number; route: string; channel: string | undefined }[] = [];
  return {
    add(fault, { times = 1, route = createMessageRoute, channel }) {
      waiting.push({ fault, times, route, channel });
    },
    addAt(number, fault) {
      numbered.push({ fault, left: number });
    },
    take(route, channel) {
      for (const it of numbered) it.left -= 1;
      const reached = numbered.find(({ left }) => left === 0);
      if (reached) return reached.fault;
      const due = waiting.find(
        (it) => it.route === route && (it.channel === undefined || it.channel === channel),
      );
      if (!due) return undefined;
      due.times -= 1;
      if (due.times === 0) waiting = waiting.filter((it) => it !== due);
      return due.fault;
    },
    clear() {
      waiting = [];
      numbered = [];
    },
  };
}

/** The answer of a fault; undefined if it has none. */
export function answerOfFault(fault: DiscordFault): DiscordAnswer | undefined {
  if ('hang' in fault || 'cut' in fault) return undefined;
  if ('code' in fault)
    return refusal(fault.status ?? statusOf(fault.code), fault.code, fault.message ?? 'Refused');
  if ('status' in fault) {
    return {
      status: fault.status,
      body: '<html>upstream error</html>',
      headers: { 'content-type': 'text/html' },
    };
  }
  const { retryAfter, global = false, shared = false } = fault;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : shared ? 'shared' : 'user',
      ...(global && { 'x-ratelimit-global': 'true' }),
    },
  };
}

function statusOf(code: number): number {
  if (code === 40001 || code === 50014) return 401;
  if (code >= 10000 && code < 11000) return 404;
  return code >= 50000 && code < 50014 && code !== 50006 ? 403 : 400;
}
