import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import {
  AUXILIARIES,
  CLAUSE_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  FOLLOWERS,
  NOUNS_IN_LY,
  PHRASAL_VERBS,
  REPORTING_VERBS,
  SPEECH_VERBS,
} from './lexicon.ts';
import { isNounReading, isRole, isWord, type Range } from './names.ts';
import type { Token } from './stream.ts';

/** Verbs that open a predicate and are not among those of saying. */
const COMMON_VERBS =
  /^(?:is|are|ca|wo|was|were|has|had|have|did|does|do|will|would|can|could|may|might|should|must|went|came|took|made|got|gave|saw|met|left|stood|sat|ran|held|kept|began|broke|won|lost|led|told|wrote|said|says|spoke|thinks?|thought|knows?|knew|wants?|wanted|seems?|seemed|remains?|became|becomes?|put|set|cut|hit|let|felt|found|sent|spent|built|bought|brought|caught|taught|drew|grew|threw|flew|rose|fell|plans?|hopes?|believes?)$/;

/** A verb that is common enough to mark the end of a subject. */
export function isCommonVerb(token: Token | undefined): boolean {
  return isWord(token) && !token.capital && COMMON_VERBS.test(token.lower.replace(/n't$/, ''));
}

/** The verb of saying at a token, or undefined. `reporting` also takes verbs that carry only quoted words. */
export function verbAt(tokens: readonly Token[], at: number, reporting = false): Range | undefined {
  const token = tokens[at];
  if (!isWord(token) || token.possessive) return undefined;
  const { lower } = token;
  const next = tokens[at + 1]?.lower ?? '';
  if (PHRASAL_VERBS.get(lower)?.has(next)) return [at, at + 2];
  if (/^want(?:s|ed)$/.test(lower) && next === 'to' && tokens[at + 2]?.lower === 'know') return [at, at + 3];
  if (next === 'to' && /^(?:continu|beg[aiu]n|offer|read)/.test(lower)) return undefined;
  const reports = REPORTING_VERBS.has(lower) || (CLAUSE_VERBS.has(lower) && /^(?:that|whether)$/.test(next));
  if (!SPEECH_VERBS.has(lower) && !(reporting && reports)) return undefined;
  if (token.capital && at > 0 && tokens[at - 1]?.kind === 'word') return undefined;
  if (isNounReading(tokens, at)) return undefined;
  return [at, at + 1];
}

const DIRECTIONS = /^(?:into|onto|at|toward|towards|through|over|from|up|down|out|off|back|away|around|across|by)$/;
/** They tell what somebody is more often than what he did. */
const PARTICIPLES =
  /^(?:based|briefed|elected|hired|accused|charged|named|called|raised|employed|convicted|indicted|appointed|nominated|chosen|killed|injured|wounded|represented|paid|backed|endorsed|led|trained|picked)$/;

/** They have no passive, so that they never tell what is done to somebody: "a clerk declined to say". */
const INTRANSITIVES =
  /^(?:declined|refused|tried|agreed|disagreed|failed|decided|appeared|seemed|remained|happened|responded|listened|arrived|hesitated|paused|nodded|shrugged|laughed|smiled|grinned|sighed|pointed|reacted|objected|resigned|retired|apologized|apologised|hoped|vowed|pledged|planned|wanted|liked|loved|lived|died|waited|worked|talked|looked|walked|showed|attempted|continued|claimed)$/;

function isPastForm(tokens: readonly Token[], at: number): boolean {
  if (!/ed$/.test(tokens[at]?.lower ?? '')) return false;
  const before = tokens[isAdverb(tokens[at - 1]) ? at - 2 : at - 1];
  if (before?.capital) return true;
  // "His deputy stopped.", but not "a clerk named Ida"
  const next = tokens[at + 1];
  // "Roe's office released a statement"
  const isOffice = isWord(before) && FOLLOWERS.has(before.lower) && DETERMINERS.has(next?.lower ?? '');
  if (!isRole(before)) return isOffice;
  if (INTRANSITIVES.test(tokens[at]?.lower ?? '')) return true;
  const isMotion = DIRECTIONS.test(next?.lower ?? '') && !PARTICIPLES.test(tokens[at]?.lower ?? '');
  return isMotion || !isWord(next) || CONJUNCTIONS.has(next.lower) || DETERMINERS.has(next.lower);
}

/** Whether a lower-case word is a verb in some likelihood: one of saying, a common one, or a past form. */
export function isLikelyVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || token.capital) return false;
  return isCommonVerb(token) || verbAt(tokens, at, true) !== undefined || isPastForm(tokens, at);
}

/** "Publicly, the mayor was calm"; "Donnelly, the mayor, was calm" is about somebody. */
export function isOpeningAdverb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || !token.capital || tokens[at + 1]?.lower !== ',') return false;
  return /..(?:al|ful|[^l])ly$/.test(token.lower) && !FEMALE_NAMES.has(token.lower) && !MALE_NAMES.has(token.lower);
}

/** "Cross-examined by Holm, he said": what is done to the subject that follows. */
export function isOpeningPassive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || !token.capital || tokens[at + 1]?.lower !== 'by' || isWord(tokens[at - 1])) return false;
  return /...ed$/.test(token.lower) && !MALE_NAMES.has(token.lower);
}

/** A word between subject and verb: "also", "has", "repeatedly". */
export function isAdverb(token: Token | undefined): boolean {
  if (!isWord(token) || token.capital) return false;
  return AUXILIARIES.has(token.lower) || (/ly$/.test(token.lower) && !NOUNS_IN_LY.has(token.lower));
}
