import { isEnglishWord } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';

/** Irregular forms of verbs that a stemmer cannot join: dictionary form, then the others. */
const IRREGULAR_VERBS = `arise arose arisen|awake awoke|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bind bound
bite bit bitten|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught
choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|flee fled|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go went gone goes|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led
leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met|overcome overcame|pay paid|ride rode ridden
ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone
shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken
spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|wake woke woken|wear wore worn
weave wove woven|win won|wind wound|withdraw withdrew withdrawn|write wrote written`;
/** The same of other words. */
const IRREGULAR = `${IRREGULAR_VERBS}|man men|woman women|child children|foot feet
tooth teeth|goose geese|mouse mice|person people|life lives|wife wives|knife knives|leaf leaves|half halves|loaf loaves
thief thieves|wolf wolves|self selves|shelf shelves|criterion criteria|phenomenon phenomena|bacterium bacteria|medium media
analysis analyses|crisis crises|basis bases|thesis theses|hypothesis hypotheses|nucleus nuclei|radius radii|alumnus alumni
good better best|bad worse worst|far further furthest|elder eldest old|die death dead died|prove proven`;

const NUMBER_WORDS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);
const ORDINAL_WORDS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, `${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`]),
);

let irregular: ReadonlyMap<string, string> | undefined;
let dictionaryForms: ReadonlyMap<string, string> | undefined;

function groupsOf(list: string): [base: string, forms: string[]][] {
  return list.split(/[|\n]/).map((group) => {
    const [base = '', ...forms] = group.trim().split(' ');
    return [base, forms];
  });
}

/** The stem of the dictionary form for every irregular form. */
function irregularStems(): ReadonlyMap<string, string> {
  if (!irregular) {
    const stems = new Map<string, string>();
    for (const [base, forms] of groupsOf(IRREGULAR)) {
      const stem = tokenize(base)[0]?.stem ?? base;
      for (const form of forms) if (!stems.has(form)) stems.set(form, stem);
    }
    irregular = stems;
  }
  return irregular;
}

/** What is left of a verb in the past without its ending: "studi" of "studied"; undefined of "need" and "shed". */
const REGULAR_PAST = /^(.*[aeiouy].*?[^e])ed$/;
/** These lose only the last letter: "died", "agreed". */
const PAST_BEHIND_E = /^(?:[dltv]i|untie|(?:dis)?agre|fre|guarante|decre)ed$/;

/** The dictionary form of a verb in the past: "study" of "studied", "buy" of "bought". What is no such form stays as it is. */
export function plainForm(word: string): string {
  dictionaryForms ??= new Map(
    groupsOf(IRREGULAR_VERBS).flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
  );
  const known = dictionaryForms.get(word);
  if (known !== undefined) return known;
  if (PAST_BEHIND_E.test(word)) return word.slice(0, -1);
  const [, stem] = REGULAR_PAST.exec(word) ?? [];
  if (stem === undefined) return word;
  const bare = stem.replace(/i$/, 'y');
  const single = stem.replace(/([^aeiou])\1$/, '$1');
  // "stepped" is no "steppe", "rented" no "rente".
  const forms = /([^aeiou])\1$|nt$/.test(stem) ? [bare, single] : [`${stem}e`, bare];
  return forms.find(isEnglishWord) ?? word;
}

/** Verbs whose participle is their dictionary form. */
const PARTICIPLE_IS_PLAIN = /^(?:(?:be|over)?came|ran)$/;

/** The participle of a verb in the past: "written" of "wrote", "founded" of "founded"; undefined where the word is no such form. */
export function participleOf(past: string): string | undefined {
  if (PARTICIPLE_IS_PLAIN.test(past)) return plainForm(past);
  const forms = groupsOf(IRREGULAR_VERBS).find(([, known]) => known[0] === past || known[1] === past)?.[1];
  return forms ? (forms[1] ?? past) : /[^e]ed$/.test(past) && plainForm(past) !== past ? past : undefined;
}

/** How many times a vowel is followed by a consonant: Porter's measure, by which he strips "ize" and leaves "ise". */
function measure(stem: string): number {
  return stem.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

/** British and American spellings and stems end alike: "optimis" as "optim", "colour" as "color", "centr" as "center". */
function americanStem(stem: string): string {
  if (stem.length < 5) return stem;
  const ise = /^(.{3,})is(?:at)?$/.exec(stem)?.[1];
  if (ise !== undefined) return measure(ise) > 1 ? ise : `${ise}iz`;
  return stem
    .replace(/ys$/, 'yz')
    .replace(/(?<=..)our/, 'or')
    .replace(/(?<=t)r$/, 'er')
    .replace(/ogue?$/, 'og')
    .replace(/enc$/, 'ens')
    .replace(/ll$/, 'l');
}

/** The form in which a word is compared with others: its stem, with irregular forms, number words and spellings made one. */
export function commonStem(normal: string, stem: string): string {
  return NUMBER_WORDS.get(normal) ?? ORDINAL_WORDS.get(normal) ?? irregularStems().get(normal) ?? americanStem(stem);
}
