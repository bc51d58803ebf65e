import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The paths of the pages in the root of the repository and in docs/. */
export const pageNames: readonly string[] = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export const readPage = (name: string) => readFileSync(join(root, name), 'utf8');

export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** The file that the sentence before it names: "put this into `/etc/…`". */
  readonly file: string | undefined;
}

/** The fenced blocks of a page in order, without a list's indentation. */
export function codeBlocks(text: string): CodeBlock[] {
  const fence =
    /(?:^(?<before>.*\S.*)\n\n)?^(?<indent> *)```(?<language>\w*)\n(?<inner>[\s\S]*?)^\k<indent>```$/gm;
  return [...text.matchAll(fence)].map(({ groups = {} }) => ({
    language: groups['language'] ?? '',
    text: (groups['inner'] ?? '').replaceAll(new RegExp(`^${groups['indent'] ?? ''}`, 'gm'), ''),
    file: /\binto `(\/[^`]+)`/.exec(groups['before'] ?? '')?.[1],
  }));
}

/** The commands typed in a block, one per line; excludes lines of files and settings for `.env`. */
export function commandsOf({ language, text, file }: CodeBlock): string[] {
  if (language !== 'sh' || file !== undefined) return [];
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  return lines.filter((line) => line !== '' && !/^(#|[A-Z_]+=)/.test(line));
}

/**
 * What follows the program's name wherever a page types it: in a block, or within a sentence, where an option
 * distinguishes it from the bare name of a command.
 */
export function heatlineCommandsIn(text: string): string[] {
  // The Docker image has the program's name.
  const program = String.raw`(?:^|&& )heatline|npm run -s heatline --|node src\/heatline\.js|:\/app\/\S+ heatline`;
  const typed = new RegExp(`(?:${program}) (?<command>[a-z]+\\b[^'\\n>|]*)`, 'gm');
  const inBlocks = codeBlocks(text).map((block) => block.text.replaceAll(/^#.*$/gm, ''));
  const inWords = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  const named = inWords.filter(
    (code) => /^[a-z]+ .*--[a-z]/.test(code) && !/^(docker|heatline|npm|node) /.test(code),
  );
  const commands = [...inBlocks, ...inWords].flatMap((code) =>
    [...code.matchAll(typed)].map(({ groups }) => (groups?.['command'] ?? '').trim()),
  );
  return [...commands, ...named];
}
