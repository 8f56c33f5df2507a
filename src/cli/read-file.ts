import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../base/errors.ts';

/**
 * What a file that somebody named holds. A pipe is read to its end; a device, which may have none, is not.
 * @throws UserError `unreadable-file`
 */
export async function readNamedFile(file: string): Promise<Buffer> {
  const unreadable = (why: string) => new UserError('unreadable-file', `${file} cannot be read (${why})`, { file });
  const info = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error.code ?? 'unknown');
  });
  if (info.isCharacterDevice()) throw unreadable('it is a device');
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error.code ?? 'unknown');
  });
}
