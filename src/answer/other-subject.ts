import { words } from '../text/word-list.ts';
import { classOfNoun, NEGATIONS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { wordAt } from './question-words.ts';

const PEOPLE = words('i he she');
const THING = words('it this that');
/** "I would | like to see": what stands between who does something and the verb. */
const BEFORE_VERB = words('AUX ADV VERB TO');

/** Whether a yes/no question asks of a thing or place, and of which term if it has a name: "it", "the road". */
function askedThing({ question: { tokens, phrase }, terms }: QuestionView): { term: number } | undefined {
  const first = phrase[1];
  const isDeterminer = tokens[first]?.partOfSpeech === 'DET';
  const noun = isDeterminer ? first + 1 : first;
  // "Was it at home that he died?" asks of no "it".
  if (THING.has(wordAt(tokens, first))) {
    const next = tokens[first + 1];
    return next?.partOfSpeech !== 'NOUN' && terms.some(({ token }) => token === next) ? { term: -1 } : undefined;
  }
  const isPlace = isDeterminer && classOfNoun(wordAt(tokens, noun)) === 'place';
  const isWhole = tokens[noun + 1]?.partOfSpeech !== 'NOUN';
  return isPlace && isWhole ? { term: terms.findIndex(({ token }) => token === tokens[noun]) } : undefined;
}

/** "Can it see?" is not settled by "I would like to see it", nor "is the road open?" by "he will not open again": whether a sentence tells of a person what a yes/no question asks of a thing. */
export function isOfSomebodyElse(view: QuestionView, { sentence: { units }, unitOf }: Match): boolean {
  if (view.question.kind !== 'yes-no') return false;
  const thing = askedThing(view);
  if (!thing || (unitOf[thing.term] ?? -1) >= 0) return false;
  const [, verb, last] = view.anchors;
  const told = unitOf[verb >= 0 ? verb : last] ?? -1;
  let subject = told - 1;
  const isBetween = (at: number): boolean => {
    const { tag, head } = units[at] ?? {};
    return BEFORE_VERB.has(tag ?? '') || NEGATIONS.has(head?.normal ?? '') || head?.normal === 'like';
  };
  while (isBetween(subject)) subject--;
  return told >= 0 && PEOPLE.has(units[subject]?.head.normal ?? '');
}
