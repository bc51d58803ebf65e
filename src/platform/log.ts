/** The part of a structured logger (pino) that the rest of the code uses: fields first, then the event. */
export interface Log {
  debug(fields: object, event: string): void;
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
  /** A logger that adds `fields` to each of its events. */
  child(fields: object): Log;
}
