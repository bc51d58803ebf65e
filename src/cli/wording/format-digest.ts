import { Option } from 'commander';
import type { Digest } from '../../digest/digest.ts';
import { digestMessages } from '../../digest/digest-messages.ts';
import { drawDigest } from '../../digest/draw-digest.ts';
import type { Message } from '../../platform/message.ts';
import type { DigestSettings, Style } from '../../subscriptions/settings.ts';
import type { CliContext } from '../context.ts';
import { jsonLine } from '../json.ts';
import { shellMessage } from './shell-message.ts';

/** "text", "json", or a platform's name. */
export function formatOption({ platforms }: CliContext, standard: 'text' | 'json'): Option {
  const formats = ['text', 'json', ...platforms.map(({ name }) => name)];
  return new Option('--format <format>', 'how to print it').choices(formats).default(standard);
}

/** A digest as a command prints it: as text, as JSON, or as the payloads that would be sent to a platform. */
export function formatDigest(
  digest: Digest,
  { style, onEmpty }: Pick<DigestSettings, 'style' | 'onEmpty'>,
  format: string,
  context: CliContext,
): string {
  if (format === 'text') return textOf(digest, style, (message) => context.renderText(shellMessage(message)));
  if (format === 'json') return jsonLine(digest).trimEnd();
  const platform = context.platforms.find(({ name }) => name === format);
  const isSent = digest.stories.length > 0 || onEmpty === 'note';
  const drawn = isSent && platform ? drawDigest(digest, style, platform.render) : [];
  return JSON.stringify(drawn.map(({ payload }) => payload));
}

/** The digest's messages in order, as a terminal shows them. */
export function textOf(digest: Digest, style: Style, render: (message: Message) => string): string {
  return digestMessages(digest, style)
    .map(({ message }) => render(message))
    .join('\n');
}
