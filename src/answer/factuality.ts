import { plainForm } from '../search/word-forms.ts';
import { words } from '../text/word-list.ts';
import { NEGATIONS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { wordOf } from './noun-phrase.ts';
import type { Question } from './question.ts';
import { wordAt } from './question-words.ts';
import type { ReadySentence } from './sentence.ts';
import type { Span } from './spans.ts';

/** What somebody only wants to do, or may, is not done yet … */
const INTENDING = words(
  `want wants wanted hope hopes hoped wish wishes wished expect expects expected threaten threatens threatened plan plans planned
   intend intends intended offer offers offered aim aims aimed propose proposes proposed seek seeks sought`,
);
/** … and what he failed to do, or should have done, was not done. */
const FAILING = words(
  'fail fails failed failing refuse refuses refused decline declines declined try tries tried attempt attempts attempted',
);
const MAYBE = words('may might');
const MODALS = words("would should could 'd");
const NEARLY = words('nearly almost');
const BEFORE_VERB = words('to be been being have');

/** How a sentence tells of what a verb says: as done, as not done ("should have won", "nearly won", "did not win"), or as meant or possible ("hopes to win", "may win"). */
type Told = 'done' | 'not-done' | 'intended';

function toldOf({ units }: ReadySentence, verb: number): Told {
  let frame = verb - 1;
  let isDenied = false;
  while (
    frame >= 0 &&
    (units[frame]?.tag === 'ADV' || BEFORE_VERB.has(wordOf(units, frame)) || NEGATIONS.has(wordOf(units, frame)))
  ) {
    isDenied ||= NEARLY.has(wordOf(units, frame)) || NEGATIONS.has(wordOf(units, frame));
    frame--;
  }
  // "Nobody has | offered to pay"
  const before = units[frame - 1]?.tag === 'AUX' ? frame - 2 : frame - 1;
  isDenied ||= NEGATIONS.has(wordOf(units, before));
  const isTo = wordOf(units, frame + 1) === 'to';
  if (isDenied || MODALS.has(wordOf(units, frame)) || (isTo && FAILING.has(wordOf(units, frame)))) return 'not-done';
  // "A court moved in May to stop the work."
  return (isTo ? INTENDING : MAYBE).has(wordOf(units, frame)) ? 'intended' : 'done';
}

/** Where a sentence has the word for what is asked to be done: that which was taken for the question's verb or, if that is none here ("did the bank close its shop"), its other verbs. */
function placesOfAsked({ anchors: [, verb] }: QuestionView, { sentence: { units }, termOf }: Match): number[] {
  const places = [...termOf.keys()].filter((unit) => verb >= 0 && termOf[unit] === verb);
  const isVerb = (unit: number): boolean => units[unit]?.tag === 'VERB';
  if (places.length === 0 || places.some(isVerb)) return places;
  return [...termOf.keys()].filter((unit) => (termOf[unit] as number) >= 0 && isVerb(unit));
}

/** Whether a question itself asks of what was wanted, tried, possible or nearly done. */
function asksOfFrame({ tokens }: Question): boolean {
  return tokens.some(({ normal }) =>
    [INTENDING, MAYBE, FAILING, MODALS, NEARLY, NEGATIONS].some((list) => list.has(normal)),
  );
}

const ASKS_WHETHER_DONE = words('did has have had was were');

/** "Did Acme buy Borg?" is not settled by "Acme wanted to buy Borg", though by "Acme did not buy Borg": whether a sentence tells what is asked only as meant or possible. */
export function isOnlyIntended(view: QuestionView, match: Match): boolean {
  const { kind, tokens, phrase } = view.question;
  if (kind !== 'yes-no' || !ASKS_WHETHER_DONE.has(wordAt(tokens, phrase[0])) || asksOfFrame(view.question))
    return false;
  const places = placesOfAsked(view, match);
  return places.length > 0 && places.every((unit) => toldOf(match.sentence, unit) === 'intended');
}

/** "Who won?" is not told by "[Ann Lee] should have won": whether a sentence tells of nobody that he did what is asked, though a span stands before the word for it. */
export function tellsNoDeed(view: QuestionView, match: Match, { to }: Span): boolean {
  const { anchors, terms, question } = view;
  const verb = terms[anchors[1]]?.token;
  if (question.kind !== 'who' || !verb || plainForm(verb.normal) === verb.normal || asksOfFrame(question)) return false;
  const places = placesOfAsked(view, match);
  return places.some((unit) => to <= unit) && places.every((unit) => toldOf(match.sentence, unit) !== 'done');
}
