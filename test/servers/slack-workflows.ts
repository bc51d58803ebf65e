import { z } from 'zod';

/**
 * Runs of custom steps and threads of the assistant's pane, as Slack's documentation describes their methods:
 * functions.completeSuccess, functions.completeError, assistant.threads.setSuggestedPrompts.
 */
export interface SlackWorkflows {
  answer(method: string, args: Readonly<Record<string, string>>): object;
  /** Begins a run of a step, and returns its id. */
  begin(): string;
  /** How a run ended: its outputs, or why it failed; undefined while it goes on. */
  outcome(id: string): StepOutcome | undefined;
  /** What was last suggested in a thread. */
  prompts(threadTs: string): readonly SuggestedPrompt[] | undefined;
}

export type StepOutcome = z.output<typeof outputs> | { readonly error: string };

/** The step's outputs, by its definition in the manifest. */
const outputs = z.strictObject({ stories: z.string(), found: z.int() });

const prompt = z.strictObject({ title: z.string().min(1), message: z.string().min(1) });
export type SuggestedPrompt = z.output<typeof prompt>;

export function createSlackWorkflows(): SlackWorkflows {
  const runs = new Map<string, StepOutcome | undefined>();
  const threads = new Map<string, readonly SuggestedPrompt[]>();

  function end(id: string, outcome: StepOutcome | undefined): object {
    if (!runs.has(id)) return { ok: false, error: 'function_execution_not_found' };
    if (runs.get(id) !== undefined) return { ok: false, error: 'execution_not_in_running_state' };
    if (!outcome) return { ok: false, error: 'parameter_validation_failed' };
    runs.set(id, outcome);
    return { ok: true };
  }

  return {
    begin() {
      const id = `Fx${String(runs.size + 1).padStart(9, '0')}`;
      runs.set(id, undefined);
      return id;
    },
    outcome: (id) => runs.get(id),
    prompts: (threadTs) => threads.get(threadTs),
    answer(method, args) {
      const id = args['function_execution_id'] ?? '';
      if (method === 'functions.completeSuccess') {
        return end(id, outputs.safeParse(JSON.parse(args['outputs'] ?? '{}')).data);
      }
      if (method === 'functions.completeError') {
        return end(id, args['error'] ? { error: args['error'] } : undefined);
      }
      // "Each prompt should be supplied with its title and message attribute", and there are at most four.
      const suggested = z
        .array(prompt)
        .min(1)
        .max(4)
        .safeParse(JSON.parse(args['prompts'] ?? '[]'));
      if (!args['channel_id']?.startsWith('D')) return { ok: false, error: 'channel_not_found' };
      if (!/^\d+\.\d+$/.test(args['thread_ts'] ?? '')) return { ok: false, error: 'invalid_thread_ts' };
      if (!suggested.success) return { ok: false, error: 'invalid_arguments' };
      threads.set(args['thread_ts'] ?? '', suggested.data);
      return { ok: true };
    },
  };
}
