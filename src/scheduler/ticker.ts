import { schedule } from 'node-cron';

/** Calls `tick` about every second until it is stopped. */
export type Ticker = (tick: () => void) => { stop(): Promise<void> };

/** By the machine's clock. */
export const everySecond: Ticker = (tick) => {
  // A late tick finds whatever an earlier one would have found, so there is nothing to warn about.
  const task = schedule('* * * * * *', tick, { name: 'tick', suppressMissedWarning: true });
  return {
    async stop() {
      await task.destroy();
    },
  };
};
