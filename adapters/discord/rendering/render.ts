import { heatLevel } from '../../../src/platform/flames.ts';
import type { Message } from '../../../src/platform/message.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { container, textDisplay } from './components.ts';
import type { ComponentsMessage } from './discord-message.ts';
import { escapeText } from './escape.ts';
import { fitMessages } from './fit.ts';
import { groupBlocks } from './pieces.ts';

const maxSummary = 500;

/**
 * The messages that show `message`, each within Discord's limits; at least one. They have no content, which
 * notifications and old clients would show, so `summary` appears only if there is no block to show.
 */
export function renderMessage(message: Message): ComponentsMessage[] {
  const fitted = fitMessages(groupBlocks(message.blocks));
  const messages = fitted.length > 0 ? fitted : [[textDisplay(summaryLine(message))]];
  const color = accentColor(message);
  return messages.map((components) => ({
    flags: 32768,
    components: [container(components, color)],
    allowed_mentions: { parse: [] },
  }));
}

function summaryLine({ summary }: Message): string {
  const shown = escapeText(shortLine(summary, maxSummary));
  return /[^\s\u200B]/.test(shown) ? shown : '…';
}

/** A message's colour by the heat of its hottest story. */
const accentColors = [0x868e96, 0xfab005, 0xf76707, 0xe03131] as const;

function accentColor({ blocks }: Message): number | undefined {
  const heats = blocks.flatMap((block) =>
    block.kind === 'story' && block.heat !== undefined ? block.heat : [],
  );
  return heats.length === 0 ? undefined : accentColors[heatLevel(Math.max(...heats))];
}
