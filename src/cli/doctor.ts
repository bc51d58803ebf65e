import { Command } from 'commander';
import { type CliContext, CommandFailure } from './context.ts';
import { examine } from './examining/examine.ts';
import { jsonLine } from './json.ts';
import { lineOfFinding } from './wording/line-of-finding.ts';

export function doctorCommand(context: CliContext): Command {
  return new Command('doctor')
    .description(
      'check settings, articles, state, tokens, permissions and channels, and say how to fix what is wrong',
    )
    .option('--json', 'one JSON object per line')
    .action((options: { json?: true }) => doctor(options, context));
}

async function doctor({ json }: { json?: true }, context: CliContext): Promise<void> {
  const counts = { right: 0, weak: 0, wrong: 0 };
  for await (const finding of examine(context)) {
    counts[finding.verdict] += 1;
    context.write(json ? jsonLine(finding) : lineOfFinding(finding));
  }
  if (counts.wrong > 0)
    throw new CommandFailure(counts.wrong === 1 ? '1 thing is wrong' : `${counts.wrong} things are wrong`);
  if (!json) context.write(counts.weak > 0 ? `${warningsText(counts.weak)}\n` : 'All is well.\n');
}

/** Counts the findings marked "!": Heatline works, but someone should look at them. */
function warningsText(count: number): string {
  return count === 1
    ? 'Heatline can run; 1 thing above (!) needs a look.'
    : `Heatline can run; ${count} things above (!) need a look.`;
}
