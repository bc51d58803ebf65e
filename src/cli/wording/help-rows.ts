import { type Command, Help, type HelpConfiguration } from 'commander';
import wrapAnsi from 'wrap-ansi';

/** Longer terms stand in a line of their own, with their description below. */
const widestTerm = 26;

/** Columns that a description needs at least: commander breaks no narrower lines. */
const descriptionWidth = 44;

/** Rows of a command's help that fit the terminal. */
export const helpRows: HelpConfiguration = {
  // Every command has options, at least --help.
  subcommandTerm: (command) =>
    `${[command.name(), ...command.aliases()].join('|')} ${command.usage().replace(/^\[options\] ?/, '')}`.trimEnd(),
  padWidth(command: Command, helper: Help) {
    const room = (helper.helpWidth ?? 80) - descriptionWidth;
    return Math.min(rows.padWidth(command, helper), Math.max(4, Math.min(widestTerm, room)));
  },
  formatItem(term: string, termWidth: number, description: string, helper: Help) {
    if (description === '' || helper.displayWidth(term) <= termWidth)
      return rows.formatItem(term, termWidth, description, helper);
    const lines = wrapAnsi(term, (helper.helpWidth ?? 80) - 6, { hard: false }).replaceAll('\n', '\n      ');
    return `  ${lines}\n${rows.formatItem('', termWidth, description, helper)}`;
  },
};

const rows = new Help();
