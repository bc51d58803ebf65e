export type SlackFault =
  | { readonly error: string; readonly needed?: string }
  /**
   * A response from something other than Slack, such as a proxy; with `accepted`, after Slack has taken the
   * call.
   */
  | { readonly status: number; readonly accepted?: boolean }
  /** In seconds. */
  | { readonly retryAfter: number }
  /** Slack takes the call, then cuts the connection before answering. */
  | { readonly cut: true }
  /** Slack takes the call and never answers. */
  | { readonly hang: true }
  /** Slack does not answer, and takes the call only when told to finish late calls. */
  | { readonly late: true }
  /** A page from something other than Slack, such as a proxy. */
  | { readonly page: string }
  /** Slack cannot fetch pictures, and refuses messages that have one. */
  | { readonly pictures: 'unreachable' };

export interface SlackFaults {
  /** Adds a fault for the next `times` calls of `method`, or those that name `channel`. */
  add(fault: SlackFault, options: { times?: number; method?: string; channel?: string }): void;
  /** Takes the fault due for this call, if any. */
  take(method: string, body: string): SlackFault | undefined;
  /** Removes the remaining faults. */
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
