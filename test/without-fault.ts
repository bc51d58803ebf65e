import { Fault } from '../src/platform/fault.ts';

/** A value that a test knows to be valid. */
export function withoutFault<Value>(read: Value | Fault<unknown>): Value {
  if (read instanceof Fault) throw new Error(JSON.stringify(read));
  return read;
}
