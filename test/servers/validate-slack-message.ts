import { readMrkdwn } from './read-mrkdwn.ts';

/**
 * Checks a message at least as strictly as Slack, by rules written independently of the renderer.
 * @returns what Slack would put in `response_metadata.messages`; empty for a valid message
 */
export function faultsOfSlackMessage(message: unknown): string[] {
  const faults: string[] = [];
  if (!isRecord(message)) return ['the message is not an object'];
  const { text, blocks } = message;
  if (typeof text !== 'string' || text.trim() === '' || text.length > 40_000) faults.push('text: 1 to 40000');
  else faults.push(...readMrkdwn(text).faults.map((fault) => `text: ${fault}`));
  if (!Array.isArray(blocks)) return [...faults, 'blocks: not an array'];
  if (blocks.length > 50) faults.push('blocks: more than 50');
  const ids = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    for (const fault of faultsOfBlock(block, ids)) {
      faults.push(`[ERROR] ${fault} [json-pointer:/blocks/${index}]`);
    }
  }
  if (lengthOf(blocks) > 10_000) faults.push(tooLong);
  return faults;
}

/** The only fault with its own error code. */
export const tooLong = 'msg_blocks_too_long';

export function faultsOfBlock(block: unknown, ids: Set<string>): string[] {
  if (!isRecord(block)) return ['a block is not an object'];
  return [...blockId(block['block_id'], ids), ...faultsOfType(block, ids)];
}

function blockId(id: unknown, ids: Set<string>): string[] {
  return id === undefined ? [] : uniqueId('block_id', id, ids);
}

function faultsOfType(block: Record<string, unknown>, ids: Set<string>): string[] {
  switch (block['type']) {
    case 'divider':
      return onlyKeys(block, ['type', 'block_id']);
    case 'header':
      return [...onlyKeys(block, ['type', 'block_id', 'text']), ...plainText(block['text'], 150)];
    case 'section':
      return [
        ...onlyKeys(block, ['type', 'block_id', 'text', 'accessory']),
        ...mrkdwnText(block['text'], 3_000),
        ...(block['accessory'] === undefined ? [] : element(block['accessory'], ids, ['image', 'button'])),
      ];
    case 'context':
      return [
        ...onlyKeys(block, ['type', 'block_id', 'elements']),
        ...list(block['elements'], 10, (one) => mrkdwnText(one, 3_000)),
      ];
    case 'actions':
      return [
        ...onlyKeys(block, ['type', 'block_id', 'elements']),
        ...list(block['elements'], 25, (one) => element(one, ids, ['button', 'static_select'])),
      ];
    default:
      return [`unknown block type ${String(block['type'])}`];
  }
}

function element(value: unknown, ids: Set<string>, types: readonly string[]): string[] {
  if (!isRecord(value) || typeof value['type'] !== 'string') return ['an element is not an object'];
  if (!types.includes(value['type'])) return [`${value['type']} may not stand here`];
  if (value['type'] === 'static_select') return menu(value, ids);
  return value['type'] === 'image' ? image(value) : button(value, ids);
}

function menu(value: Record<string, unknown>, ids: Set<string>): string[] {
  return [
    ...onlyKeys(value, ['type', 'action_id', 'placeholder', 'options']),
    ...uniqueId('action_id', value['action_id'], ids),
    ...plainText(value['placeholder'], 150),
    ...list(value['options'], 100, (one) => {
      if (!isRecord(one)) return ['an option is not an object'];
      return [
        ...onlyKeys(one, ['text', 'description', 'value']),
        ...plainText(one['text'], 75),
        ...plainText(one['description'], 75),
        ...length('value', one['value'], 75),
      ];
    }),
  ];
}

function image(value: Record<string, unknown>): string[] {
  const faults = onlyKeys(value, ['type', 'image_url', 'alt_text']);
  const url = typeof value['image_url'] === 'string' ? URL.parse(value['image_url']) : null;
  if (url?.protocol !== 'https:' || url.href.length > 3_000)
    faults.push('image_url: an https URL of at most 3000');
  else if (!/\.(?:png|jpe?g|gif)$/i.test(url.pathname)) faults.push('image_url: downloading image failed');
  return [...faults, ...length('alt_text', value['alt_text'], 2_000)];
}

function button(value: Record<string, unknown>, ids: Set<string>): string[] {
  const faults = onlyKeys(value, ['type', 'text', 'action_id', 'value', 'url', 'style']);
  faults.push(...uniqueId('action_id', value['action_id'], ids));
  if (value['value'] !== undefined) faults.push(...length('value', value['value'], 2_000));
  if (value['url'] !== undefined) faults.push(...length('url', value['url'], 3_000));
  return [...faults, ...plainText(value['text'], 75)];
}

/** `taken` holds the earlier ids of both kinds. */
export function uniqueId(kind: 'action_id' | 'block_id', id: unknown, taken: Set<string>): string[] {
  if (typeof id !== 'string' || id === '' || id.length > 255) return [`${kind}: 1 to 255`];
  const entry = `${kind} ${id}`;
  if (taken.has(entry)) return [`${entry} appears twice`];
  taken.add(entry);
  return [];
}

export function plainText(value: unknown, max: number): string[] {
  if (!isRecord(value) || value['type'] !== 'plain_text') return ['must be plain_text'];
  const faults = [...onlyKeys(value, ['type', 'text', 'emoji']), ...length('text', value['text'], max)];
  if (value['emoji'] !== false) faults.push('emoji: article text would turn into emojis');
  if (/[\r\n]/.test(String(value['text']))) faults.push('text: a line break in plain text of one line');
  return faults;
}

function mrkdwnText(value: unknown, max: number): string[] {
  if (!isRecord(value) || value['type'] !== 'mrkdwn') return ['must be mrkdwn'];
  const faults = [...onlyKeys(value, ['type', 'text', 'verbatim']), ...length('text', value['text'], max)];
  if (value['verbatim'] !== true) faults.push('verbatim: bare URLs and names would become links');
  const read = readMrkdwn(String(value['text']));
  // Naming a channel notifies nobody; a group is mentioned because its manager set it, on its own line.
  const mentions = read.mentions.filter(
    (mention) =>
      !/^<#[CDG][A-Z0-9]+>$/.test(mention) &&
      !(/^<!subteam\^S[A-Z0-9]+>$/.test(mention) && String(value['text']).split('\n')[0] === mention),
  );
  return [...faults, ...read.faults, ...mentions.map((mention) => `a mention: ${mention}`)];
}

export function length(name: string, value: unknown, max: number): string[] {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= max) return [];
  return [`${name}: must be 1 to ${max} characters`];
}

export function list(value: unknown, max: number, check: (one: unknown) => string[]): string[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > max)
    return [`elements: must be 1 to ${max}`];
  return value.flatMap(check);
}

export function onlyKeys(value: Record<string, unknown>, keys: readonly string[]): string[] {
  return Object.keys(value)
    .filter((key) => !keys.includes(key))
    .map((key) => `${key}: unknown here`);
}

/** The total that counts towards `msg_blocks_too_long`: everything a person could read or follow. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lengthOf(one), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (typeof inner !== 'string') return sum + lengthOf(inner);
    return key === 'type' ? sum : sum + inner.length;
  }, 0);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
