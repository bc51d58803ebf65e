import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { CommandService } from '../../src/platform/commands/command.ts';
import { say } from '../../src/platform/language/say.ts';
import type { Message } from '../../src/platform/message.ts';
import { notice } from '../../src/platform/notice.ts';
import { messageOf } from '../../src/platform/thrown.ts';
import { answerLine } from './answer-line.ts';
import { language } from './local-user.ts';
import { renderText } from './render.ts';
import type { Terminal } from './terminal.ts';

/** The line at the bottom of the terminal where commands are typed. */
export interface Prompt {
  /** Writes above the line and keeps what is being typed. */
  print(text: string): void;
  close(): void;
}

const mark = 'heatline> ';

/** Answers the lines typed, one after another, until the input ends or someone asks to quit. */
export function openPrompt(
  { input, output, ...terminal }: Terminal & { readonly input: NodeJS.ReadableStream },
  service: CommandService,
): Prompt {
  const lines = createInterface({
    input,
    prompt: mark,
    ...(output && {
      output,
      terminal: true,
      removeHistoryDuplicates: true,
      completer: (line: string): [string[], string] => [completions(line, service), line],
    }),
  });
  let isOpen = true;
  let isEnded = false;
  let isAnswering = false;
  let answered = Promise.resolve();

  const show = () => {
    if (!isOpen) return;
    if (output) lines.prompt(true);
    else terminal.write(mark);
  };
  const print = (text: string) => {
    if (output && isOpen) {
      cursorTo(output, 0);
      clearLine(output, 0);
    }
    terminal.write(text);
    show();
  };
  /** Prints what a command announces to the channel above the command's answer, in one block with it. */
  const printAside = (text: string) => terminal.write(`\n${text.trimEnd()}\n`);
  const end = () => {
    if (isEnded) return;
    isEnded = true;
    lines.close();
    terminal.write('\n');
    terminal.end?.();
  };

  lines.on('line', (line) => {
    answered = answered.then(async () => {
      if (isEnded) return;
      if (/^\s*(quit|exit)\s*$/i.test(line)) return end();
      isAnswering = true;
      // A failure must not keep the next line from being answered.
      const message = await answerLine(line, service).catch(failureMessage);
      isAnswering = false;
      // Answers, like stories, have an empty line above them.
      if (message) print(`\n${renderText(message, terminal).replace(/^\n/, '')}\n\n`);
      else show();
    });
  });
  // Ctrl-D arrives as the end of the input, Ctrl-C as a signal because readline reads the keys.
  lines.on('close', () => {
    isOpen = false;
    void answered.then(end);
  });
  lines.on('SIGINT', end);
  show();
  return {
    print: (text) => (isAnswering ? printAside(text) : print(text)),
    close() {
      isEnded = true;
      lines.close();
    },
  };
}

function failureMessage(error: unknown): Message {
  return notice(say(language, 'That could not be answered: {fault}', { fault: messageOf(error) }));
}

/** The commands that begin with the line, with or without their root. */
function completions(line: string, { commands }: CommandService): string[] {
  const names = commands.flatMap(({ name: root, subcommands }) =>
    subcommands
      .filter(({ hidden }) => !hidden)
      .flatMap(({ name }) => [`${name} `, `${root} ${name} `, `/${root} ${name} `]),
  );
  return [...new Set(names)].filter((name) => name.startsWith(line));
}
