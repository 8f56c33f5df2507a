import { classOfNoun, REPORTING_VERBS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { nameRun, PHRASE_TAGS, POSSESSIVES, phraseFrom, tagAt, wordOfUnit } from './noun-phrases.ts';
import type { RelatedPhrase } from './related-phrase.ts';
import { byVerb } from './relations-by-verb.ts';
import type { Span, Tag, Unit } from './spans.ts';

function overlapsAsked(match: Match, from: number, to: number, share = 0.5): boolean {
  let asked = 0;
  let content = 0;
  for (let i = from; i < to; i++) {
    if (!match.sentence.keys[i]?.length) continue;
    content++;
    if ((match.termOf[i] as number) >= 0) asked++;
  }
  return content === 0 || asked / content > share;
}

/** "Which university …?" is answered by "Tufts University", "what hedge fund …?" by "the hedge fund High-Flyer". */
function byKind(view: QuestionView, match: Match): RelatedPhrase | undefined {
  const { units } = match.sentence;
  const term = view.terms[view.focus];
  if (!term || view.asked === 'count' || view.asked === 'amount' || view.asked === 'time') return undefined;
  for (let i = 0; i < units.length; i++) {
    if (match.termOf[i] !== view.focus) continue;
    const inside = nameRun(match, i);
    if (inside && inside.to - inside.from > 1) return { match, ...inside, relation: 'named-kind' };
    const after = nameRun(match, i + 1);
    if (after) return { match, ...after, relation: 'named-kind' };
    // "R2, a reasoning model": the name that the kind explains.
    let start = i;
    while (PHRASE_TAGS.has(tagAt(units, start - 1) as Tag)) start--;
    const explained =
      tagAt(units, start - 1) === 'DET' && tagAt(units, start - 2) === 'COMMA' ? nameRun(match, start - 3) : undefined;
    if (explained) return { match, ...explained, relation: 'named-kind' };
  }
  return undefined;
}

/** "Who is the CEO of X?" is not told by "Y's CEO Ann Lee": whether a span that holds or follows the role holds it at something else. */
export function isRoleElsewhere(view: QuestionView, match: Match, { from, to }: Span): boolean {
  if (view.asked !== 'person') return false;
  const { units } = match.sentence;
  const role = view.terms.findIndex((term) => classOfNoun(term.token.normal) === 'person');
  if (role < 0 || !view.terms.some((term) => term.role === 'name')) return false;
  let at = to - 1;
  while (at >= from - 1 && (at < 0 || match.termOf[at] !== role)) at--;
  if (at < from - 1 || at < 1) return false;
  let hasOwner = false;
  for (let i = at - 1; tagAt(units, i) === 'NAME' || tagAt(units, i) === 'POSS'; i--) {
    if ((match.termOf[i] as number) >= 0) return false;
    hasOwner ||= tagAt(units, i) === 'NAME';
  }
  return hasOwner;
}

/** "Who is the president of X?": the person named beside the role. */
function byRole(view: QuestionView, match: Match): RelatedPhrase | undefined {
  const role = view.terms.findIndex((term) => classOfNoun(term.token.normal) === 'person');
  if (view.asked !== 'person' || role < 0) return undefined;
  for (const [at, term] of match.termOf.entries()) {
    if (term !== role || classOfNoun(wordOfUnit(match.sentence.units, at)) !== 'person') continue;
    const phrase = besideRole(match, at);
    if (phrase && !isRoleElsewhere(view, match, phrase)) return phrase;
  }
  return undefined;
}

function besideRole(match: Match, at: number): RelatedPhrase | undefined {
  const { units, names } = match.sentence;
  if (tagAt(units, at + 1) === 'NAME' && names[at + 1] === 'person') {
    const run = nameRun(match, at + 1);
    return run && { match, from: at + 1, to: run.to, relation: 'holder-of-role' };
  }
  // The role stands within the run of capitals: "Acme CEO Ann Lee".
  const run = nameRun(match, at);
  if (run && run.to > at + 1) return { match, from: at + 1, to: run.to, relation: 'holder-of-role' };
  for (let i = at - 1; i > 0; i--) {
    if (tagAt(units, i) === 'VERB' || tagAt(units, i) === 'MARK') break;
    if (tagAt(units, i) !== 'COMMA' || names[i - 1] !== 'person') continue;
    const before = nameRun(match, i - 1);
    return before && { match, ...before, relation: 'holder-of-role' };
  }
  return undefined;
}

/** "How many votes …?": a number whose noun is the asked one. */
function byCount(view: QuestionView, match: Match): RelatedPhrase | undefined {
  const { units } = match.sentence;
  if (view.question.kind !== 'how-many' || view.focus < 0) return undefined;
  for (let i = 0; i < units.length; i++) {
    if (tagAt(units, i) !== 'NUM') continue;
    for (let j = i + 1; j < Math.min(units.length, i + 6) && PHRASE_TAGS.has(tagAt(units, j) as Tag); j++) {
      if (match.termOf[j] !== view.focus && !isSomePeople(view, units[j])) continue;
      const at = partOf(units, i);
      return { match, from: at, to: at + 1, relation: 'counted' };
    }
  }
  return undefined;
}

/** "14 of the 27 seats": the number that is counted of a number, at `whole`; `whole` itself where there is none. */
function partOf(units: readonly Unit[], whole: number): number {
  const before =
    POSSESSIVES.has(wordOfUnit(units, whole - 1)) || tagAt(units, whole - 1) === 'DET' ? whole - 2 : whole - 1;
  return wordOfUnit(units, before) === 'of' && tagAt(units, before - 1) === 'NUM' ? before - 1 : whole;
}

/** "How many people" counts residents, customers and members as well. */
function isSomePeople(view: QuestionView, unit: Unit | undefined): boolean {
  const asked = view.terms[view.focus]?.token.normal;
  return asked === 'people' && unit !== undefined && unit.tag === 'NOUN' && classOfNoun(unit.head.normal) === 'person';
}

/** "Where does X work?", "X's employer": the organisation in what stands beside the person's name. */
function byAffiliation(view: QuestionView, match: Match): RelatedPhrase | undefined {
  if (view.asked !== 'place' && view.asked !== 'organisation') return undefined;
  const { units, names } = match.sentence;
  const person = units.findIndex((_, i) => names[i] === 'person' && (match.termOf[i] as number) >= 0);
  if (person < 0 || !view.terms.some((term) => AFFILIATION.has(term.token.normal))) return undefined;
  for (let distance = 1; distance < 12; distance++) {
    for (const i of [person + distance, person - distance]) {
      if (names[i] !== 'organisation') continue;
      const run = nameRun(match, i);
      if (!run || overlapsAsked(match, run.from, run.to)) continue;
      // "the Institute for Marine Research" is one name.
      const joins = ['of', 'for'].includes(wordOfUnit(units, run.to)) ? nameRun(match, run.to + 1) : undefined;
      return { match, from: run.from, to: joins?.to ?? run.to, relation: 'affiliation' };
    }
  }
  return undefined;
}
const AFFILIATION = new Set(
  'work works worked working teach teaches taught study studies studied employer employed job professor researcher based attend attended university college school'.split(
    ' ',
  ),
);

/** "Who makes X?": whose it is. */
function byOwner(view: QuestionView, match: Match): RelatedPhrase | undefined {
  if (view.asked !== 'person' && view.asked !== 'organisation') return undefined;
  if (!view.question.tokens.some((token) => OWNING_WORDS.has(token.normal))) return undefined;
  const { units } = match.sentence;
  for (let i = 2; i < units.length; i++) {
    if ((match.termOf[i] as number) < 0 || tagAt(units, i - 1) !== 'POSS') continue;
    const run = nameRun(match, i - 2);
    if (run) return { match, ...run, relation: 'owner' };
  }
  return undefined;
}
const OWNING_WORDS = new Set(
  'make makes made maker own owns owned owner produce produces develop develops developed build builds built create creates whose sells'.split(
    ' ',
  ),
);

const BASE_WORDS = new Set('based base headquarters headquartered hq located home from seat'.split(' '));
/** "Where is X based?", "where is X?": "the London-based X". */
function byBase(view: QuestionView, match: Match): RelatedPhrase | undefined {
  const [only, second] = view.terms;
  const isName = only?.role === 'name' && second === undefined;
  const asks = isName || view.question.tokens.some(({ normal }) => BASE_WORDS.has(normal));
  if (view.asked !== 'place' || !asks) return undefined;
  const { units } = match.sentence;
  const at = units.findIndex((unit) => unit.isSuffix && unit.head.normal === 'based');
  const place = at < 0 || match.sentence.names[at - 1] !== 'place' ? undefined : nameRun(match, at - 1);
  // "the Paris-based Zenit" does not tell where another one is, nor does a sentence that tells it in so many words.
  for (let i = at + 1; PHRASE_TAGS.has(tagAt(units, i) as Tag); i++) {
    if (tagAt(units, i) === 'NAME' && (match.termOf[i] as number) < 0) return undefined;
  }
  if (units.some((unit, i) => unit.head.normal === 'based' && !unit.isSuffix && wordOfUnit(units, i + 1) === 'in'))
    return undefined;
  return place && { match, ...place, relation: 'base' };
}

/** "How old is X?": "a 19-year-old", "X, 54,", "aged 7". */
function byAge(view: QuestionView, match: Match): RelatedPhrase | undefined {
  const { tokens, phrase } = view.question;
  if (view.question.kind !== 'how-much' || tokens[phrase[0] + 1]?.normal !== 'old') return undefined;
  const { sentence } = match;
  const at = sentence.units.findIndex((unit, i) => {
    const text = sentence.tokens
      .slice(unit.from, unit.to)
      .map((token) => token.normal)
      .join('');
    if (/^\d{1,3}-year-old$/.test(text) || wordOfUnit(sentence.units, i - 1) === 'aged') return true;
    const between = tagAt(sentence.units, i - 1) === 'COMMA' && tagAt(sentence.units, i + 1) === 'COMMA';
    return between && /^\d{1,3}$/.test(text) && sentence.names[i - 2] === 'person';
  });
  return at < 0 ? undefined : { match, from: at, to: at + 1, relation: 'age' };
}

/** What may be a source. */
const SOURCES: ReadonlySet<QuestionView['asked']> = new Set(['person', 'organisation', 'thing', 'name']);
/** "Who says …?", "source of …?": whom "according to" names. */
function byAttribution(view: QuestionView, match: Match): RelatedPhrase | undefined {
  if (!SOURCES.has(view.asked)) return undefined;
  const asks = view.question.tokens.some(
    // The United States report nothing.
    ({ normal, partOfSpeech }) => normal === 'source' || (REPORTING_VERBS.has(normal) && partOfSpeech !== 'PROPN'),
  );
  if (!asks) return undefined;
  const { units } = match.sentence;
  const at = units.findIndex((_, i) => wordOfUnit(units, i) === 'according' && wordOfUnit(units, i + 1) === 'to');
  const phrase = at < 0 ? undefined : phraseFrom(units, at + 2);
  return phrase && { match, ...phrase, relation: 'attribution' };
}

/** A name with less weight (inverse document frequency) is what the whole article is about: its sentences need not repeat it. */
const SUBJECT_WEIGHT = 1;
/** A relation is believed only in a sentence that holds this share of the question's words, by weight. */
const ENOUGH_COVERAGE = 0.6;
/** Where somebody works is told without the word: there the name is enough. */
const ENOUGH_FOR_AFFILIATION = 0.3;

/** The phrase with the article before it, which belongs to it. */
function withArticle(phrase: RelatedPhrase | undefined): RelatedPhrase | undefined {
  const units = phrase?.match.sentence.units ?? [];
  // The article of "the London-based company" is the company's.
  if (!phrase || tagAt(units, phrase.from - 1) !== 'DET' || units[phrase.to]?.isSuffix) return phrase;
  return { ...phrase, from: phrase.from - 1 };
}

/** Whose something is, where somebody works and how old they are is told without the question's words. */
const TOLD_WITHOUT_WORDS: ReadonlySet<typeof byOwner> = new Set([byAffiliation, byBase, byAge, byOwner]);

/** Phrases that stand to the question's words as the question asks, from the sentences best covered. */
export function findRelated(view: QuestionView, matches: readonly Match[]): RelatedPhrase[] {
  const found: RelatedPhrase[] = [];
  for (const match of matches) {
    if (match.coverage < ENOUGH_FOR_AFFILIATION) break;
    const missesName = view.terms.some(
      (term, i) => term.role === 'name' && term.weight > SUBJECT_WEIGHT && (match.unitOf[i] as number) < 0,
    );
    if (missesName) continue;
    for (const read of [byCount, byRole, byKind, byAffiliation, byAttribution, byOwner, byBase, byAge, byVerb]) {
      if (match.coverage < ENOUGH_COVERAGE && !TOLD_WITHOUT_WORDS.has(read)) continue;
      if (read === byVerb && !['person', 'thing', 'organisation', 'name'].includes(view.asked)) continue;
      const phrase = withArticle(read(view, match));
      const repeats = phrase && overlapsAsked(match, phrase.from, phrase.to, read === byKind ? 0.9 : 0.5);
      if (phrase && !repeats) found.push(phrase);
    }
  }
  return found;
}
