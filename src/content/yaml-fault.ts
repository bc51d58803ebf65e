import type { YAMLException } from 'js-yaml';

const QUOTE_CURE = 'put the value in "double quotes"';

/**
 * A YAML error as a line of the file and a reason with its cure. `yaml` starts behind the opening fence, on
 * line 1 of the file.
 */
export function yamlFault(error: YAMLException, yaml: string): { line: number; reason: string } {
  const line = (error.mark?.line ?? 0) + 1;
  const source = yaml.split(/\r\n|\r|\n/, line)[line - 1] ?? '';
  return { line, reason: `not valid YAML: ${error.reason}${cure(error.reason, source)}` };
}

function cure(reason: string, source: string): string {
  if (reason.includes('aliases exceeded'))
    return `; aliases are not allowed: ${QUOTE_CURE} if it starts with "*"`;
  if (reason.includes('duplicated mapping key')) return ': this key stands here twice, remove one';
  if (reason.includes('tab characters')) return ': indent with spaces';
  if (reason.includes('non-printable')) return ': remove the control characters';
  if (
    /^\s*(?:- +)?[\w-]+:\s+[@`%&*!|>[\]{},#]/.test(source) ||
    /^\s*(?:- +)?[\w-]+:\s+[^"'].*:(?:\s|$)/.test(source)
  ) {
    return `: ${QUOTE_CURE}`;
  }
  return '';
}
