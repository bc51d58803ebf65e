import type { Span } from './message.ts';

export const plain = (text: string): Span => ({ kind: 'text', text });
export const bold = (text: string): Span => ({ kind: 'text', text, style: 'bold' });
export const code = (text: string): Span => ({ kind: 'text', text, style: 'code' });
