import { search } from '../search/passage-index.ts';
import { NATIONALITIES } from '../text/nationalities.ts';
import { words } from '../text/word-list.ts';
import type { Answer, Step } from './answer.ts';
import { findDefinitions } from './definition.ts';
import { classOfNoun, PLACES } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { nameRange } from './named.ts';
import { headOfPhrase } from './noun-phrase.ts';
import { phraseAnswer } from './passages.ts';
import { analyseQuestion, type Question } from './question.ts';
import { matchFound, viewFor } from './read.ts';
import type { ReadySentence } from './sentence.ts';
import type { AnswerSource } from './source.ts';
import type { Span } from './spans.ts';

/** How often a nationality that was found is right, counted on the questions of test/bench/news. */
const CONFIDENCE = 0.95;
/** Where somebody is from is mostly told where they are first named, which may be far from where most is said of them. */
const SENTENCES = 20;

const COUNTRY = '(?:country|nation)';
const isForm = (form: string): RegExp => new RegExp(`^(?:and |so )?${form}\\W*$`, 'iu');
const COUNTRY_FORMS: readonly RegExp[] = [
  `(?:what|which|wat) ${COUNTRY} (?:is|are|was|were) (?<name>.+) from`,
  `(?:what|which|wat) ${COUNTRY} (?:do|does|did) (?<name>.+) (?:come|hail) from`,
  `from (?:what|which|wat) ${COUNTRY} (?:is|are|was|were) (?<name>.+)`,
  `(?:what|which|wat) nationality (?:is|are|was|were) (?<name>.+)`,
  `what(?:['’]?s| is| was) (?:the )?nationality of (?<name>.+)`,
  `(?:what(?:['’]?s| is| was) )?(?<name>.+?)(?:['’]s?)? nationality`,
  `(?<name>.+) (?:is|are|was|were|comes?) from (?:what|which) ${COUNTRY}`,
].map(isForm);
const LOCATION_FORMS: readonly RegExp[] = [
  `(?:what|which|wat) ${COUNTRY} (?:is|are|was|were) (?<name>.+) (?:based in|based|in)`,
].map(isForm);
const PLACE_FORMS: readonly RegExp[] = [
  `where(?:['’]?s| is| are| was| were) (?<name>.+) from`,
  `where (?:do|does|did) (?<name>.+) (?:come|hail) from`,
  `(?<name>.+) (?:is|are|was|were|comes?) from where`,
].map(isForm);

const LONGEST_NAME = 5;

/** What stands for X in one of these forms, where it is nothing but a name. */
function nameAsked({ text }: Question, forms: readonly RegExp[]): Question | undefined {
  for (const form of forms) {
    const name = form.exec(text)?.groups?.name;
    if (name === undefined) continue;
    const asked = analyseQuestion(name);
    const isName = asked.tokens.every(
      ({ partOfSpeech, english, kind }) =>
        partOfSpeech === 'PROPN' || partOfSpeech === 'DET' || !english || kind === 'mark',
    );
    return isName && asked.content.length > 0 && asked.content.length <= LONGEST_NAME ? asked : undefined;
  }
  return undefined;
}

/** The unit that tells the nationality of what is named in a sentence: before its name, or before the noun that says what it is. */
function nationalityIn(view: QuestionView, match: Match): number | undefined {
  const { units } = match.sentence;
  const isNationality = (at: number): boolean => NATIONALITIES.has(units[at]?.head.normal ?? '');
  const range = nameRange(match);
  if (!range) return undefined;
  const [from] = range;
  for (const at of [from, from - 1]) if (isNationality(at)) return at;
  for (const definition of findDefinitions(view, [match])) {
    const start = units[definition.from]?.tag === 'DET' ? definition.from + 1 : definition.from;
    const head = headOfPhrase(units, start);
    for (let at = start; at < head; at++) if (isNationality(at)) return at;
  }
  return undefined;
}

/** Countries that are rare in the news, and what tells one of a name as well. */
const MORE_COUNTRIES = words(
  `bahamas barbados belize benin bhutan brunei burkina burundi chad djibouti eritrea fiji gabon grenada guinea guyana kyrgyzstan lesotho liechtenstein
   macedonia maldives mauritania mauritius nauru salvador samoa seychelles leone suriname tajikistan togo tonga trinidad turkmenistan vanuatu ivory
   zealand emirates united uae lanka rica verde andorra marino antigua comoros dominica kiribati palau tuvalu timor micronesia marshall solomon
   lucia burma vatican greenland eswatini swaziland kong holland ussr soviet gaza puerto bermuda`,
);

/** Whether a text names a country or another place that is well known, tells whose something is, or where it is based. */
function tellsCountry(text: string): boolean {
  const found = text.toLowerCase().match(/\p{L}[\p{L}.]*/gu) ?? [];
  const isKnown = (word: string) => [PLACES, NATIONALITIES, MORE_COUNTRIES].some((known) => known.has(word));
  return found.some((word) => word === 'based' || isKnown(word) || isKnown(word.replace(/s$/, '')));
}

/** A question for where a name is from. */
export interface OriginQuestion {
  name: Question;
  /** It says that a country is asked for. */
  asksCountry: boolean;
  /** Where something is or comes from is told by a place better than by a nationality. */
  asksPlace: boolean;
}

/** "HarbourTech", "Z4": hardly a place is written so, but "McKenna" and "DeVille" are. */
const UNLIKE_PLACE = /^(?!(?:Mc|Mac|De|Du|La|Le|Fitz|O['’])\p{Lu})\S*(?:\p{Ll}\p{Lu}|\p{L}\S*\d|\d\S*\p{L})/u;

/** Why a phrase cannot tell where somebody is from, as the code of a step: it names no country, or plainly a person or a maker; undefined where it may. */
export function whyNoOrigin(
  { asksCountry }: OriginQuestion,
  { units, names }: ReadySentence,
  { from, to }: Span,
  text: string,
): 'no-country' | 'no-place' | undefined {
  if (tellsCountry(text)) return undefined;
  if (asksCountry) return 'no-country';
  const hasName = names.slice(from, to).some((name) => name !== undefined);
  const head = units[headOfPhrase(units, units[from]?.tag === 'DET' ? from + 1 : from)];
  const isPerson = !hasName && classOfNoun(head?.head.normal ?? '') === 'person';
  const last = /\S+$/.exec(text)?.[0] ?? '';
  const isInPlace = [from - 1, from].some((at) => /^(?:from|in)$/.test(units[at]?.head.normal ?? ''));
  return isPerson || (hasName && !isInPlace && UNLIKE_PLACE.test(last)) ? 'no-place' : undefined;
}

/** "Where is X from?", "what nationality is X?"; undefined where X is more than a name, or something else is asked. */
export function readOriginQuestion(question: Question): OriginQuestion | undefined {
  const ofCountry = nameAsked(question, COUNTRY_FORMS);
  const inCountry = ofCountry ?? nameAsked(question, LOCATION_FORMS);
  const name = inCountry ?? nameAsked(question, PLACE_FORMS);
  return name && { name, asksCountry: inCountry !== undefined, asksPlace: ofCountry === undefined };
}

/**
 * Answers a question for where somebody or something is from with the nationality that the article gives it ("a Danish start-up, X"). Undefined where it
 * is not said so.
 * @param top how many passages
 */
export function answerOrigin(
  source: AnswerSource,
  { name }: OriginQuestion,
  top: number,
  steps: readonly Step[],
): Answer | undefined {
  const named = search(source.index, name.text, { top, tokens: name.tokens });
  const view = viewFor(source, name, named);
  const { matches, sentenceOf } = matchFound(source, view, named, { count: SENTENCES });
  for (const match of matches) {
    const sentence = sentenceOf.get(match.sentence);
    const isWhole = view.terms.every((_, term) => (match.unitOf[term] as number) >= 0);
    const at = sentence && isWhole ? nationalityIn(view, match) : undefined;
    if (sentence === undefined || at === undefined) continue;
    const { units, paragraph } = match.sentence;
    const from = /^(?:south|north)$/.test(units[at - 1]?.head.normal ?? '') ? at - 1 : at;
    const answer = phraseAnswer(source, match.sentence, { from, to: at + 1 }, sentence.evidence, named);
    const step: Step = { code: 'nationality-found', values: { paragraph, text: answer.text } };
    return { ...answer, confidence: CONFIDENCE, steps: [...steps, step] };
  }
  return undefined;
}
