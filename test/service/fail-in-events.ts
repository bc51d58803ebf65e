/**
 * Loaded before the program: fails like a platform's SDK, outside of anything awaited, when a test asks for
 * it.
 */
process.on('message', (how) => {
  const secrets = { request: { token: 'xoxb-secret' } };
  const error = Object.assign(new TypeError(`told to ${how}`), secrets);
  if (how === 'throw an error') throw error;
  if (how === 'throw undefined') throw undefined;
  void Promise.reject(how === 'reject with an error' ? error : secrets);
});
