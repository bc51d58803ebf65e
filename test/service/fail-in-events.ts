/** Loaded before the program: as a platform's SDK would, it fails where nobody waits for it, when a test tells it how. */
process.on('message', (how) => {
  const secrets = { request: { token: 'xoxb-secret' } };
  const error = Object.assign(new TypeError(`it was to ${how}`), secrets);
  if (how === 'throw an error') throw error;
  if (how === 'throw undefined') throw undefined;
  void Promise.reject(how === 'reject with an error' ? error : secrets);
});
