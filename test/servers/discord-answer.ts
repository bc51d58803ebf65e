/** The server's answer to one request. */
export interface DiscordAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in the format of Discord's API. */
export function refusal(status: number, code: number, message: string, details: readonly string[] = []) {
  return {
    status,
    body: {
      message,
      code,
      ...(details.length > 0 && {
        errors: { _errors: details.map((it) => ({ code: 'INVALID', message: it })) },
      }),
    },
  } satisfies DiscordAnswer;
}

export const invalidBody = (faults: readonly string[]) => refusal(400, 50035, 'Invalid Form Body', faults);
