import { expect, it } from 'vitest';
import { newsInLog } from '../../src/cli/serving/serve-content.ts';
import { createRecordingLog } from '../recording-log.ts';

const faults = (count: number, reason: string) =>
  Array.from({ length: count }, (_, at) => ({ path: `${at}.md`, line: 2, reason }));

it('names a faulty file in the log once, and then only counts it', () => {
  const { log, lines } = createRecordingLog();
  const { showFaults } = newsInLog(log);
  const told = () => lines.splice(0).map((line) => JSON.parse(line));
  showFaults([...faults(1, 'a title is missing'), ...faults(1, 'a date is missing')]);
  expect(told()).toEqual([
    { level: 'warn', event: 'article file left out', path: '0.md', line: 2, reason: 'a title is missing' },
  ]);
  showFaults(faults(1, 'a title is missing'));
  const more = 'more article files with faults: heatline check names each';
  expect(told()).toEqual([{ level: 'warn', event: more, files: 1 }]);
  showFaults(faults(50, 'a date is missing'));
  const lately = told();
  expect(lately).toHaveLength(21);
  expect(lately.at(-1)).toEqual({ level: 'warn', event: more, files: 30 });
});
