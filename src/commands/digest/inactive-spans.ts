import type { Language } from '../../platform/language/language.ts';
import { saySpans } from '../../platform/language/say.ts';
import type { Span } from '../../platform/message.ts';
import { code } from '../../platform/spans.ts';

/**
 * Says that a digest is paused or off, and what resumes it.
 * @param state that of its condition
 */
export function inactiveSpans(state: string, command: string, language: Language): Span[] {
  return saySpans(language, 'It is {state, select, paused {paused} other {off}}: {command} resumes it.', {
    state,
    command: code(command),
  });
}
