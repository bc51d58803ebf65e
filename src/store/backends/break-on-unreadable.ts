import type { Duplex } from 'node:stream';
import type { Connection } from 'pg';
import { asError } from '../../platform/thrown.ts';

/**
 * Breaks a connection when the server sends something that the driver cannot read, such as a request for
 * Kerberos. Otherwise the driver would throw inside a socket event, where nothing can catch it, and end the
 * process. A connection broken with that error reports it to its caller.
 */
export function breakOnUnreadable(connection: Connection): void {
  breakWhereReadingThrows(connection.stream);
  connection.on('sslconnect', () => breakWhereReadingThrows(connection.stream));
}

function breakWhereReadingThrows(stream: Duplex): void {
  const emit = stream.emit.bind(stream);
  stream.emit = (event: string | symbol, ...given: unknown[]) => {
    try {
      return Reflect.apply(emit, stream, [event, ...given]);
    } catch (error) {
      if (event !== 'data') throw error;
      stream.destroy(asError(error));
      return true;
    }
  };
}
