import leven from 'leven';
import type { CommandDefinition, OptionDefinition, SubcommandDefinition } from './command.ts';
import type { Message, Span } from './message.ts';

export type ParsedCommand =
  | {
      readonly ok: true;
      readonly subcommand: string;
      readonly options: Readonly<Record<string, string | number>>;
    }
  | { readonly ok: false; readonly message: Message };

/**
 * Reads what a person typed after the root: a subcommand, then bare words and `name:value` pairs in any order.
 * Quotes keep words together. A bare word goes to the first option still open that takes a word of its kind, so
 * that `top ai` and `top 3 ai` both mean what they say.
 */
export function parseCommand(definition: CommandDefinition, text: string): ParsedCommand {
  const [first, ...words] = splitWords(text);
  if (first === undefined) return parseCommand(definition, 'help');
  const name = first.text.toLowerCase();
  const subcommand = definition.subcommands.find((candidate) => candidate.name === name);
  if (!subcommand) return fault(unknownSubcommand(definition, first.text));

  const options: Record<string, string | number> = {};
  const rest: string[] = [];
  const restOption = subcommand.options.find((option) => option.type === 'string' && option.takesRest);

  for (const word of words) {
    const named = word.quoted ? undefined : namedOption(subcommand, word.text);
    if (named) {
      const read = readValue(named.option, named.value);
      if (!read.ok) return fault([...read.spans, ...usage(definition, subcommand)]);
      options[named.option.name] = read.value;
      continue;
    }
    const open = subcommand.options.find(
      (option) => !option.hidden && !(option.name in options) && readValue(option, word.text).ok,
    );
    if (restOption && (!open || open === restOption || rest.length > 0)) {
      rest.push(word.quoted ? `"${word.text}"` : word.text);
      continue;
    }
    if (!open)
      return fault([
        plain('There is no place for '),
        code(word.text),
        plain('. '),
        ...usage(definition, subcommand),
      ]);
    const read = readValue(open, word.text);
    if (read.ok) options[open.name] = read.value;
  }
  if (restOption && rest.length > 0 && !(restOption.name in options)) {
    options[restOption.name] = rest.join(' ');
  }

  const missing = subcommand.options.find((option) => option.required && !(option.name in options));
  if (missing) {
    return fault([
      plain('Say '),
      code(missing.name),
      plain(`: ${missing.description}. `),
      ...usage(definition, subcommand),
    ]);
  }
  return { ok: true, subcommand: subcommand.name, options };
}

/** The root that `text` begins with and what stands behind it; undefined when it begins with none of `commands`. */
export function splitCommand(
  commands: readonly CommandDefinition[],
  text: string,
): { readonly definition: CommandDefinition; readonly text: string } | undefined {
  const [, root = '', rest = ''] = /^\s*\/?(\S*)\s*(.*)$/s.exec(text) ?? [];
  const definition = commands.find((command) => [command.name, command.root].includes(root.toLowerCase()));
  return definition && { definition, text: rest };
}

/** Discord takes 100 characters as a button's id; ten are left for an adapter's own mark. */
const longestButtonCommand = 90;

/**
 * The text of a command that `parseCommand` reads back to the same options.
 * @returns undefined when it is too long for a button
 */
export function formatCommand(
  root: string,
  subcommand: string,
  options: Readonly<Record<string, string | number>>,
): string | undefined {
  const pairs = Object.entries(options).map(([name, value]) => `${name}:${quoteValue(String(value))}`);
  const text = [root, subcommand, ...pairs].join(' ');
  return text.length <= longestButtonCommand ? text : undefined;
}

/** "/news search <query> [topic] [provider]" */
export function usageLine(definition: CommandDefinition, subcommand: SubcommandDefinition): string {
  const options = subcommand.options
    .filter((option) => !option.hidden)
    .map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`));
  return [`/${definition.name}`, subcommand.name, ...options].join(' ');
}

interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** `name:"two words"` is one word; typographic quotes count, since phones type them. */
function splitWords(text: string): Word[] {
  const straight = text.replace(/[“”„«»]/g, '"');
  return [...straight.matchAll(/([a-z_]+):"([^"]*)"|"([^"]*)"?|(\S+)/g)].map(
    ([, name, value, quoted, bare]) =>
      name === undefined
        ? { text: bare ?? quoted ?? '', quoted: bare === undefined }
        : { text: `${name}:${value ?? ''}`, quoted: false },
  );
}

function quoteValue(value: string): string {
  return /^[^\s"“”„«»]+$/.test(value) ? value : `"${value.replace(/["“”„«»]/g, "'")}"`;
}

function namedOption(subcommand: SubcommandDefinition, word: string) {
  const colon = word.indexOf(':');
  const option = subcommand.options.find((candidate) => candidate.name === word.slice(0, colon));
  return option && colon > 0 ? { option, value: word.slice(colon + 1) } : undefined;
}

type ReadValue =
  | { readonly ok: true; readonly value: string | number }
  | { readonly ok: false; readonly spans: readonly Span[] };

function readValue(option: OptionDefinition, text: string): ReadValue {
  if (option.type !== 'integer') return { ok: true, value: text };
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= option.min && value <= option.max) return { ok: true, value };
  return {
    ok: false,
    spans: [
      code(option.name),
      plain(` is a whole number from ${option.min} to ${option.max}, not `),
      code(text),
      plain('. '),
    ],
  };
}

function unknownSubcommand(definition: CommandDefinition, word: string): Span[] {
  const nearest = definition.subcommands
    .map((subcommand) => ({ subcommand, distance: leven(word.toLowerCase(), subcommand.name) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const hint: Span[] =
    nearest && nearest.distance <= 2
      ? [plain('Did you mean '), code(`/${definition.name} ${nearest.subcommand.name}`), plain('? ')]
      : [];
  return [
    plain(`/${definition.name} has no `),
    code(word.slice(0, 40)),
    plain('. '),
    ...hint,
    code(`/${definition.name} help`),
    plain(' lists what there is.'),
  ];
}

function usage(definition: CommandDefinition, subcommand: SubcommandDefinition): Span[] {
  return [
    plain('Use '),
    code(usageLine(definition, subcommand)),
    plain(', for example '),
    code(`/${definition.name} ${subcommand.example}`),
    plain('.'),
  ];
}

function fault(spans: readonly Span[]): ParsedCommand {
  const summary = spans.map((span) => ('text' in span ? span.text : '')).join('');
  return { ok: false, message: { summary, blocks: [{ kind: 'text', spans }] } };
}

const plain = (text: string): Span => ({ kind: 'text', text });
const code = (text: string): Span => ({ kind: 'text', text, style: 'code' });
