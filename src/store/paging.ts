/** One page of rows, newest first. */
export interface Page<Row> {
  rows: Row[];
  /** Hand it back as `cursor` for the next page; null on the last. At most 61 characters, so that it fits a custom id. */
  next: string | null;
}

export interface PageRequest {
  /** Rows on a page, 1 to 500; more are cut. */
  limit: number;
  cursor?: string | undefined;
}

interface Position {
  at: string;
  id: string;
}

const MAXIMUM_ROWS = 500;
const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f-]{36})$/;

/** Where a page begins, or undefined: a cursor that is not one of ours begins at the first page. */
export function positionOf(cursor: string | undefined): Position | undefined {
  const [, at, id] = CURSOR.exec(cursor ?? '') ?? [];
  return at === undefined || id === undefined ? undefined : { at, id };
}

export function rowsOf({ limit }: PageRequest): number {
  return Math.max(1, Math.min(MAXIMUM_ROWS, Math.floor(limit)));
}

/** Makes a page of rows that were read with one more than `limit`, which tells whether there are further ones. */
export function pageOf<Row>(read: Row[], limit: number, position: (row: Row) => Position): Page<Row> {
  const rows = read.slice(0, limit);
  const last = rows.at(-1);
  if (read.length <= limit || last === undefined) return { rows, next: null };
  const { at, id } = position(last);
  return { rows, next: `${at}~${id}` };
}
