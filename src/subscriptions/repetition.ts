import { type Sentence, sentence } from '../platform/language/sentence.ts';

/** "every 2 hours": `{ count: 2, unit: 'hour' }` */
export interface Repetition {
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week';
}

/** "every 2 hours", "every other day" */
export function howOften({ count, unit }: Repetition): Sentence {
  switch (unit) {
    case 'minute':
      return sentence('every {count, plural, one {minute} other {# minutes}}', { count });
    case 'hour':
      return sentence('every {count, plural, one {hour} other {# hours}}', { count });
    case 'day':
      return sentence('every {count, plural, =2 {other day} other {# days}}', { count });
    case 'week':
      return sentence('every {count, plural, =2 {other week} other {# weeks}}', { count });
  }
}
