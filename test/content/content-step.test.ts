import { expect, it } from 'vitest';
import type { ContentFault } from '../../src/content/content-fault.ts';
import { followStep } from '../../src/content/content-step.ts';
import type { Unread } from '../../src/content/unread.ts';
import { told } from '../../src/platform/language/sentence.ts';

const location = { contentFolder: '/srv/content', stateFolder: '/srv/state' };
const allRead: Unread = { folders: [], files: [], fileCount: 0 };
const noTimePasses = () => 0;
const textOf = (found: ContentFault | undefined) => found && told('en', found.fault);
const at = (time: string) => new Date(`2021-12-13T${time}:00Z`);

it('counts the index as out of step until the folder is checked, after a failed check, and while there is no index', () => {
  let isBuilt = true;
  const step = followStep(location, () => isBuilt, noTimePasses);
  expect(textOf(step.fault())).toBe('the articles in "/srv/content" are being read');
  step.checked(allRead);
  expect(step.fault()).toBeUndefined();
  step.failed(new Error('database or disk is full'));
  expect(textOf(step.fault())).toMatch(
    /index in "\/srv\/state" cannot be written: database or disk is full$/,
  );
  step.checked(allRead);
  isBuilt = false;
  expect(textOf(step.fault())).toContain('are being read again: their index was deleted');
});

it('names the folder of an index that cannot be opened', () => {
  const isBuilt = () => {
    throw new Error('unable to open database file');
  };
  const step = followStep(location, isBuilt, noTimePasses);
  step.checked(allRead);
  expect(textOf(step.fault())).toContain('index in "/srv/state" cannot be read: unable to open');
});

it('counts the index as out of step while a check hangs, as on a network folder whose server is away', () => {
  let clockMs = 0;
  const step = followStep(
    location,
    () => true,
    () => clockMs,
  );
  step.begun();
  step.ended();
  step.checked(allRead);
  clockMs = 60 * 60_000;
  expect(step.fault()).toBeUndefined();
  step.begun();
  clockMs += 5 * 60_000;
  expect(step.fault()).toBeUndefined();
  clockMs += 1;
  expect(textOf(step.fault())).toContain('a check of "/srv/content" has been running for minutes');
  step.ended();
  expect(step.fault()).toBeUndefined();
});

it('does not trust that nothing is new when a changed file, or any folder, could not be read', () => {
  const step = followStep(location, () => true, noTimePasses);
  const file = { path: 'a.md', reason: 'cannot be read: permission denied (EACCES)' };
  step.checked({ ...allRead, files: [{ ...file, changedMs: at('07:00').getTime() }], fileCount: 3 });
  expect(step.fault()).toBeUndefined();
  expect(step.faultSince(at('07:00'))).toBeUndefined();
  expect(textOf(step.faultSince(at('06:59')))).toMatch(/"a\.md" cannot be read: .*, and so are 2 more$/);
  const closed = {
    path: '2021',
    reason: 'cannot be read: permission denied (EACCES)',
    fix: 'Let it be read.',
  };
  step.checked({ ...allRead, folders: [closed] });
  expect(step.fault()).toBeUndefined();
  expect(textOf(step.faultSince(at('07:00')))).toContain(
    'the folder "2021" cannot be read: permission denied',
  );
});
