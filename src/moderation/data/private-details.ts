const PHONE_NUMBER = String.raw`\+?\d[\d\s().-]{5,20}\d`;
const KIND = String.raw`(?:(?:phone|cell|mobile|private|home|work)\s){0,2}(?:number|phone|cell|mobile)`;
const STREET = String.raw`\d{1,5}[a-z]?\s(?:\p{L}{2,20}\s){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|grove|drive|close|court|crescent|terrace|boulevard|blvd|way|place|square|gardens)\b`;
/** One person, who is spoken of or whose account is named; a name alone may be that of an office or of somebody in a story. */
const PERSON = String.raw`(?:\b(?:his|her)|@[\p{L}\d_]{2,32}['’]s)`;
const NAMED = String.raw`\b\p{L}[\p{L}\d_]{1,31}['’]s`;
const RING = '(?:call|text|ring|spam|dm)';

/** How to ring somebody or where they live. Case is ignored, and every gap is bounded, so that time is linear in the length of the text. */
export const PRIVATE_DETAILS: readonly RegExp[] = [
  String.raw`${PERSON}\s${KIND}(?:\sis)?\s?[:=]?\s?${PHONE_NUMBER}`,
  String.raw`\b${RING}\s(?:her|him)\s(?:at|on)\s${PHONE_NUMBER}`,
  String.raw`${PERSON}\s(?:home\s)?address\sis\s${STREET}`,
  String.raw`(?:\b(?:s?he)|@[\p{L}\d_]{2,32})\slives\s(?:at|on|in)\s${STREET}`,
].map((source) => new RegExp(source, 'iu'));

/** The same of somebody by name, which is harassment only beside a call to harass them. */
export const NAMED_DETAILS: readonly RegExp[] = [
  String.raw`${NAMED}\s${KIND}(?:\sis)?\s?[:=]?\s?${PHONE_NUMBER}`,
  String.raw`\b[\p{L}\d_]{2,32}\slives\s(?:at|on|in)\s${STREET}`,
].map((source) => new RegExp(source, 'iu'));

/** A call to harass somebody: "call her all night". */
export const CALL_TO_HARASS = new RegExp(
  String.raw`\b(?:${RING}\s(?:her|him|them)\s(?:all\s(?:day|night)|non-?stop|every\s(?:hour|night|minute))|spam\s(?:her|him|them)\b|(?:everyone|everybody)\s${RING}\s(?:her|him)\b|(?:go|everyone|everybody)\s(?:say\shi|visit\s(?:her|him)|get\s(?:her|him))\b)`,
  'iu',
);
