import { cross, hashText } from '../base/hash.ts';
import { headLikeness, type Match, type QuestionView } from './match.ts';

const SENTENCE_START = hashText('^');
/** How fast nearness to a question word fades, per unit of distance. */
const FADE = 0.75;

const TEMPLATES = [
  'coverage',
  'rank',
  'gap',
  'inside',
  'left',
  'right',
  'nearestLeft',
  'nearestRight',
  'nearestBoth',
  'besideLeft',
  'besideRight',
  'focus',
  'next',
  'verb',
  'last',
  'preposition',
  'names',
  'numbers',
  'phraseShape',
  'phraseHead',
  'nextShape',
  'nextBefore',
  'nextFirst',
  'focusShape',
  'near',
  'commas',
  'phraseBefore',
  'verbShape',
  'nextVerb',
  'phraseSuffix',
  'kindOf',
  'meaning',
  'repeat',
] as const;
/** How many numbers `describeSpans` writes for each span. */
export const FEATURES_PER_MATCH = TEMPLATES.length;
const SEEDS = Int32Array.from(TEMPLATES, (name) => hashText(`match ${name}`));

/** The feature that a number written by `describeSpans` at this place (0 to `FEATURES_PER_MATCH` - 1) stands for. */
export function matchFeature(place: number, value: number): number {
  return cross(value + 1, SEEDS[place] as number);
}

function bucketDistance(distance: number): number {
  return distance <= 3 ? distance : distance <= 5 ? 4 : distance <= 9 ? 5 : distance <= 15 ? 6 : 7;
}

function bucketShare(share: number, steps: number): number {
  return Math.min(steps, Math.max(0, Math.round(share * steps)));
}

/** Side and distance of a term from the span: 0 absent, 1 inside, then left and right by distance. */
function place(unit: number, from: number, to: number): number {
  if (unit < 0) return 0;
  if (unit >= from && unit < to) return 1;
  return unit < from ? 2 + bucketDistance(from - unit) : 10 + bucketDistance(unit - to + 1);
}

/** Added to the place of a word that is only alike. */
const ONLY_ALIKE = 40;

const ROLE_NUMBER = { focus: 1, verb: 2, name: 3, number: 4, other: 5 } as const;

/** Sentences among those read, best covered first: what `describeSpans` must know beside the match. */
export interface Standing {
  rank: number;
  /** Coverage less than that of the best sentence. */
  gap: number;
}

/** What stands along a sentence, summed up from either end: a number for each place between units. */
interface Along {
  /** Weight of the question's words before the place. */
  weight: Float64Array;
  /** The same on either side, fading with the distance. */
  fadeLeft: Float64Array;
  fadeRight: Float64Array;
  /** The nearest unit on either side that is a word of the question, or -1. */
  lastLeft: Int16Array;
  firstRight: Int16Array;
  /** Commas before the place. */
  commas: Int16Array;
}

function sumAlong({ sentence: { units }, termOf, weights }: Match): Along {
  const count = units.length;
  const weight = new Float64Array(count + 1);
  const fadeLeft = new Float64Array(count + 1);
  const fadeRight = new Float64Array(count + 1);
  const lastLeft = new Int16Array(count + 1).fill(-1);
  const firstRight = new Int16Array(count + 1).fill(-1);
  const commas = new Int16Array(count + 1);
  for (let i = 0; i < count; i++) {
    const own = weights[i] as number;
    weight[i + 1] = (weight[i] as number) + own;
    fadeLeft[i + 1] = ((fadeLeft[i] as number) + own) * FADE;
    lastLeft[i + 1] = (termOf[i] as number) >= 0 ? i : (lastLeft[i] as number);
    commas[i + 1] = (commas[i] as number) + (units[i]?.tag === 'COMMA' ? 1 : 0);
  }
  for (let i = count - 1; i >= 0; i--) {
    fadeRight[i] = ((fadeRight[i + 1] as number) + (weights[i] as number)) * FADE;
    firstRight[i] = (termOf[i] as number) >= 0 ? i : (firstRight[i + 1] as number);
  }
  return { weight, fadeLeft, fadeRight, lastLeft, firstRight, commas };
}

/** Whether the sentence holds the question's names and numbers: 0 where none are asked, 1 for all, then for some (names only) and for fewer. */
function askedAndFound({ terms }: QuestionView, { unitOf }: Match): { names: number; numbers: number } {
  const asked = { name: 0, number: 0 };
  const found = { name: 0, number: 0 };
  for (const [i, { role }] of terms.entries()) {
    if (role !== 'name' && role !== 'number') continue;
    asked[role]++;
    if ((unitOf[i] as number) >= 0) found[role]++;
  }
  return {
    names: asked.name === 0 ? 0 : found.name === asked.name ? 1 : found.name > 0 ? 2 : 3,
    numbers: asked.number === 0 ? 0 : found.number === asked.number ? 1 : 2,
  };
}

/**
 * Writes what depends on the question of the chosen spans of a sentence: `FEATURES_PER_MATCH` numbers each, which `matchFeature` turns
 * into features.
 * `chosen` holds indexes into the sentence's spans.
 */
export function describeSpans(
  view: QuestionView,
  match: Match,
  standing: Standing,
  chosen: ArrayLike<number>,
): Int32Array {
  const { sentence, termOf, unitOf, nearUnit } = match;
  const { units, spans, shapes, hashes } = sentence;
  const count = units.length;
  const out = new Int32Array(chosen.length * FEATURES_PER_MATCH);
  const along = sumAlong(match);
  const unitOfTerm = (term: number): number => (term < 0 ? -2 : (nearUnit[term] as number));
  /** What is only alike is told apart from what is the same. */
  const alikeOf = (term: number): number => (term >= 0 && (unitOf[term] as number) < 0 ? ONLY_ALIKE : 0);
  const [next, verb, last] = view.anchors;
  const nextUnit = unitOfTerm(next);
  const verbUnit = unitOfTerm(verb);
  const lastUnit = unitOfTerm(last);
  const focusUnit = unitOfTerm(view.focus);
  const phraseHead = hashText(view.phraseHead);
  const nextStem = next < 0 ? 0 : hashText(view.terms[next]?.keys[0] ?? '');
  const verbStem = verb < 0 ? 0 : hashText(view.terms[verb]?.keys[0] ?? '');

  const { names, numbers } = askedAndFound(view, match);
  const roleAt = (unit: number): number => {
    const term = unit < 0 || unit >= count ? -1 : (termOf[unit] as number);
    const role = term < 0 ? undefined : view.terms[term]?.role;
    return role ? ROLE_NUMBER[role] : 0;
  };

  let slot = 0;
  const put = (value: number) => {
    out[slot++] = value;
  };
  for (let k = 0; k < chosen.length; k++) {
    const s = chosen[k] as number;
    const span = spans[s];
    if (!span) continue;
    const { from, to } = span;
    const shape = shapes[s] as number;
    const inside = ((along.weight[to] as number) - (along.weight[from] as number)) / view.total;
    const outside = match.coverage - Math.min(match.coverage, inside);
    const left = (along.fadeLeft[from] as number) / view.total;
    const right = (along.fadeRight[to] as number) / view.total;
    const leftUnit = along.lastLeft[from] as number;
    const rightUnit = along.firstRight[to] as number;
    const leftDistance = leftUnit < 0 ? 8 : bucketDistance(from - leftUnit);
    const rightDistance = rightUnit < 0 ? 8 : bucketDistance(rightUnit - to + 1);
    let allAsked = 1;
    let anyContent = 0;
    let askedInside = 0;
    for (let i = from; i < to; i++) {
      if ((termOf[i] as number) >= 0) askedInside++;
      else if (sentence.keys[i]?.length) allAsked = 0;
      if (sentence.keys[i]?.length) anyContent = 1;
    }
    const first = units[from];
    const before = units[from - 1];
    const focusPlace =
      view.focus < 0
        ? 30
        : focusUnit === to - 1
          ? 31
          : focusUnit === from - 1 && from > 0
            ? 32
            : place(focusUnit, from, to) + alikeOf(view.focus);
    const nextPlace = nextUnit === -2 ? 30 : place(nextUnit, from, to) + alikeOf(next);
    const verbPlace = verbUnit === -2 ? 30 : place(verbUnit, from, to) + alikeOf(verb);
    const anchor = nextUnit >= 0 ? nextUnit : leftUnit >= 0 ? leftUnit : rightUnit;
    const between =
      anchor < 0
        ? 9
        : anchor < from
          ? Math.min(3, (along.commas[from] as number) - (along.commas[anchor] as number))
          : anchor >= to
            ? 4 + Math.min(3, (along.commas[anchor] as number) - (along.commas[to] as number))
            : 8;
    const beforeWord = from > 0 ? (hashes.neighbour[from - 1] as number) : SENTENCE_START;

    // In the order of `TEMPLATES`.
    put(bucketShare(outside, 10));
    put(Math.min(standing.rank, 4));
    put(bucketShare(standing.gap, 10));
    put(bucketShare(inside, 6) * 8 + (anyContent && allAsked ? 1 : 0) + Math.min(askedInside, 2) * 2);
    put(bucketShare(left * 1.5, 10));
    put(bucketShare(right * 1.5, 10));
    put(leftDistance);
    put(rightDistance);
    put(leftDistance * 16 + rightDistance);
    put(roleAt(from - 1) * 8 + roleAt(from - 2));
    put(roleAt(to) * 8 + roleAt(to + 1));
    put(focusPlace);
    put(nextPlace);
    put(verbPlace);
    put(lastUnit === -2 ? 30 : place(lastUnit, from, to) + alikeOf(last));
    put(
      view.preposition === ''
        ? 0
        : before?.head.normal === view.preposition
          ? 1
          : first?.head.normal === view.preposition
            ? 2
            : 3,
    );
    put(names);
    put(numbers);
    put(cross(phraseHead, shape));
    put(cross(phraseHead, hashes.stem[to - 1] as number));
    put(cross(nextStem, shape));
    put(cross(nextStem, beforeWord));
    put(nextPlace * 64 + ((hashes.tag[from] as number) & 63));
    put(cross(focusPlace + 1, shape));
    put(bucketShare((left + right) * 1.2, 14));
    put(between);
    put(cross(phraseHead, beforeWord));
    put(cross(verbStem, shape));
    put(nextPlace * 64 + verbPlace);
    put(cross(phraseHead, hashes.suffix[to - 1] as number));
    put(bucketShare(headLikeness(view, match, from, to), 8));
    put(bucketShare(match.meaning, 10));
    put(bucketShare(match.coverage, 6) * 4 + Math.min(3, askedInside));
  }
  return out;
}
