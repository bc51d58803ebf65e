/** "--chat-bot-token" for CHAT_BOT_TOKEN */
export function flagOf(variable: string): string {
  return `--${variable.toLowerCase().replaceAll('_', '-')}`;
}

/** "--chat-channel" */
export function channelFlag({ name }: { readonly name: string }): string {
  return `--${name}-channel`;
}
