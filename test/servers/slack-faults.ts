export type SlackFault =
  | { readonly error: string; readonly needed?: string }
  /** An answer that is not Slack's, such as a proxy's; with `accepted`, after Slack has taken the call. */
  | { readonly status: number; readonly accepted?: boolean }
  /** In seconds. */
  | { readonly retryAfter: number }
  /** Slack takes the call and then cuts the connection before it answers. */
  | { readonly cut: true }
  /** Slack takes the call and never answers. */
  | { readonly hang: true }
  /** Slack does not answer, and takes the call only when it is told to finish what it was given. */
  | { readonly late: true }
  /** A page that is not Slack's, such as a proxy's. */
  | { readonly page: string }
  /** Slack cannot fetch a picture: it refuses messages that have one. */
  | { readonly pictures: 'unreachable' };

export interface SlackFaults {
  /** What happens to the next `times` calls of `method`, or to those that name `channel`. */
  add(fault: SlackFault, options: { times?: number; method?: string; channel?: string }): void;
  /** The fault that is due for this call, which is then used up. */
  take(method: string, body: string): SlackFault | undefined;
  /** Forgets those that are still to come. */
  clear(): void;
}

export function createSlackFaults(): SlackFaults {
  const waiting: { fault: SlackFault; times: number; method: string; channel: string | undefined }[] = [];
  return {
    add(fault, { times = 1, method = 'chat.postMessage', channel }) {
      waiting.push({ fault, times, method, channel });
    },
    take(method, body) {
      const channel = new URLSearchParams(body).get('channel');
      const index = waiting.findIndex(
        (one) =>
          one.method === method &&
          (one.channel === undefined || one.channel === channel) &&
          (!('pictures' in one.fault) || body.includes('image_url')),
      );
      const found = waiting[index];
      if (!found) return undefined;
      found.times -= 1;
      if (found.times === 0) waiting.splice(index, 1);
      return found.fault;
    },
    clear() {
      waiting.length = 0;
    },
  };
}
