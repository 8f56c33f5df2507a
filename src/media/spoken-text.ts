/** A rule of reading aloud: what is written, and what is said instead. */
type Rule = [written: RegExp, said: string | ((...match: string[]) => string)];

const CURRENCIES: Record<string, { one: string; many: string }> = {
  $: { one: 'dollar', many: 'dollars' },
  '£': { one: 'pound', many: 'pounds' },
  '€': { one: 'euro', many: 'euros' },
  '¥': { one: 'yen', many: 'yen' },
  '₹': { one: 'rupee', many: 'rupees' },
  '₩': { one: 'won', many: 'won' },
};
const MAGNITUDES: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
  tr: 'trillion',
};
/** Written with a full stop, or without one as in Britain, before a name. */
const TITLES: Record<string, string> = {
  Mr: 'Mister',
  Mrs: 'Missis',
  Ms: 'Miz',
  Dr: 'Doctor',
  Prof: 'Professor',
  Sen: 'Senator',
  Sens: 'Senators',
  Rep: 'Representative',
  Reps: 'Representatives',
  Gov: 'Governor',
  Gen: 'General',
  Lt: 'Lieutenant',
  Col: 'Colonel',
  Capt: 'Captain',
  Sgt: 'Sergeant',
  Rev: 'Reverend',
  Pres: 'President',
  Hon: 'Honourable',
  St: 'Saint',
  Mt: 'Mount',
};
/** Always written with a full stop. */
const ABBREVIATIONS: Record<string, string> = {
  'vs.': 'versus',
  'etc.': 'et cetera',
  'e.g.': 'for example',
  'i.e.': 'that is',
  'cf.': 'compare',
  'approx.': 'approximately',
  'est.': 'estimated',
  'Jr.': 'Junior',
  'Sr.': 'Senior',
  'Inc.': 'Incorporated',
  'Corp.': 'Corporation',
  'Ltd.': 'Limited',
  'Co.': 'Company',
  'Bros.': 'Brothers',
  'Dept.': 'Department',
};
const MONTHS: Record<string, string> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};
/** Three capitals that are read as a word, often for emphasis; all others are spelled out. */
const READ_AS_WORDS = new Set(
  `YES NOT AND BUT THE FOR ALL ANY WAS ARE HAS HAD HER HIS YOU SHE OUR OUT NOW WAY WHY HOW NEW OLD BIG MAN DAY WAR LAW TAX
   GIF PIN SIM RAM ROM LAN WAN COP ZIP MAX PRO AIR SUN`.split(/\s+/),
);
/** Things that are numbered in Roman numerals; a name before one belongs to a king, a queen or a pope. */
const NUMBERED_THINGS =
  /^(?:War|Part|Chapter|Volume|Book|Act|Article|Title|Section|Type|Phase|Stage|Class|Grade|Level|Bowl|Mark|Annex|Appendix|Schedule|Tier)$/;
const ROMAN: Record<string, number> = {
  II: 2,
  III: 3,
  IV: 4,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  XI: 11,
  XII: 12,
  XIII: 13,
  XIV: 14,
  XV: 15,
  XVI: 16,
  XVII: 17,
  XVIII: 18,
  XIX: 19,
  XX: 20,
};
const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);

const alternatives = (words: Record<string, unknown>): string =>
  Object.keys(words)
    .map((word) => word.replace(/[.$]/g, '\\$&'))
    .join('|');

/** Three capitals standing alone; of two, voices spell all by themselves, and four and more are mostly read as a word. */
const INITIALS = /(?<![\p{L}\p{N}.&-])(\p{Lu}{3})(s?)(?![\p{L}\p{N}&])/gu;

/** In this order: an earlier rule may leave signs that a later one reads. */
const RULES: Rule[] = [
  [/\bhttps?:\/\/(?:www\.)?([\p{L}\p{N}.-]{1,100})[^\s]*/gu, '$1'],
  // "U.S." and "a.m." lose their stops, so that no voice takes them for the ends of sentences.
  [/\b(?:\p{Lu}\.){2,8}(?=\s*$|\s*\n)/gmu, (letters) => `${letters.replaceAll('.', '')}.`],
  [/\b(?:\p{Lu}\.){2,8}/gu, (letters) => letters.replaceAll('.', '')],
  [/\b([ap])\.m\./g, (_, half = '') => `${half}m`.toUpperCase()],
  [new RegExp(`\\b(${alternatives(TITLES)})\\.?(?=\\s+\\p{Lu})`, 'gu'), (_, title = '') => TITLES[title] ?? title],
  [
    new RegExp(`(?<![\\p{L}.])(?:${alternatives(ABBREVIATIONS)})`, 'gu'),
    (written) => ABBREVIATIONS[written] ?? written,
  ],
  [new RegExp(`\\b(${alternatives(MONTHS)})\\.?(?=\\s+\\d)`, 'g'), (_, month = '') => MONTHS[month] ?? month],
  [/\bNo\.\s?(?=\d)/g, 'number '],
  [/\bNos\.\s?(?=\d)/g, 'numbers '],
  [
    /(?:\b[A-Z]{1,2})?([$£€¥₹₩])\s?(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,6})?(?:[\s-]?(k|mn|m|bn|b|tn|tr|thousand|million|billion|trillion)\b)?/g,
    (_, sign = '', whole = '', decimals = '', magnitude = '') => sayMoney(sign, whole, decimals, magnitude),
  ],
  [/(?<=\d)\s?(mn|bn|tn)\b/g, (_, magnitude = '') => ` ${MAGNITUDES[magnitude] ?? magnitude}`],
  [/(?<=\d%?)\s?[–-]\s?(?=\d{1,4}(?:\.\d)?\s?%)/g, ' to '],
  [/(?<=\d)\s?%/g, ' percent'],
  [/(?<=\d)\s?°\s?C\b/g, ' degrees Celsius'],
  [/(?<=\d)\s?°\s?F\b/g, ' degrees Fahrenheit'],
  [/(?<=\d)\s?km\/h\b/g, ' kilometres an hour'],
  [/(?<=\d)\s?mph\b/g, ' miles an hour'],
  [/(?<=\d)–(?=\d)/g, ' to '],
  [/(?<=\b(?:1[1-9]|20)\d\d)-(?=\d\d\b)/g, ' to '],
  // "01.AI", "example.com": a stop inside a name is said.
  [/(?<=[\p{L}\p{N}]{2})\.(?=(?:\p{Ll}{2,}|\p{Lu}{2,})(?![\p{L}\p{N}]))/gu, ' dot '],
  // "01", "007": with a zero in front it is a name, not a number.
  [
    /(?<![\p{L}\p{N}.,:/-])0\d{1,5}(?![\d:/-]|[.,]\d)/gu,
    (digits) => [...digits].map((digit) => SMALL[Number(digit)]).join(' '),
  ],
  // "H100s": several of a model; the lone letter "A" would be read as the article.
  [
    /\b(\p{Lu}{1,4})-?(\d{1,4})s\b/gu,
    (_, letters = '', digits = '') => `${letters}-${pluralOf(sayNumber(Number(digits)).replaceAll(' ', '-'))}`,
  ],
  [
    /(?<![\p{L}\p{N}.,$£€#-])(1[1-9]|20)(\d)0s\b/gu,
    (_, century = '', tens = '') => sayDecade(Number(century), Number(tens)),
  ],
  [
    /(?<![\p{L}\p{N}.,$£€#-])(1[1-9]|20)(\d\d)(?![\p{L}\p{N}]|[.,]\d| percent| dollars)/gu,
    (_, century = '', rest = '') => sayYear(Number(century), Number(rest)),
  ],
  [
    /\b(\p{Lu}[\p{L}’'-]{1,40}) ([IVX]{2,5})\b(?![.’'-]\p{L})/gu,
    (whole, name = '', numeral = '') => sayNumeral(whole, name, numeral),
  ],
  // Where a whole line is in capitals they tell nothing.
  [/^.*\p{Ll}.*$/gmu, (line) => line.replace(INITIALS, spell)],
  [/\s&\s/g, ' and '],
  [/(?<=\s|^)@(?=[\p{L}\d_])/gmu, 'at '],
  [/(?<=\s|^)#(?=\p{L})/gmu, 'hashtag '],
  [/\s?—\s?|\s–\s/g, ', '],
];

/**
 * English text as a newsreader would say it: titles and abbreviations in full, sums of money with their unit behind,
 * years in two halves, initials spelled, names such as "01.AI" and "H100s" readable for a speech synthesiser.
 */
export function toSpokenText(text: string): string {
  return RULES.reduce((spoken, [written, said]) => {
    return typeof said === 'string' ? spoken.replace(written, said) : spoken.replace(written, said);
  }, text);
}

/** English words of a whole number below 10,000. */
function sayNumber(value: number): string {
  if (value < 20) return SMALL[value] ?? String(value);
  if (value < 100) {
    const unit = value % 10;
    return `${TENS[Math.floor(value / 10)]}${unit === 0 ? '' : ` ${SMALL[unit]}`}`;
  }
  const [step, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % step;
  return `${sayNumber(Math.floor(value / step))} ${name}${rest === 0 ? '' : ` ${sayNumber(rest)}`}`;
}

function pluralOf(word: string): string {
  if (word.endsWith('y')) return `${word.slice(0, -1)}ies`;
  return /(?:x|s|z)$/.test(word) ? `${word}es` : `${word}s`;
}

function sayYear(century: number, rest: number): string {
  if (century === 20 && rest < 10) return String(2000 + rest);
  if (rest === 0) return `${sayNumber(century)} hundred`;
  return `${sayNumber(century)} ${rest < 10 ? 'oh ' : ''}${sayNumber(rest)}`;
}

function sayDecade(century: number, tens: number): string {
  if (tens === 0) return century === 20 ? 'two thousands' : `${sayNumber(century)} hundreds`;
  return `${sayNumber(century)} ${pluralOf(sayNumber(tens * 10))}`;
}

function sayMoney(sign: string, whole: string, decimals: string, magnitude: string): string {
  const currency = CURRENCIES[sign];
  if (!currency) return sign + whole + decimals + magnitude;
  if (magnitude) return `${whole}${decimals} ${MAGNITUDES[magnitude] ?? magnitude} ${currency.many}`;
  if (decimals.length !== 3) return `${whole}${decimals} ${whole === '1' && !decimals ? currency.one : currency.many}`;
  const hundredths = Number(decimals.slice(1));
  return `${whole} ${whole === '1' ? currency.one : currency.many}${hundredths === 0 ? '' : ` ${hundredths}`}`;
}

function spell(whole: string, letters: string, plural: string): string {
  return READ_AS_WORDS.has(letters) ? whole : [...letters].join('.') + (plural && '’s');
}

function sayNumeral(whole: string, name: string, numeral: string): string {
  const value = ROMAN[numeral];
  if (value === undefined) return whole;
  return NUMBERED_THINGS.test(name) ? `${name} ${sayNumber(value)}` : `${name} the ${ORDINALS[value]}`;
}
