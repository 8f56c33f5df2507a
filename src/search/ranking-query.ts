import { type AnswerType, expectationOf, TYPE_SIGNS } from './answer-type.ts';
import { NO_TERM, type PassageIndex } from './inverted-index.ts';
import type { Query } from './query.ts';

/** A distinct content word of the question. */
export interface Slot {
  stem: string;
  weight: number;
  /** As it was understood, folded. */
  normal: string;
  /** Index into the question's tokens. */
  position: number;
  kind: 'name' | 'verb' | 'number' | 'noun';
}

/** That a term of the article stands for a slot. */
export interface SlotMatch {
  slot: number;
  weight: number;
  kind: 'exact' | 'derived';
}

/** A question prepared for weighing sentences. Tables over terms and forms hold 0 or one more than an index into a list. */
export interface RankingQuery {
  slots: readonly Slot[];
  /** The sum of the slots' weights. */
  total: number;
  namesTotal: number;
  /** The slot with the highest weight. */
  rarest: number;
  /** The slot of the asked noun ("year" in "what year"), or -1. */
  focus: number;
  focusIsYear: boolean;
  expects: AnswerType;
  /** Signs of which the answer's sentence should show one. */
  wantedSigns: number;
  termMatches: Uint16Array;
  matches: readonly (readonly SlotMatch[])[];
  formPositions: Uint16Array;
  /** Positions in the question of each of its words, function words among them. */
  positions: readonly (readonly number[])[];
}

const KIND_OF: Partial<Record<string, Slot['kind']>> = { VERB: 'verb', NUM: 'number' };

/** Prepares a question for weighing: each distinct word once, and which of the article's terms stands for which word. */
export function prepare(index: PassageIndex, query: Query): RankingQuery {
  const expectation = expectationOf(query.tokens);
  const slots: Slot[] = [];
  const stems = new Set<string>();
  const matches: SlotMatch[][] = [];
  const termMatches = new Uint16Array(index.terms.length);
  let focus = -1;
  for (const { stem, weight, position, partOfSpeech, isName, matches: found } of query.terms) {
    if (stems.has(stem)) continue;
    stems.add(stem);
    const slot = slots.length;
    if (position === expectation.focus) focus = slot;
    slots.push({
      stem,
      weight,
      normal: query.tokens[position]?.normal ?? '',
      position,
      kind: isName ? 'name' : (KIND_OF[partOfSpeech] ?? 'noun'),
    });
    for (const { term, weight: matchWeight, kind } of found) {
      const known = termMatches[term] ?? 0;
      const match: SlotMatch = { slot, weight: matchWeight, kind };
      if (known > 0) matches[known - 1]?.push(match);
      else termMatches[term] = matches.push([match]);
    }
  }

  const positions: number[][] = [];
  const formPositions = new Uint16Array(index.forms.length);
  const listOf = new Map<string, number>();
  for (const [at, { normal, kind }] of query.tokens.entries()) {
    if (kind === 'mark') continue;
    const list = listOf.get(normal);
    if (list !== undefined) {
      positions[list]?.push(at);
      continue;
    }
    listOf.set(normal, positions.push([at]) - 1);
    for (const form of index.formsOfNormal.get(normal) ?? []) formPositions[form] = positions.length;
  }

  const weigh = (list: readonly Slot[]) => list.reduce((sum, { weight }) => sum + weight, 0);
  return {
    slots,
    total: weigh(slots) || 1,
    namesTotal: weigh(slots.filter(({ kind }) => kind === 'name')),
    rarest: slots.reduce((best, { weight }, at) => (weight > (slots[best]?.weight ?? 0) ? at : best), 0),
    focus,
    focusIsYear: query.tokens[expectation.focus ?? NO_TERM]?.normal === 'year',
    expects: expectation.type,
    wantedSigns: TYPE_SIGNS[expectation.type],
    termMatches,
    matches,
    formPositions,
    positions,
  };
}
