/** The processor time in milliseconds that this thread spends on `work`; a busy machine does not make it longer. */
export function cpuMsOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
