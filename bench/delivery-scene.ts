/** One run of the delivery benchmark; passed to the processes that take part. */
export interface DeliveryScene {
  readonly slackChannels: number;
  readonly discordChannels: number;
  /** Whether Discord's published limits apply; otherwise both platforms accept everything. */
  readonly withLimits: boolean;
  /** The channel with a permanent fault, and which fault. */
  readonly fault?: ChannelFault;
}

export interface ChannelFault {
  readonly channel: string;
  readonly kind: FaultKind;
}

export type FaultKind = (typeof faultKinds)[number];

/** The last one is our own: a stored subscription that cannot be read. */
export const faultKinds = ['hang', '500', '429', 'lost channel', 'bad payload', 'cut', 'bad row'] as const;

/** Slack's channels first. */
export function channelsOf(scene: DeliveryScene): string[] {
  return [...slackChannels(scene.slackChannels), ...discordChannels(scene.discordChannels)];
}

export function slackChannels(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `C${String(number).padStart(8, '0')}`);
}

export function discordChannels(count: number): string[] {
  return Array.from({ length: count }, (_, number) => String(1_410_000_000_000_000_000n + BigInt(number)));
}

/** When every digest is due by the service's clock; the bundled articles fill a digest then. */
export const slot = new Date('2021-12-13T08:00:00Z');

export const slackTokens = {
  SLACK_BOT_TOKEN: 'xoxb-111111111111-222222222222-AbCdEfGhIjKlMnOpQrStUvWx',
  SLACK_APP_TOKEN: 'xapp-1-A0HEATLINE-333333333333-0123456789abcdef',
};

/** The first part of a token contains its application's id. */
export function discordToken(applicationId: string): string {
  return [Buffer.from(applicationId).toString('base64url'), 'Gabcde', 'x'.repeat(38)].join('.');
}
