import { AUXILIARIES, classOfNoun, RELATIVE_PRONOUNS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { nameRun, phraseFrom, phraseUpTo, tagAt, wordOfUnit } from './noun-phrases.ts';
import type { RelatedPhrase } from './related-phrase.ts';
import type { Span, Tag, Unit } from './spans.ts';

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const DO = new Set(['do', 'does', 'did']);

/** The subject of the verb at `verb`: the phrase before it, past adverbs, auxiliaries and what stands between commas. */
function subjectOf(units: readonly Unit[], verb: number): Span | undefined {
  let end = verb;
  while (end > 0 && ['AUX', 'ADV'].includes(tagAt(units, end - 1) as string)) end--;
  if (tagAt(units, end - 1) === 'COMMA') {
    let open = end - 2;
    while (open > 0 && tagAt(units, open) !== 'COMMA') open--;
    if (tagAt(units, open) === 'COMMA' && open > 0) end = open;
  } else if (RELATIVE_PRONOUNS.has(wordOfUnit(units, end - 1))) {
    end--;
    if (tagAt(units, end - 1) === 'COMMA') end--;
  }
  return phraseUpTo(units, end);
}

function isPassive(units: readonly Unit[], verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 3); i--) {
    if (BE.has(wordOfUnit(units, i))) return true;
    if (tagAt(units, i) !== 'ADV') break;
  }
  return wordOfUnit(units, verb + 1) === 'by';
}

/** Whether the question asks for the doer: "who founded X", "what is driving X", and not "what did X do". */
function asksSubject(view: QuestionView): boolean {
  const { tokens, phrase } = view.question;
  const next = tokens.slice(phrase[1]).find((token) => token.partOfSpeech !== 'ADV');
  if (!next) return false;
  if (next.partOfSpeech === 'VERB' && !AUXILIARIES.has(next.normal)) return true;
  if (DO.has(next.normal)) return false;
  const after = tokens[tokens.indexOf(next) + 1];
  return AUXILIARIES.has(next.normal) && after?.partOfSpeech === 'VERB';
}

/** How far behind a noun the doer may stand: "the purchase of Helio by Brandt". */
const BY_REACH = 6;
const ENDS: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'AUX', 'COMMA', 'MARK']);

/** Whether a phrase may name who does something: a name, or a person or organisation as what it is. */
function isAgent(units: readonly Unit[], { from, to }: Span): boolean {
  const first = units[tagAt(units, from) === 'DET' ? from + 1 : from];
  const kind = classOfNoun(wordOfUnit(units, to - 1));
  return first?.tag === 'NAME' || kind === 'person' || kind === 'organisation';
}

/** Who does what a noun stands for: "the purchase of Helio by Brandt", "Corva's release of R2", "Corva surprised rivals with the release of R2", "With the release of R2, Corva …". */
function doerOfNoun(match: Match, noun: number): Span | undefined {
  const { units } = match.sentence;
  if (classOfNoun(wordOfUnit(units, noun)) === 'person') return undefined;
  for (let i = noun + 1; i <= noun + BY_REACH && !ENDS.has(tagAt(units, i) as Tag); i++) {
    const doer = wordOfUnit(units, i) === 'by' ? phraseFrom(units, i + 1) : undefined;
    if (doer && isAgent(units, doer)) return doer;
  }
  let from = noun;
  while (tagAt(units, from - 1) === 'ADJ' || tagAt(units, from - 1) === 'NOUN') from--;
  if (tagAt(units, from - 1) === 'POSS') return phraseUpTo(units, from - 1);
  if (tagAt(units, from - 1) === 'DET') from--;
  if (wordOfUnit(units, noun + 1) !== 'of' || wordOfUnit(units, from - 1) !== 'with') return undefined;
  if (from === 1) {
    const comma = units.findIndex(({ tag }) => tag === 'COMMA');
    const doer = comma > noun ? phraseFrom(units, comma + 1) : undefined;
    return doer && isAgent(units, doer) ? doer : undefined;
  }
  const verb = units.findLastIndex(({ tag }, at) => tag === 'VERB' && at < from);
  return verb > 0 && !isPassive(units, verb) ? subjectOf(units, verb) : undefined;
}

/** "Who founded X?", "What did X launch?", "What is X praised for?": by the verb that question and sentence share. */
export function byVerb(view: QuestionView, match: Match): RelatedPhrase | undefined {
  const { units } = match.sentence;
  const verbTerm = view.anchors[1];
  const verb = verbTerm < 0 ? -1 : (match.unitOf[verbTerm] as number);
  const { preposition } = view;
  const asksDoer = asksSubject(view) || preposition === 'by';
  const asksPassive = view.question.tokens.some(({ normal }) => BE.has(normal)) && preposition !== 'by';
  if (units[verb]?.isSuffix && asksDoer && !asksPassive) {
    // "Who imposed the sanctions?": "US-imposed sanctions".
    const agent = nameRun(match, verb - 1);
    return agent && { match, ...agent, relation: 'agent' };
  }
  if (tagAt(units, verb) === 'NOUN' && asksDoer && !asksPassive) {
    const doer = doerOfNoun(match, verb);
    return doer && { match, ...doer, relation: 'doer-of-noun' };
  }
  if (verb < 0 || tagAt(units, verb) !== 'VERB') return undefined;
  const passive = isPassive(units, verb);
  if (preposition !== '' && preposition !== 'by') {
    for (let i = verb + 1; i <= Math.min(units.length - 1, verb + 6); i++) {
      if (wordOfUnit(units, i) !== preposition) continue;
      const phrase = phraseFrom(units, i + 1);
      return phrase && { match, ...phrase, relation: 'after-preposition' };
    }
    return undefined;
  }
  if (asksDoer) {
    if (passive) {
      for (let i = verb + 1; i < Math.min(units.length, verb + 10); i++) {
        if (wordOfUnit(units, i) !== 'by') continue;
        const agent = phraseFrom(units, i + 1);
        return agent && { match, ...agent, relation: 'agent' };
      }
      return undefined;
    }
    const subject = subjectOf(units, verb);
    return subject && { match, ...subject, relation: 'subject' };
  }
  if (passive) return undefined;
  const object = phraseFrom(units, verb + 1);
  if (object) return { match, ...object, relation: 'object' };
  // "the stockpile his firm had acquired": what is acquired stands before who acquired it.
  const after = tagAt(units, verb + 1);
  const subject = after === undefined || after === 'MARK' || after === 'COMMA' ? subjectOf(units, verb) : undefined;
  const antecedent = subject && phraseUpTo(units, subject.from);
  return antecedent && { match, ...antecedent, relation: 'object' };
}
