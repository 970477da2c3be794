import { AwsError, catalogue } from './errors.ts';

/**
 * What cannot be written to the disk, or read from it: the operator's problem and no defect, so that it is answered as
 * the temporary failure of a server. Nothing of the machine is shown, no path above all.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
const errors = catalogue('storage', {
  notStored: {
    code: 'ServiceUnavailable',
    status: 503,
    text: (what: string, reason: string) => `${what} was not stored: ${reason}. Nothing was changed.`,
  },
  notRead: {
    code: 'ServiceUnavailable',
    status: 503,
    text: (what: string, reason: string) => `${what} could not be read: ${reason}.`,
  },
});

/** By the system's codes. https://man7.org/linux/man-pages/man3/errno.3.html */
const ofSystem: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: "the user's share of the disk is full",
  EFBIG: 'the file would be larger than the system takes',
  EIO: 'the disk failed',
  EROFS: 'the disk can only be read',
  EACCES: 'the server may not write there',
  EPERM: 'the server may not write there',
  ENOENT: 'the data folder is not there any more',
  ENOTDIR: 'the data folder is not there any more',
  ESTALE: 'the data folder is not there any more',
  EBUSY: 'the disk is busy',
  ENODEV: 'the disk is not there any more',
  ENXIO: 'the disk is not there any more',
  ENOMEM: 'there is no memory left',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

/** By SQLite's primary result codes. https://sqlite.org/rescode.html */
const ofSqlite: Readonly<Record<number, string>> = {
  3: 'the server may not write there',
  5: 'the database is busy',
  6: 'the database is busy',
  7: 'there is no memory left',
  8: 'the database can only be read',
  10: 'the disk failed',
  11: 'the database is damaged',
  13: 'the disk is full',
  14: 'the database cannot be opened',
  26: 'the database is damaged',
};

/** Why the disk did not do what it was told, in words; undefined for every other error. */
export function diskTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode, syscall = '' } = error as NodeJS.ErrnoException & { readonly errcode?: number };
  // Programs and hosts can be missing too.
  if (/^(?:spawn|connect|getaddrinfo)/.test(syscall)) return undefined;
  // The primary code is the low byte of the extended one.
  return code === 'ERR_SQLITE_ERROR' ? ofSqlite[(errcode ?? 0) & 0xff] : ofSystem[code ?? ''];
}

/** The error to throw when something could not be written: ServiceUnavailable for the disk's trouble, else as it was. */
export function notStored(what: string, error: unknown): unknown {
  const reason = diskTrouble(error);
  return reason === undefined ? error : errors.notStored(what, reason);
}

/** As `notStored`, for what could not be read. */
export function notRead(what: string, error: unknown): unknown {
  const reason = diskTrouble(error);
  return reason === undefined ? error : errors.notRead(what, reason);
}

/** Whether an error is one that goes by itself when the disk is well again. */
export function isDiskTrouble(error: unknown): boolean {
  return error instanceof AwsError ? error.code === 'ServiceUnavailable' : diskTrouble(error) !== undefined;
}
