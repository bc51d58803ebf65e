/** Errors of files, folders and disks, as the system and SQLite name them. */
const codes =
  /^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EISDIR|ENOTDIR|EMFILE|ENFILE|SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM)\w*)$/;

/**
 * Describes a problem with this machine, as a sentence with its fix; undefined for an error in Heatline
 * itself.
 */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && codes.test(String(error.code)))) return undefined;
  const fix =
    'Check that this user can read and write the file and its folder (the state is in STATE_DIR), and that the disk is not full.';
  return `${error.message}. ${fix}`;
}
