import { type Article, type ArticleField, type Evidence, fieldText } from '../article/article.ts';
import { SpellingIndex } from '../search/spelling.ts';
import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { isEnglishWord } from '../text/language.ts';
import { foldCase } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import { withoutOpening } from './fillers.ts';
import { FUNCTION_WORDS } from './lexicon.ts';

/** What of the piece itself is asked for. */
export type PieceTopic = ArticleField | 'picture-date' | 'quoted' | 'about' | 'length' | 'paragraphs' | 'sentences';

/** A question that may ask for something of the piece itself. */
export interface PieceQuestion {
  topic: PieceTopic;
  /** Where the article has one of these words, it may as well ask for something in the article; none where it names the piece. */
  rivals: readonly string[];
  /** Asks of "it" or "the report", which is something else if the article speaks of such a thing. */
  asksOfThing: boolean;
  /** All that such a thing could be, where that can be told: an article that has none of these words speaks of none. */
  things?: ReadonlySet<string>;
}

interface Pattern {
  topic: PieceTopic;
  /** At least one of these must be in the question. */
  triggers: ReadonlySet<string>;
  /** Further words that may be; any other content word and the question is not about the piece. */
  allowed: ReadonlySet<string>;
  /** One of them must match, where given. */
  shapes?: readonly RegExp[];
  /** None of them may match. */
  not?: readonly RegExp[];
  /** What else "it" may be, in an article that has one of these words. */
  otherThings?: ReadonlySet<string>;
  /** Days and years may stand in it as well. */
  hasDates?: true;
}

/** Names of the piece itself. */
const NOUNS = words('article articles story piece report text page post news');
/** Words that may stand in every question about it. */
const OF_THE_PIECE = new Set([...NOUNS, ...words('read reading whole here published publish')]);
const NOUN = `(?:${[...NOUNS].join('|')})`;
/** The piece, by a name or by "this". */
const PIECE = `(?:(?:(?:the|this|that|which) )?(?:whole )?(?:news )?${NOUN}|this(?: thing)?)`;
/** The piece, or something in it. */
const IT = `(?:${PIECE}|it)`;
const WRITER = '(?:author|authors|writer|writers|reporter|reporters|journalist|journalists|byline)';
const PICTURES = words('photo photos picture pictures image images photograph pic illustration');
/** "In March 2024", "before 2020", "last week", with no other words. */
const DATE_PART = `(?:${[...MONTHS, ...WEEKDAYS].join('|')}|\\d{1,4}(?:st|nd|rd|th)?)`;
const IN_TIME = `(?:(?:in|on|from|before|after|since) )?(?:(?:last|this) (?:week|month|year)|today|yesterday|${DATE_PART}(?: (?:of )?${DATE_PART}){0,3})`;
const IS_DATE_PART = new RegExp(`^${DATE_PART}$`);
/** Whoever asks so asks about what somebody did or has. */
const OF_THEM = /\b(?:they|them|their|theirs)\b/;
const OF_IT_DOING = /\b(?:can|could|does|did|will|would) it\b/;
/** A question about a part of the piece does not open so. */
const OF_AN_EVENT = /^(?:who|whom|whose|when|where|why|did|do|has|have|had|was|were|will|can|could|should)\b/;

function shapes(...patterns: readonly string[]): readonly RegExp[] {
  return patterns.map((pattern) => new RegExp(pattern));
}

/** Where an article has one of these words, "it" may be something else that was published. */
const OTHER_PUBLISHED = words(
  'published publish publishes publishing publication wrote written write posted updated update journal',
);

/** In order: the first that fits is what is asked. */
const PATTERNS: readonly Pattern[] = [
  {
    topic: 'credit',
    triggers: new Set([...PICTURES, 'photographer']),
    allowed: words(
      'credit credited credits took take taken made make source shot agency photographer byline belong belongs',
    ),
    shapes: shapes(
      '\\bwhose\\b.*\\b(?:photos?|pictures?|images?|pic)\\b',
      '\\bwho\\b.*\\b(?:took|take|taken|made|make|shot|photographer|credit\\w*|by)\\b',
      '\\b(?:credit\\w*|source|photographer|agency)\\b',
    ),
    not: [OF_THEM, OF_IT_DOING, /^how\b/],
  },
  {
    topic: 'picture-date',
    triggers: PICTURES,
    allowed: words('taken shot date dated day year month week last today yesterday'),
    shapes: shapes(
      '^(?:when|(?:what|which) (?:day|date|year|month))\\b.*\\b(?:taken|shot|from|dated)$',
      '\\bdate\\b',
      `^(?:is|was|were) (?:(?:the|this|that) )?(?:${[...PICTURES].join('|')}) (?:taken|shot|from|dated) ${IN_TIME}$`,
    ),
    not: [OF_THEM, /\bdid\b/],
    hasDates: true,
  },
  {
    topic: 'caption',
    triggers: new Set([...PICTURES, 'caption']),
    allowed: words(
      'caption shown show shows showing see seen taken take depict depicts describe top main captioned date',
    ),
    not: [OF_THEM, OF_IT_DOING, /^(?:how|why|can|could|did|does|do|has|have|had|was|were|will|would)\b/],
  },
  {
    topic: 'commentRules',
    triggers: words('comment comments commenting commenters moderated moderation moderators mods rules replies'),
    allowed: words(
      `rule rules policy policies allowed post posted posting section write moderated moderation moderate moderators guidelines guideline
       forbidden permitted say want anything everything leave discussion house deleted removed abusive get gets go goes check checks
       checked approve approved reply replies free appear appears live`,
    ),
    shapes: [
      /\b(?:rules?|polic\w+|guidelines?|moderat\w+|mods|allowed|can|may|will|post|posted|section|how|permitted|forbidden|removed|deleted|approved?|appear\w*)\b|^comments?$/,
    ],
    not: [/\b(?:did|has|have|had|was|were)\b.*\b(?:comment|commenting)$/, /\b(?:they|it|anyone|anybody) comment\b/],
  },
  {
    topic: 'quoted',
    triggers: words('quoted quotes quotations interviewed cited speakers speaks quote'),
    allowed: words(
      'people person persons experts expert anyone anybody everyone sources speak speaks list names named speaker speakers get gets got',
    ),
    shapes: [
      /\b(?:who|whom|which|list|names?|people|speakers|experts?|anyone|anybody)\b|^(?:quoted|quotes|quotations)$/,
    ],
    not: [
      /\b(?:does|did) (?:it|the)\b/,
      /\b(?:quoted|quotes|quote|cited|interviewed|speaks) (?:it|this|them|that|the|who|to)\b/,
      /\bspeaks for\b/,
      /\bhow (?:many|much)\b.*\b(?:interviewed|cited|speaks|speak)\b/,
    ],
  },
  {
    topic: 'publisher',
    triggers: words('publisher newspaper paper outlet site website magazine source publishes publication published'),
    allowed: words('come comes came name original originally appeared printed run ran'),
    shapes: shapes(
      '\\b(?:publisher|newspaper|outlet)\\b',
      `\\b(?:what|which|where|name)\\b.*\\b(?:paper|site|website|magazine|source|publication)\\b.*\\b${PIECE}`,
      '^(?:(?:what is )?(?:the )?(?:name of )?(?:the )?)?(?:original )?(?:paper|site|website|magazine|source|publication)(?: name)?$',
      `^(?:who|which (?:paper|site|website|magazine)) (?:is it that )?(?:published|publishes|ran|printed) ${IT}`,
      `^by (?:whom|who) (?:is|was) ${IT} published$|^who (?:is|was) ${IT} published by$|^(?:${IT} (?:is|was) )?published by (?:whom|who)$`,
    ),
    not: [OF_THEM, /\b(?:about|when|why|how|do|does|did|want|for)\b/],
    otherThings: words('published publish publishes publisher publication journal'),
  },
  {
    topic: 'url',
    triggers: words('url link address links online'),
    allowed: words('web original full find online website send share get'),
    shapes: shapes(
      '\\b(?:url|web address)\\b',
      '\\b(?:send|share|get|give|have)\\b.*\\blinks?\\b',
      '^(?:(?:what|where) is |is there )?(?:the |a |an )?(?:original |full |web )*links?(?: here)?$',
      `\\b(?:links?|online|address)\\b.*\\b${PIECE}|\\b${PIECE}.*\\b(?:links?|online|address)\\b`,
    ),
    not: [OF_THEM, OF_IT_DOING, /\b(?:between|with|when|why|who)\b/],
  },
  {
    topic: 'published',
    triggers: words(
      'published publish publication posted dated date written updated old recent released release came come day from',
    ),
    allowed: words('publication published written posted date day year month time come came out online new last first'),
    shapes: shapes(
      `\\b(?:when|date|dated|(?:what|which) (?:day|time|year|month)|how (?:old|recent|new))\\b.*\\b(?:the|this|that|which|whole|news) ${NOUN}`,
      '\\b(?:when|(?:what|which) (?:day|time|date|year|month))\\b.*\\b(?:published|publish|posted|written|updated|dated)$',
      '^(?:published|posted|written|updated) when$|^(?:published|posted|dated)$',
      '^(?:what|which) (?:day|date) (?:is|was) (?:it|this) from$|^when is this from$',
      '^how (?:old|recent|new) is this$',
      '^(?:what is )?(?:the )?(?:publication |published |publishing |release )?date(?: (?:of publication|published|posted))?$',
    ),
    not: [OF_THEM, /\b(?:will|before|after|since|until|first (?:published|written)) /, /\b(?:will|be)\b/],
    otherThings: OTHER_PUBLISHED,
  },
  {
    topic: 'published',
    triggers: words('published posted written dated from recent new old current outdated out date'),
    allowed: words('did come came last today yesterday week month year up'),
    shapes: shapes(
      `^(?:is|was) (?:${IT} (?:published|posted|written|dated)|${PIECE} from) ${IN_TIME}$`,
      `^did (?:the|this|that) ${NOUN} (?:come|came) out ${IN_TIME}$`,
      `^(?:is|was) (?:the|this|that) ${NOUN} (?:recent|new|old|current|outdated|out of date|up to date)$`,
    ),
    otherThings: OTHER_PUBLISHED,
    hasDates: true,
  },
  {
    topic: 'byline',
    triggers: words(
      'wrote author authors byline reporter journalist writer writes written write reported authored writers reporters by',
    ),
    allowed: words('name published journalist journalists reporter author'),
    shapes: shapes(
      `^who (?:(?:has|is it that) )?(?:wrote|writes|written|authored)(?: ${IT})?(?: here)?$`,
      `^(?:who (?:has )?|which ${WRITER} )(?:reported|wrote|published|authored) ${PIECE}$`,
      `^who (?:is|was|are|were) (?:(?:the|this|that|its|a) )*(?:${NOUN} )?${WRITER}(?: name)?(?: (?:of|for|behind|on|here|in)(?: ${IT})?)?$`,
      `^who (?:is|was) ${IT} (?:(?:written|authored|reported) )?by$|^by (?:who|whom)$`,
      `^(?:${IT} (?:is |was )?)?(?:written|authored) by (?:who|whom)$|^by (?:who|whom) (?:is|was) ${IT} written$`,
      `^(?:(?:what|who) is )?(?:the )?(?:name of (?:the )?)?(?:${NOUN} )?${WRITER}(?: name)?(?: of ${IT})?$`,
      `^whose (?:byline\\b|${NOUN} (?:is|was) (?:this|it)$)`,
    ),
    otherThings: words('wrote written writes write author authored writer novelist screenwriter playwright songwriter'),
  },
  {
    topic: 'title',
    triggers: words('headline title titled headlined'),
    allowed: words('called name main exact'),
    not: [OF_AN_EVENT, OF_THEM],
  },
  {
    topic: 'title',
    triggers: words('called'),
    allowed: words('called'),
    shapes: [/\b(?:what|how)\b.*\b(?:article|story|piece)\b/],
  },
  {
    topic: 'standfirst',
    triggers: words('title headline'),
    allowed: words('line sentence words say says stand stands written under below beneath'),
    shapes: [/\b(?:under|below|beneath)\b/],
  },
  {
    topic: 'standfirst',
    triggers: words('standfirst subtitle subheading subheadline subhead deck'),
    allowed: words('headline say says'),
    not: [OF_AN_EVENT, OF_THEM, /\b(?:on|of|from|with) the\b/],
  },
  ...(['paragraphs', 'sentences'] as const).map((topic) => ({
    topic,
    triggers: words(topic),
    allowed: words('number count many does'),
    shapes: [/\b(?:how many|number|count)\b/],
    not: [OF_THEM],
  })),
  {
    topic: 'length',
    triggers: words('long length words word short minutes reading'),
    allowed: words('time number count take minutes many words paragraphs sentences does'),
    shapes: shapes(
      `^(?:what is )?(?:the )?reading time(?: (?:of|for) ${IT})?$`,
      `\\bhow (?:long|short|many minutes)\\b.*\\b(?:${NOUN}|reading|read)\\b`,
      '^how (?:long|short) is this$',
      `^how many words(?: and (?:paragraphs|sentences))?(?: (?:is|are|does|do)(?: there)?(?: in)?(?: (?:${IT}|there))?(?: have)?(?: here)?)?$`,
      `^(?:(?:what is )?(?:the )?(?:${NOUN} )?(?:length|words? count|number of words)|length)(?: (?:of|in) ${IT})?$`,
    ),
    not: [OF_THEM, /\b(?:should|before|until|since)\b/],
  },
  {
    topic: 'about',
    triggers: words(
      'summary summarise summarize summarised tldr gist overview takeaway takeaways synopsis nutshell recap sum',
    ),
    allowed: words('main key short quick quickly brief basic happened up'),
    not: [/^(?:who|whom|whose|when|where|why|how|did|does|do|has|have|had|was|were|will|should)\b/, OF_THEM],
  },
  {
    topic: 'about',
    triggers: words(
      'about topic subject point points happened happening brief going idea message bottom article story piece news this it explain',
    ),
    allowed: words('main key short central basic big lead line on version'),
    shapes: shapes(
      `^(?:so )?what (?:is |was )?(?:${IT}|that|(?:all )?(?:this|that|it)) (?:is )?(?:really |actually |even |just |all |mainly )*about(?: then)?$`,
      '^(?:so )?what (?:is|was) (?:this|it)(?: all)?$|^explain (?:this|it)(?: to me)?$',
      `^(?:so )?what (?:is |are |was )?(?:going on|happening|happened)(?: (?:here|in here|with this|(?:in|with) ${PIECE}))*$`,
      '^what has happened(?: here)?$|^what (?:did|has) just happened$',
      `^(?:tell me |what )?about ${IT}$|^about(?: what)?$|^(?:tell me )?(?:the|this) (?:article|story|piece)$`,
      `^(?:what is |what are |give me |tell me )?(?:the |a |its )?(?:main |key |central |basic |big |lead )+(?:points?|ideas?|message|topic|subject|story|news)(?: (?:of|in|here|about)(?: ${IT})?)?$`,
      `^(?:what is |give me |tell me )?(?:the )?(?:bottom line|topic|subject|brief|in brief|point of ${PIECE}|short version)(?: (?:of|in|here)(?: ${IT})?)?$`,
      '^what is (?:the|this) (?:whole )?(?:story|news)$',
    ),
  },
];

const TRIGGERS = [...new Set(PATTERNS.flatMap(({ triggers }) => [...triggers]))];
const TRIGGER_SPELLING = new SpellingIndex(TRIGGERS);
/** Shorter words have too many neighbours to be repaired. */
const SHORTEST_REPAIRED = 6;

/** "publised" is "published": a word that is none, one edit away from one that asks about the piece. */
function repaired(word: string): string {
  if (word.length < SHORTEST_REPAIRED || isEnglishWord(word)) return word;
  return TRIGGERS[TRIGGER_SPELLING.find(word)[0] ?? -1] ?? word;
}

/** What else than the piece may have been published. */
const PUBLICATIONS: ReadonlySet<string> = new Set(
  [
    ...words(
      `book novel memoir biography autobiography poem play song album study paper report research journal magazine newspaper newsletter
       letter essay article blog post survey review document list video photo picture website comic manga diary manuscript script
       dictionary encyclopedia encyclopaedia guideline series thesis theses dissertation pamphlet leaflet transcript column cartoon calendar
       catalogue catalog guide handbook manifesto`,
    ),
  ].flatMap((word) => [word, `${word}s`, word.replace(/y$/, 'ies')]),
);

const MAX_WORDS = 14;
/** Greetings and politeness, which ask for nothing. */
const CHAT = words('pls plz please hi hey hello u ur thx thanks bot wat');
/** Words typed together. */
const APART = new Map([
  ['whats', 'what is'],
  ['wats', 'what is'],
  ['whos', 'who is'],
  ['wheres', 'where is'],
  ['whens', 'when is'],
]);
/** Nobody asks these of the piece: who is meant is in it. */
const PERSONS = words('he she him her his hers himself herself');
/** No other thing has these names, or hardly any. */
const NAMES_PIECE = new RegExp(
  `\\b(?:articles?|this(?: whole)? ${NOUN}|headline|standfirst|byline|caption|quoted|comments|commenting)\\b`,
);
const SURELY_OF_PIECE: ReadonlySet<PieceTopic> = new Set(['about', 'caption']);
/** Who says no more than "author" or "photo credit" names a part of the piece. */
const IS_LABEL = /^(?!(?:is|was|did)\b|.*\b(?:who|whom|whose|what|which|when|where|how|it|this)\b)/;
/** Things that an article may speak of, and itself be called. */
const THINGS = words('it report text page post paper');

function wordsOf(question: string): string[] {
  const plain = foldCase(withoutOpening(question).slice(0, 400)).replace(/\btl\P{L}{0,3}dr\b/gu, 'tldr');
  const typed = plain.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return typed
    .flatMap((word) => (APART.get(word.replace(/['’]/, '')) ?? word).split(' '))
    .map((word) => repaired(word.replace(/['’]s$/, '')))
    .filter((word) => !CHAT.has(word));
}

/** What of the piece itself a question may ask for, or undefined where it surely asks for something in it. */
export function readPieceQuestion(question: string): PieceQuestion | undefined {
  const all = wordsOf(question);
  if (all.length === 0 || all.length > MAX_WORDS || all.some((word) => PERSONS.has(word))) return undefined;
  const text = all.join(' ');
  const pattern = PATTERNS.find(({ triggers, allowed, shapes: forms, not, hasDates }) => {
    if (!all.some((word) => triggers.has(word))) return false;
    if (forms && !forms.some((shape) => shape.test(text))) return false;
    if (not?.some((shape) => shape.test(text))) return false;
    return all.every(
      (word) =>
        triggers.has(word) ||
        allowed.has(word) ||
        OF_THE_PIECE.has(word) ||
        FUNCTION_WORDS.has(word) ||
        (hasDates && IS_DATE_PART.test(word)),
    );
  });
  if (!pattern) return undefined;
  const { topic, triggers, otherThings } = pattern;
  if (SURELY_OF_PIECE.has(topic) || NAMES_PIECE.test(text) || IS_LABEL.test(text)) {
    return { topic, rivals: [], asksOfThing: false };
  }
  // "Whose photo is it?" is of the photo.
  const asksOfThing = topic !== 'credit' && all.some((word) => THINGS.has(word));
  const nouns = all.filter((word) => NOUNS.has(word));
  if (nouns.length > 0 || all.includes('this')) return { topic, rivals: nouns, asksOfThing };
  const rivals =
    asksOfThing && all.includes('it') ? [...(otherThings ?? triggers)] : all.filter((word) => triggers.has(word));
  return {
    topic,
    rivals: rivals.filter((word) => !FUNCTION_WORDS.has(word)),
    asksOfThing,
    ...(topic === 'published' && all.includes('published') ? { things: PUBLICATIONS } : {}),
  };
}

/** What of the piece itself a question asks for, or undefined where it asks for something in it. */
export function readPieceTopic(question: string): PieceTopic | undefined {
  return readPieceQuestion(question)?.topic;
}

/** The whole of a field as evidence, or undefined where the article does not state it. */
export function fieldEvidence(article: Article, field: ArticleField): Evidence | undefined {
  const text = fieldText(article, field);
  return text === undefined ? undefined : { paragraph: null, field, start: 0, end: text.length, text, score: 1 };
}
