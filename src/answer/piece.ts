import { type Article, type ArticleField, type Evidence, fieldText } from '../article/article.ts';
import { SpellingIndex } from '../search/spelling.ts';
import { isEnglishWord } from '../text/language.ts';
import { foldCase } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import { withoutOpening } from './fillers.ts';
import { FUNCTION_WORDS } from './lexicon.ts';

/** What of the piece itself is asked for. */
export type PieceTopic = ArticleField | 'quoted' | 'about' | 'length' | 'paragraphs' | 'sentences';

interface Pattern {
  topic: PieceTopic;
  /** At least one of these must be in the question. */
  triggers: ReadonlySet<string>;
  /** Further words that may be; any other content word and the question is not about the piece. */
  allowed: ReadonlySet<string>;
  /** Must match as well, where given. */
  shape?: RegExp;
}

/** Names of the piece itself, allowed in every question about it. */
const PIECE_NOUNS = words(
  'article articles story piece report text page post news read reading whole here published publish',
);

/** In order: the first that fits is what is asked. */
const PATTERNS: readonly Pattern[] = [
  {
    topic: 'credit',
    triggers: words('photo photos picture pictures image images photograph pic illustration photographer'),
    allowed: words(
      'credit credited credits took take taken made make source shot agency photographer byline belong belongs',
    ),
    shape:
      /\bwhose\b.*\b(?:photos?|pictures?|images?|pic)\b|\b(?:who|whos)\b.*\b(?:took|take|taken|made|make|shot|photographer|credit\w*|by)\b|\b(?:credit\w*|source|photographer|agency)\b/i,
  },
  {
    topic: 'caption',
    triggers: words('photo photos picture pictures image images photograph pic illustration caption'),
    allowed: words(
      'caption shown show shows showing see seen taken take depict depicts describe top main captioned date',
    ),
  },
  {
    topic: 'commentRules',
    triggers: words('comment comments commenting commenters moderated moderation moderators mods rules replies'),
    allowed: words(
      `rule rules policy policies allowed post posted posting section write moderated moderation moderate moderators guidelines guideline
       forbidden permitted say want anything everything leave discussion house deleted removed abusive get gets go goes check checks
       checked approve approved reply replies free appear appears live`,
    ),
    shape:
      /\b(?:rules?|polic\w+|guidelines?|moderat\w+|mods|allowed|can|may|will|post|posted|section|how|permitted|forbidden|removed|deleted|approved?|appear\w*)\b/i,
  },
  {
    topic: 'quoted',
    triggers: words('quoted quotes quotations interviewed cited speakers speaks quote'),
    allowed: words(
      'people person persons experts expert anyone anybody everyone sources speak speaks list names named speaker speakers',
    ),
    shape: /\b(?:who|whos|whom|which|list|names?|people|speakers|experts?|anyone|anybody)\b/i,
  },
  {
    topic: 'publisher',
    triggers: words('publisher newspaper paper outlet site website magazine source publishes publication'),
    allowed: words('come comes came name original originally appeared printed run ran'),
    shape: /\b(?:who|whos|what|whats|which|where|name|publisher|outlet)\b/i,
  },
  {
    topic: 'url',
    triggers: words('url link address links online'),
    allowed: words('web original full find online website send share get'),
  },
  {
    topic: 'published',
    triggers: words(
      'published publish publication posted dated date written updated old recent released released release came day',
    ),
    allowed: words(
      'publication published written posted date day year month time come came online today new old recent article',
    ),
    // "What day is it?" asks for today.
    shape:
      /^(?!.*\b(?:day|date|time|month|year) is (?:it|today)\b(?!.*\b(?:from|of|by|published|posted|written|dated|updated|released)\b))(?!.*\bday today\b).*\b(?:when|whens|date|dated|what year|how (?:old|recent|new)(?! (?:is|was|are) (?:s?he|they)\b)|(?<!\byour )(?:day|time))\b/i,
  },
  {
    topic: 'byline',
    triggers: words(
      'wrote author authors byline reporter journalist writer writes written write reported authored writers reporters',
    ),
    allowed: words('name published journalist reporter author'),
    shape: /\b(?:who|whos|whose|name|author|authors|byline|reporter|journalist|writer)\b/i,
  },
  { topic: 'title', triggers: words('headline title titled headlined'), allowed: words('called name main exact') },
  {
    topic: 'title',
    triggers: words('called'),
    allowed: words('called'),
    shape: /\b(?:whats?|how)\b.*\b(?:article|story|piece)\b/i,
  },
  {
    topic: 'standfirst',
    triggers: words('title headline'),
    allowed: words('line sentence words say says stand stands written under below beneath'),
    shape: /\b(?:under|below|beneath)\b/i,
  },
  {
    topic: 'standfirst',
    triggers: words('standfirst subtitle subheading subheadline subhead deck'),
    allowed: words('headline say says'),
  },
  ...(['paragraphs', 'sentences'] as const).map((topic) => ({
    topic,
    triggers: words(topic),
    allowed: words('number count many does'),
    shape: /\b(?:how many|number|count)\b/i,
  })),
  {
    topic: 'length',
    triggers: words('long length words short minutes'),
    allowed: words('number count take minutes many words paragraphs sentences does'),
    shape: /\b(?:how (?:long|many|short)|length|number|count)\b/i,
  },
  {
    topic: 'about',
    triggers: words(
      `about summary summarise summarize summarised tldr gist topic subject overview takeaway takeaways point points happened happening
       synopsis nutshell brief recap sum going`,
    ),
    allowed: words('main key short quick quickly central basic idea brief happened big message lead bottom line up on'),
    // What should never have happened is something in it.
    shape: /^(?!.*\b(?:never|not|should|must)\b)/i,
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

const MAX_WORDS = 14;
/** Greetings and politeness, which ask for nothing. */
const CHAT = words('pls plz please hi hey hello u ur thx thanks bot byline whats whos wheres whens wat');

/** What of the piece itself a question asks for, or undefined where it asks for something in it. */
export function readPieceTopic(question: string): PieceTopic | undefined {
  const typed = foldCase(withoutOpening(question).slice(0, 400)).match(/[\p{L}\p{N}']+/gu) ?? [];
  const read = typed.map((word) => repaired(word.replace(/'s$/, '')));
  const all = read.filter((word) => !CHAT.has(word));
  if (all.length === 0 || all.length > MAX_WORDS) return undefined;
  return PATTERNS.find(({ triggers, allowed, shape }) => {
    if (!all.some((word) => triggers.has(word))) return false;
    if (shape && all.length > 1 && !shape.test(read.join(' '))) return false;
    return all.every(
      (word) => triggers.has(word) || allowed.has(word) || PIECE_NOUNS.has(word) || FUNCTION_WORDS.has(word),
    );
  })?.topic;
}

/** The whole of a field as evidence, or undefined where the article does not state it. */
export function fieldEvidence(article: Article, field: ArticleField): Evidence | undefined {
  const text = fieldText(article, field);
  return text === undefined ? undefined : { paragraph: null, field, start: 0, end: text.length, text, score: 1 };
}
