import { type SearchResult, search } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { sentenceAnswer } from './passages.ts';
import { analyseQuestion } from './question.ts';
import { matchFound, viewFor } from './read.ts';
import type { AnswerSource } from './source.ts';

const ASKS_WHAT_IS_SAID =
  /^\W*(?:what(?:'s|s)?|anything|is there anything)\b.{0,20}\b(?:(?:article|story|text|piece|report)\b\W*(?:say|says|said|tell|tells|mention|mentions|have|write|writes)?|(?:it|(?<!\bdid\s)they)\W+(?:say|says|said|tell|tells|mention|mentions|have to say))\W*(?:us|me|to say)?\W*(?:about|on|of|regarding)\s+(?<subject>[^?]{2,200})/iu;
/** The sentence holds the whole subject; how much it says of it is for the reader to see. */
const CONFIDENCE = 0.7;

/** The subject of "what does the article say about X?", or undefined. */
export function readSubject(question: string): string | undefined {
  return ASKS_WHAT_IS_SAID.exec(question)?.groups?.subject?.trim();
}

/** Answers "what does the article say about X?" with the best sentence that names X whole. Undefined where none does. */
export function answerMention(source: AnswerSource, subject: string, top: number, steps: Step[]): Answer | undefined {
  const asked = analyseQuestion(subject);
  const found: SearchResult = search(source.index, asked.text, { top, tokens: asked.tokens });
  const view = viewFor(source, asked, found);
  const { matches, sentenceOf } = matchFound(source, view, found);
  const naming = matches.filter(({ unitOf }) => view.terms.length > 0 && unitOf.every((unit) => unit >= 0));
  const ranked = naming.flatMap(({ sentence }) => sentenceOf.get(sentence) ?? []);
  const [best] = ranked.sort((a, b) => b.evidence.score - a.evidence.score);
  return best && sentenceAnswer(best.evidence, found, 1, CONFIDENCE, steps);
}
