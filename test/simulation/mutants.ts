/** A deliberate fault that the simulation must find. */
export interface Mutant {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Replaces a text that occurs once in a file of the project. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const mutant = (name: string, file: string, from: string, to: string): Mutant => ({
  name,
  edits: [{ file, from, to }],
});

const scheduler = 'src/scheduler/scheduler.ts';
const watchedClock = 'src/scheduler/watched-clock.ts';
const dueWork = 'src/scheduler/due-work.ts';
const dueSlots = 'src/scheduler/due-slots.ts';
const runDigest = 'src/scheduler/run-digest.ts';
const planDelivery = 'src/scheduler/plan-delivery.ts';
const retryDelivery = 'src/scheduler/retry-delivery.ts';
const deliver = 'src/delivery/deliver.ts';
const postPart = 'src/delivery/post-part.ts';
const runAlert = 'src/scheduler/run-alert.ts';
const alertRounds = 'src/scheduler/alert-rounds.ts';
const claimAlert = 'src/store/deliveries/claim-alert.ts';
const ledger = 'src/store/deliveries';

/** The faults that the simulation must find, grouped by part of the program. */
export const mutants: readonly Mutant[] = [
  // The scheduler.
  mutant(
    'work still running when a clock leap ends is not undone (the leap race)',
    scheduler,
    '    void Promise.allSettled(underWay).then(() => clock.addDisorder({ ...disorder, leapMs: 0 }));\n',
    '',
  ),
  mutant(
    'undoing a leap is not retried after it fails',
    scheduler,
    '      clock.addDisorder({ ...disorder, leapMs: leftMs });\n',
    '',
  ),
  mutant(
    'a clock that is set back goes unnoticed',
    watchedClock,
    'if (!latest || reading.at < before.at || leapMs > deadAfterMs)',
    'if (!latest)',
  ),
  mutant(
    'decisions made during a leap stand if the machine sleeps as the clock returns',
    watchedClock,
    'from: wasAMoment && (isRight || leapMs > deadAfterMs) ?',
    'from: wasAMoment && isRight ?',
  ),
  mutant(
    'next runs moved too far ahead are not brought back',
    'src/scheduler/clock-correction.ts',
    'next >= nextRunAt) continue;',
    'next >= new Date(0)) continue;',
  ),
  mutant(
    'a tick goes on after its clock has been set back',
    runDigest,
    'const isNoLongerDue = () => deps.now() < now;',
    'const isNoLongerDue = () => false;',
  ),
  mutant(
    'a state failure between resuming a digest and delivering it loses the digest',
    retryDelivery,
    `  const observer = await observerOf(delivery, deps);
  if (!(await deps.deliveries.resume(delivery))) return;
`,
    `  if (!(await deps.deliveries.resume(delivery))) return;
  const observer = await observerOf(delivery, deps);
`,
  ),
  mutant('interrupted digests are not settled', dueWork, '  await settleInterrupted(deps, now);\n', ''),
  mutant(
    'skipped slots are not recorded',
    dueSlots,
    'return { skip, run, next: nextSlot(schedule, now) };',
    'return { skip: [], run, next: nextSlot(schedule, now) };',
  ),
  mutant(
    'missed digests that should be skipped are sent',
    dueSlots,
    "    case 'skip':\n      return [];",
    "    case 'skip':\n      return missed;",
  ),
  mutant(
    'only the newest of several missed digests is sent',
    dueSlots,
    'return missed.slice(-maxCaughtUp);',
    'return missed.slice(-1);',
  ),
  mutant(
    'the next run is a day late after a pause',
    'src/scheduler/skip-undecided.ts',
    'if (next) await subscriptions.setNextRunWhileInactive(id, next, nextRunAt);',
    'if (next) await subscriptions.setNextRunWhileInactive(id, new Date(next.getTime() + 86_400_000), nextRunAt);',
  ),
  {
    name: '"nothing new" is said although the articles are missing',
    edits: [
      {
        file: dueWork,
        from: 'deps.contentStep.fault() ? [] : await deps.subscriptions.due(now)',
        to: 'await deps.subscriptions.due(now)',
      },
      { file: runDigest, from: '  if (fault) return fault;\n', to: '' },
      { file: runDigest, from: '  if (faultBefore) return faultBefore;\n', to: '' },
      {
        file: runDigest,
        from: 'return faultAfter ?? shareDigests?.(chosen) ?? chosen;',
        to: 'return shareDigests?.(chosen) ?? chosen;',
      },
    ],
  },

  // Delivery.
  mutant(
    'a message in doubt is posted without checking',
    postPart,
    "if (part.state === 'in doubt') {",
    "if (part.state === 'arrived') {",
  ),
  mutant(
    'requests have no deadline',
    'src/platform/time/deadline.ts',
    'elapsedMs() - startedAt >= ms || Math.abs(now().getTime() - begunAt) >= ms',
    'false',
  ),
  mutant(
    'the arrival of a message is not recorded',
    postPart,
    'return await endPart(place, await post(payload, options), deliveries);',
    'return arrived(await post(payload, options));',
  ),
  mutant(
    'the clocks of copies are assumed to agree',
    postPart,
    'return { begunAt, begunBy, now, perhapsOlderMs, clocksApartMs };',
    'return { begunAt, begunBy, now, perhapsOlderMs };',
  ),
  mutant(
    'the age of an attempt is taken from a clock that leapt',
    postPart,
    'now: new Date(earliest + ageMs)',
    'now',
  ),
  mutant(
    'a delivery that ended in an unexpected error is forgotten',
    deliver,
    '    deps.deliveries.abandon(delivery);\n    throw error;',
    '    throw error;',
  ),
  mutant(
    'a digest is given up after a minute',
    'src/delivery/retry-policy.ts',
    'const usefulForMs = 6 * hourMs;',
    'const usefulForMs = hourMs / 60;',
  ),
  mutant(
    'temporary platform errors are not retried',
    'src/delivery/retry-policy.ts',
    '  transient: 2_000,\n',
    '',
  ),
  mutant(
    'a message that may have arrived counts as failed',
    deliver,
    "const state = inDoubt ? 'unknown' : 'failed';",
    "const state = inDoubt && attempt < 0 ? 'unknown' : 'failed';",
  ),
  mutant(
    'messages after an absent one stay in doubt',
    deliver,
    "if (behind > position && state === 'in doubt')",
    'if (behind < 0)',
  ),
  mutant(
    'a story can come back as an update more than once',
    'src/delivery/channel-memory.ts',
    'const updatableUntil = isUpdate ? new Date(0) : after(memoryMs);',
    'const updatableUntil = after(memoryMs);',
  ),

  // The ledger.
  mutant(
    'shown stories are not remembered',
    `${ledger}/delivery-store.ts`,
    'if (isShown) await rememberStories(',
    'if (!isShown) await rememberStories(',
  ),
  mutant(
    'stories that were never shown count as shown',
    `${ledger}/delivery-store.ts`,
    'if (isShown) await rememberStories(',
    'if (isShown || key) await rememberStories(',
  ),
  mutant(
    'a digest has one story too few',
    'src/digest/select-stories.ts',
    'if (taken.length === count ||',
    'if (taken.length >= count - 1 ||',
  ),
  mutant(
    'stories on their way to a channel can be chosen again',
    `${ledger}/claim-slot.ts`,
    "if (!areStillNews(plan.stories, await readMemory(transaction, channel, key.slot))) return 'outdated';",
    'areStillNews(plan.stories, await readMemory(transaction, channel, key.slot));',
  ),
  mutant(
    'a decided slot can be taken again',
    `${ledger}/claim-slot.ts`,
    "        .where('deliveries.state', '=', 'skipped')\n        .where('deliveries.reason', 'in', reversibleSkips)\n        .where('deliveries.owner', 'is', null),",
    "        .where('deliveries.state', '!=', 'claimed'),",
  ),
  mutant(
    'the owner is not checked before a post',
    `${ledger}/delivery-parts.ts`,
    'return held.rows.length === 1 ? work(transaction) : undefined;',
    'return held.rows.length < 9 ? work(transaction) : undefined;',
  ),
  mutant(
    'a copy settles a delivery that another has taken over',
    `${ledger}/write-status.ts`,
    ".where((eb) => eb.and({ ...columnsOfKey(key), state: 'claimed', owner }))",
    '.where((eb) => eb.and(columnsOfKey(key)))',
  ),
  {
    // Either would be enough alone: the ledger waits, and so does the adapter that reads the channel.
    name: 'a message in doubt of a dead copy is checked too soon',
    edits: [
      {
        file: `${ledger}/settle-interrupted.ts`,
        from: 'retryAt: now.getTime() + (isUnderWay ? attemptSettledMs : 0),',
        to: 'retryAt: now.getTime() + (isUnderWay ? 0 : 0),',
      },
      {
        file: 'adapters/slack/posting/verify.ts',
        from: 'begunAt.getTime() + clocksApartMs + settledAfterMs - now.getTime()',
        to: 'begunAt.getTime() + settledAfterMs - now.getTime()',
      },
    ],
  },
  mutant(
    'deliveries of a dead copy are never found',
    `${ledger}/settle-interrupted.ts`,
    'silentSince: now.getTime() - deadAfterMs',
    'silentSince: now.getTime() - 1_000 * deadAfterMs',
  ),
  mutant(
    'a claim whose reply was lost is forgotten',
    `${ledger}/attempts-here.ts`,
    '        this.add(key);\n        throw error;',
    '        throw error;',
  ),
  mutant(
    'slots decided during a leap stay decided',
    `${ledger}/correct-clock.ts`,
    "      .where('slot', '>', from.getTime() + deadAfterMs)\n",
    "      .where('slot', '<', 0)\n",
  ),
  mutant(
    'messages in doubt that a leap dated ahead are not searched for further back',
    `${ledger}/correct-clock.ts`,
    "          .end(),\n      }))\n      .where('begunAt', '>', ahead)",
    "          .end(),\n      }))\n      .where('begunAt', '<', 0)",
  ),
  mutant(
    'slots that came due since a backup are posted without checking',
    `${ledger}/claim-slot.ts`,
    "then 'in doubt' else 'pending' end",
    "then 'pending' else 'pending' end",
  ),
  mutant(
    'messages still open in a backup are posted without checking',
    'src/store/state-backup.ts',
    '  await doubtOpenParts(db);\n',
    '',
  ),

  // The adapters.
  mutant(
    'Slack: a message is called absent too soon',
    'adapters/slack/posting/verify.ts',
    'if (tooSoonMs > 0) {',
    'if (tooSoonMs > 60 * 60_000) {',
  ),
  mutant(
    'Slack: only the first page is read',
    'adapters/slack/posting/verify.ts',
    'if (response_metadata?.next_cursor) {',
    'if (response_metadata?.next_cursor === undefined) {',
  ),
  mutant(
    'Slack: the mark in messages is incomplete',
    'adapters/slack/posting/metadata.ts',
    'event_payload: { key } };',
    'event_payload: { key: key.slice(0, -1) } };',
  ),
  mutant(
    'Slack: any digest is taken for the one in doubt',
    'adapters/slack/posting/metadata.ts',
    '    payload.key === key\n',
    "    payload.key !== ''\n",
  ),
  mutant(
    'Slack: each search starts from the beginning',
    postPart,
    '      await deliveries.keepProgress(key, position, verification.progress);\n',
    '',
  ),
  mutant(
    'Discord: a message is called absent too soon',
    'adapters/discord/posting/verify.ts',
    'if (leastMs >= settledAfterMs) return;',
    'if (leastMs >= 0) return;',
  ),
  mutant(
    'Discord: nonces are trusted for too long',
    'adapters/discord/posting/verify.ts',
    'const nonceEnforcedMs = 2 * minuteMs;',
    'const nonceEnforcedMs = 20 * minuteMs;',
  ),
  mutant(
    'Discord: nonces are not enforced',
    'adapters/discord/posting/post.ts',
    'nonce, enforce_nonce: true',
    '...(nonce === undefined && { nonce })',
  ),
  mutant(
    'Discord: any digest is taken for the one in doubt',
    'adapters/discord/posting/mark.ts',
    'marks.length > 0 ? marks.includes(mark)',
    'marks.length > 0 ? mark > 0',
  ),
  mutant(
    'Discord: forums are not searched',
    'adapters/discord/posting/forum-look-back.ts',
    '    if (await isIt(id)) return { found: id };\n',
    '',
  ),
  // Requests of people, and edits in place.
  mutant(
    'a waiting digest is posted although its subscription is paused or off',
    retryDelivery,
    'return last && last.since >= slot ? inactiveReasonOf(last.condition) : undefined;',
    'return undefined;',
  ),
  mutant(
    'a slot that someone asked to skip is sent',
    runDigest,
    'const skipped = skipNext && ',
    'const skipped = false && ',
  ),
  mutant(
    'articles that arrive late are ignored',
    'src/digest/digest-order.ts',
    ', ...(late && { late }) }',
    ' }',
  ),
  mutant(
    'posted digests are not kept up to date',
    'src/scheduler/refresh-digest.ts',
    'const ready = changes.filter(({ part }) => !isFresh(part, now));',
    'const ready: MessageChange[] = [];',
  ),
  mutant(
    'withdrawn stories are not struck out',
    'src/digest/refresh-story.ts',
    'if (!index.isWithdrawn(posted.path)) return',
    'if (posted.path) return',
  ),
  mutant(
    'an edit replaces a message with something else',
    'src/delivery/update-messages.ts',
    '  let payload = first;\n',
    "  let payload: PlatformPayload = { ...first, text: '', components: [] };\n",
  ),
  {
    name: 'a digest is edited although its updates are off',
    edits: [
      { file: planDelivery, from: "...(updates === 'edit' && { digest:", to: '...({ digest:' },
      {
        file: 'src/scheduler/refresh-digest.ts',
        from: "scheduled.subscription.updates === 'leave' || ",
        to: '',
      },
    ],
  },
  // Alerts.
  {
    name: 'an alert forgets what it has posted, and posts it again after a restart',
    edits: [
      { file: runAlert, from: 'found.filter((one) => !isAlerted(one))', to: 'found' },
      { file: runAlert, from: "novelty === 'known' ? [] :", to: "novelty === 'known' && !isAlerted ? [] :" },
      { file: claimAlert, from: "    if (isKnown) return 'taken';\n", to: '' },
      { file: claimAlert, from: "return 'outdated';", to: 'isKnown;' },
    ],
  },
  {
    name: 'an alert posts in its quiet hours',
    edits: [
      { file: alertRounds, from: '      if (isQuiet(quiet, now(), timezone)) return true;\n', to: '' },
      {
        file: runAlert,
        from: 'isStopping() || isQuiet(',
        to: 'isStopping() || ((..._: unknown[]) => false)(',
      },
    ],
  },
  mutant(
    'a story that came in quiet hours is not posted after them',
    alertRounds,
    'if (isQuiet(quiet, now(), timezone)) return true;',
    `if (isQuiet(quiet, now(), timezone)) {
        const order = JSON.stringify([conditions, since]);
        progress.set(id, { look, order, lookedAtAllMs: elapsedMs() });
        return true;
      }`,
  ),
  mutant(
    'an alert posts more than it may a day',
    claimAlert,
    ">= limit.maxADay) return 'enough';",
    "> 1_000) return 'enough';",
  ),
  {
    name: 'an alert posts what was there before it was made',
    edits: [
      { file: alertRounds, from: 'firstSeenAt > since', to: 'firstSeenAt > new Date(0)' },
      { file: runAlert, from: '{ now: asOf, since }', to: '{ now: asOf, since: new Date(0) }' },
    ],
  },
  {
    name: 'an alert goes on after it was paused or removed',
    edits: [
      { file: claimAlert, from: "    if (!locked) return 'stopped';\n", to: '' },
      { file: 'src/scheduler/retry-alert.ts', from: '...(stoppedBy && { stoppedBy })', to: '' },
    ],
  },
  mutant(
    'a story that more outlets cover since the last look is not looked at again',
    'src/alerts/story-changes.ts',
    'found.set(mark, stories.get(mark) ?? { articles, foundBy });',
    `const has = (one: KnownStory) => one.articles.some(({ path }) => path === articles[0]?.path);
        found.set(mark, { articles, foundBy: [...stories.values()].find(has)?.foundBy ?? foundBy });`,
  ),
  // The bounds of the state.
  mutant(
    'what a channel has forgotten is never deleted',
    'src/store/purging/purge-forgotten.ts',
    "      .where('forgottenAt', '<=', until.getTime())\n",
    "      .where('forgottenAt', '<=', 0)\n",
  ),
  mutant(
    'messages that nobody needs any more are never deleted',
    'src/store/purging/purge-payloads.ts',
    "'failed', 'unknown', 'skipped'",
    "'unknown', 'skipped'",
  ),
  mutant(
    'texts that nothing refers to are never deleted',
    'src/store/purging/purge-texts.ts',
    'ids.slice(at, at + rowsAtOnce)',
    'ids.slice(at, at)',
  ),
  mutant(
    'texts that a message still refers to are deleted',
    'src/store/purging/purge-texts.ts',
    'not(exists(digests)), not(exists(messages))',
    'not(exists(digests))',
  ),
  // Cadences, pauses with an end, requests to skip that are taken back, and posts in two steps.
  mutant(
    'a cadence counts from the day on which a service runs again',
    dueSlots,
    'return { skip, run, next: nextSlot(schedule, now) };',
    `const today = now.toISOString().slice(0, 10);
  const cron = schedule.cron.replace(/(?<=@).*/, today);
  return { skip, run, next: nextSlot({ ...schedule, cron }, now) };`,
  ),
  mutant(
    'a cadence forgets its first date',
    'src/subscriptions/cadence.ts',
    'const { count, unit, from = defaultFrom } = cadence;',
    'const { count, unit } = cadence;\n  const from = defaultFrom;',
  ),
  mutant(
    'a pause that should end does not',
    'src/scheduler/skip-undecided.ts',
    'const isOver = until !== undefined && until <= foundAt;',
    'const isOver = until !== undefined && until <= new Date(0);',
  ),
  mutant(
    'a pause ends three minutes early',
    'src/scheduler/skip-undecided.ts',
    'const isOver = until !== undefined && until <= foundAt;',
    'const isOver = until !== undefined && until.getTime() <= foundAt.getTime() + 3 * 60_000;',
  ),
  mutant(
    'a request to skip is not forgotten once it is met or taken back',
    'src/store/subscriptions/subscription-store.ts',
    '        .set({ skipNext: 0 })\n',
    '        .set({ skipNext: 1 })\n',
  ),
  mutant(
    'the second step of a post is forgotten once it has failed',
    deliver,
    '  if (unfinished) return unfinished;\n',
    '',
  ),
  mutant(
    'the second step of a post is not known after a restart or to other copies',
    `${ledger}/delivery-parts.ts`,
    "      isUnfinished: place('isUnfinished'),\n",
    '      isUnfinished: 0,\n',
  ),
  mutant(
    'a message that shows only its headlines is posted again',
    deliver,
    'const posted = isUnfinished(part)',
    "if (isUnfinished(part)) Object.assign(part, { state: 'pending' });\n    const posted = isUnfinished(part)",
  ),
];
