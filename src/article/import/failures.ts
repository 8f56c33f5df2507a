import { UserError } from '../../base/errors.ts';
import { formatSize } from '../../base/format-size.ts';

/** Every way in which an import is refused, with the message that people see. `{name}` stands for a value. */
const MESSAGES = {
  'import-too-large': 'That is too large to import: at most {limit} are read.',
  'import-timeout': 'Reading that took too long, so it was given up.',
  'import-too-complex': 'That page or file is too complex to be read as an article.',
  'import-too-long':
    'That text is too long for one article, so nothing of it was taken: at most {limit} characters may be given.',
  'import-cancelled': 'The import was called off.',
  'import-busy': 'Too many articles are being imported at once. Please try again in a moment.',
  'import-under-way':
    'An article is being read for this server just now, and I read one at a time. Please try again in a moment.',
  'import-failed': 'That could not be read as an article.',
  'no-article-found': 'No article was found in that.',
  'unsupported-file': 'That is not a text, Markdown, HTML or PDF file.',
  'broken-pdf': 'That is not a PDF file that can be read.',
  'locked-pdf': 'That PDF file is locked with a password.',
  'pdf-without-text': 'That PDF file holds no text, perhaps only a scan.',
  'pdf-too-long': 'That PDF file has too many pages: at most {limit} are read.',
  'bad-article-id': 'An article id may hold letters, digits, ".", "_" and "-", and begins with a letter or a digit.',
  'bad-address': 'That is not a web address that can be fetched: it must begin with https:// or http://.',
  'address-with-login': 'An address with a user name or a password in it is not fetched. Give it without them.',
  'blocked-address': 'That address is not on the public internet, so it is not fetched.',
  'address-unreachable': 'Nothing could be fetched from that address.',
  'address-refused': 'The site answered with status {status} instead of a page.',
  'too-many-redirects': 'That address redirects too often.',
  'fetch-timeout': 'The site took too long to answer.',
} as const;

export type ImportFailure = keyof typeof MESSAGES;

/** The error of one refused import; `cause` is for the log, never for people. */
export function importError(
  code: ImportFailure,
  values: Record<string, string | number> = {},
  cause?: unknown,
): UserError {
  const message = MESSAGES[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    (values[name] ?? '').toLocaleString('en-US'),
  );
  const error = new UserError(code, message, values);
  if (cause !== undefined) error.cause = cause;
  return error;
}

export function tooLarge(limitBytes: number): UserError {
  return importError('import-too-large', { limit: formatSize(limitBytes) });
}
