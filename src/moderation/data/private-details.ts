const OF_SOMEBODY = String.raw`(?:\b(?:his|her|their)|@?\b[\p{L}\d_]{2,32}['’]s)`;
/** No span of years. */
const PHONE_NUMBER = String.raw`(?!(?:19|20)\d\d\W{1,3}(?:19|20)?\d\d\b)\+?\d[\d\s().-]{5,20}\d`;
/** Homes that are public offices. */
const OFFICIAL = String.raw`(?:1[01]\sdowning|1600\spennsylvania)`;
const STREET =
  'street|st|road|rd|avenue|ave|lane|ln|grove|drive|close|court|crescent|terrace|boulevard|blvd|way|place|square|gardens';

/** Where somebody lives or how to ring them, said of a person: case is ignored, and every gap is bounded. None of it counts in a question. */
export const PRIVATE_DETAILS: readonly RegExp[] = [
  String.raw`${OF_SOMEBODY}\s(?:(?:phone|cell|mobile|private|home|work)\s){0,2}(?:number|phone|cell|mobile)\b(?!\sof\b)[^?\n\d]{0,40}${PHONE_NUMBER}`,
  String.raw`\b(?:call|text|ring|spam)\s(?:her|him|them)\b[^?\n\d]{0,30}${PHONE_NUMBER}`,
  String.raw`${OF_SOMEBODY}\s(?:home\s)?address\b[^?\n\d]{0,20}\d{1,5}[a-z]?\s(?:\p{L}{2,20}\s){1,3}(?:${STREET})\b`,
  String.raw`\b(?!who\b|which\b)[\p{L}\d_]{2,32}\s(?:lives|sleeps|is\sstaying|live)\s(?:at|on|in)\s(?!${OFFICIAL})(?:(?:no\.?|number)\s)?\d{1,5}[a-z]?\s(?:\p{L}{2,20}\s){1,3}(?:${STREET})\b`,
].map((source) => new RegExp(source, 'iu'));
