/** Of files, folders and disks; SQLite's own words for the same. */
const codes =
  /^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EISDIR|ENOTDIR|EMFILE|ENFILE|SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM)\w*)$/;

/** What a person can mend about this machine, as a sentence with its fix; undefined for an error of ours. */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && codes.test(String(error.code)))) return undefined;
  const fix =
    'Check that this user may read and write the file and its folder (the state is in STATE_DIR), and that the disk is not full.';
  return `${error.message}. ${fix}`;
}
