/** What kind of thing a question asks for, as far as ranking can tell its presence in a sentence by a cheap look. */
export type AnswerType =
  | 'person'
  | 'place'
  | 'organisation'
  | 'date'
  | 'number'
  | 'money'
  | 'percent'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'thing';
