/** "--slack-bot-token" for SLACK_BOT_TOKEN */
export function flagOf(variable: string): string {
  return `--${variable.toLowerCase().replaceAll('_', '-')}`;
}
