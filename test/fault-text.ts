import { Fault } from '../src/platform/fault.ts';
import { type Said, told } from '../src/platform/language/sentence.ts';

/** What is wrong, in English; empty where a reader found nothing. */
export function faultText(read: unknown | Fault<Said>): string {
  return read instanceof Fault ? told('en', read.fault) : '';
}
