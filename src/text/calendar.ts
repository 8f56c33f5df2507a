import { words } from './word-list.ts';

/** English months, also as they are shortened, in lower case. */
export const MONTHS = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
   nov dec`,
);
export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');
