import { faultsOfBlock, isRecord, length, onlyKeys, plainText, uniqueId } from './validate-slack-message.ts';

/**
 * Checks a view at least as strictly as Slack, by independently written rules.
 * @returns what Slack would put in `response_metadata.messages`; empty for a valid view
 */
export function faultsOfSlackView(view: unknown, type: 'modal' | 'home'): string[] {
  if (!isRecord(view)) return ['the view is not an object'];
  const faults: string[] = [];
  if (view['type'] !== type) faults.push(`type: must be ${type}`);
  const keys = ['type', 'callback_id', 'private_metadata', 'blocks'];
  faults.push(
    ...onlyKeys(view, type === 'home' ? keys : [...keys, 'title', 'submit', 'close', 'external_id']),
  );
  faults.push(...optional(view['callback_id'], (id) => length('callback_id', id, 255)));
  faults.push(...optional(view['external_id'], (id) => length('external_id', id, 255)));
  const metadata = view['private_metadata'] ?? '';
  if (typeof metadata !== 'string' || metadata.length > 3_000) faults.push('private_metadata: at most 3000');
  if (Buffer.byteLength(JSON.stringify(view)) > 250_000) faults.push('view_too_large');

  const { blocks } = view;
  if (!Array.isArray(blocks) || blocks.length < 1 || blocks.length > 100)
    return [...faults, 'blocks: 1 to 100'];
  const ids = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const wrong =
      isRecord(block) && block['type'] === 'input' ? faultsOfInput(block, ids) : faultsOfBlock(block, ids);
    faults.push(...wrong.map((fault) => `[ERROR] ${fault} [json-pointer:/view/blocks/${index}]`));
  }
  if (type === 'home') return faults;
  const hasInput = blocks.some((block) => isRecord(block) && block['type'] === 'input');
  if (hasInput && view['submit'] === undefined) faults.push('submit: needed where there is an input');
  return [
    ...faults,
    ...plainText(view['title'], 24).map((fault) => `title: ${fault}`),
    ...optional(view['submit'], (text) => plainText(text, 24)),
    ...optional(view['close'], (text) => plainText(text, 24)),
  ];
}

/** Checks the suggestions for a menu. */
export function faultsOfSlackOptions(answer: unknown): string[] {
  if (!isRecord(answer)) return ['the answer is not an object'];
  const faults = onlyKeys(answer, ['options']);
  const { options } = answer;
  if (!Array.isArray(options) || options.length > 100) return [...faults, 'options: at most 100'];
  return [...faults, ...options.flatMap(faultsOfOption)];
}

function faultsOfInput(block: Record<string, unknown>, ids: Set<string>): string[] {
  const keys = ['type', 'block_id', 'label', 'hint', 'optional', 'element', 'dispatch_action'];
  const { element } = block;
  return [
    ...onlyKeys(block, keys),
    ...uniqueId('block_id', block['block_id'], ids),
    ...plainText(block['label'], 2_000),
    ...optional(block['hint'], (hint) => plainText(hint, 2_000)),
    ...(isRecord(element) ? faultsOfElement(element) : ['element: not an object']),
  ];
}

function faultsOfElement(element: Record<string, unknown>): string[] {
  const common = ['type', 'action_id', 'placeholder'];
  const faults = [
    ...length('action_id', element['action_id'], 255),
    ...optional(element['placeholder'], (text) => plainText(text, 150)),
  ];
  switch (element['type']) {
    case 'plain_text_input': {
      const max = Number(element['max_length'] ?? 3_000);
      const initial = String(element['initial_value'] ?? '');
      if (!(max >= 1 && max <= 3_000) || initial.length > max)
        faults.push('initial_value: at most max_length');
      const min = Number(element['min_length'] ?? 0);
      if (!(min >= 0 && min <= max)) faults.push('min_length: 0 to max_length');
      if (!initial.isWellFormed()) faults.push('initial_value: half a character');
      return [...faults, ...onlyKeys(element, [...common, 'max_length', 'min_length', 'initial_value'])];
    }
    case 'number_input': {
      const number = (key: string) => (element[key] === undefined ? undefined : Number(element[key]));
      const [min = -Infinity, max = Infinity, initial] = ['min_value', 'max_value', 'initial_value'].map(
        number,
      );
      if (initial !== undefined && !(initial >= min && initial <= max))
        faults.push('initial_value: out of range');
      if (element['is_decimal_allowed'] !== false) faults.push('is_decimal_allowed: must be said');
      const keys = ['is_decimal_allowed', 'min_value', 'max_value', 'initial_value'];
      return [...faults, ...onlyKeys(element, [...common, ...keys])];
    }
    case 'static_select': {
      const { options, initial_option: initial } = element;
      if (!Array.isArray(options) || options.length < 1 || options.length > 100)
        return [...faults, 'options: 1 to 100'];
      const texts = options.map((option) => JSON.stringify(option));
      if (initial !== undefined && !texts.includes(JSON.stringify(initial)))
        faults.push('initial_option: not an option');
      if (new Set(options.map((option) => option.value)).size < options.length)
        faults.push('options: a value appears twice');
      return [
        ...faults,
        ...options.flatMap(faultsOfOption),
        ...onlyKeys(element, [...common, 'options', 'initial_option']),
      ];
    }
    case 'external_select':
      if (!(Number(element['min_query_length'] ?? 3) >= 0)) faults.push('min_query_length: at least 0');
      return [
        ...faults,
        ...optional(element['initial_option'], faultsOfOption),
        ...onlyKeys(element, [...common, 'min_query_length', 'initial_option']),
      ];
    case 'checkboxes': {
      const { options, initial_options: initial = [] } = element;
      if (!Array.isArray(options) || options.length < 1 || options.length > 10)
        return [...faults, 'options: 1 to 10'];
      const texts = options.map((option) => JSON.stringify(option));
      const isKnown = Array.isArray(initial) && initial.every((it) => texts.includes(JSON.stringify(it)));
      if (!isKnown) faults.push('initial_options: not options');
      // "initial_options … cannot be empty" (block elements, checkboxes).
      if (element['initial_options'] !== undefined && isKnown && initial.length === 0)
        faults.push('initial_options: empty');
      return [
        ...faults,
        ...options.flatMap(faultsOfOption),
        ...onlyKeys(element, [...common, 'options', 'initial_options']),
      ];
    }
    case 'conversations_select': {
      const { initial_conversation: initial } = element;
      if (initial !== undefined && !/^[CG][A-Z0-9]+$/.test(String(initial)))
        faults.push('initial_conversation: left out');
      return [...faults, ...onlyKeys(element, [...common, 'filter', 'initial_conversation'])];
    }
    default:
      return [`${String(element['type'])} may not stand in an input`];
  }
}

function faultsOfOption(option: unknown): string[] {
  if (!isRecord(option)) return ['an option is not an object'];
  return [
    ...onlyKeys(option, ['text', 'value', 'description']),
    ...optional(option['description'], (text) => plainText(text, 75)),
    ...plainText(option['text'], 75),
    ...length('value', option['value'], 75),
  ];
}

function optional(value: unknown, check: (value: unknown) => string[]): string[] {
  return value === undefined ? [] : check(value);
}
