/** What was posted to a local platform. */
export interface Arrivals {
  /** The arrival times of each channel's messages, in milliseconds since 1970. */
  readonly byChannel: Readonly<Record<string, readonly number[]>>;
  /** The body of one message from each platform. */
  readonly samples: Readonly<Record<string, string>>;
  /** How many posts a limit refused. */
  readonly refused: number;
}

export function recordArrivals() {
  const byChannel: Record<string, number[]> = {};
  const samples: Record<string, string> = {};
  let refused = 0;
  return {
    arrived(platform: string, channel: string, body: string): void {
      byChannel[channel] = [...(byChannel[channel] ?? []), Date.now()];
      samples[platform] ??= body;
    },
    refused(): void {
      refused += 1;
    },
    read: (): Arrivals => ({ byChannel, samples, refused }),
  };
}

export type ArrivalRecorder = ReturnType<typeof recordArrivals>;
