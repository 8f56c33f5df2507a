import { splitSentences } from '../../text/sentences.ts';
import type { CommentRule } from '../article.ts';

/** How a sentence that lays down rules for readers begins. */
const OPENING =
  /^(?:(?:all |your |user |readers?['’]? ?)?comments?\b|(?:please )?(?:keep|be|stay|make sure|ensure|avoid|refrain|remember|do not|don['’]t)\b|we (?:welcome|encourage|moderate|reserve|review|remove|delete|do not|don['’]t|ask|may|will)\b)/i;
const ABOUT_COMMENTS = /\b(?:comment(?:s|ing|ers?)?|discussions?|conversations?|posts?)\b/i;
const REQUIREMENTS: readonly { requires: CommentRule['requires']; words: RegExp }[] = [
  {
    requires: 'on-topic',
    words: /\b(?:o[nf]f?[- ]topic|relevant|(?:stay|keep) (?:on|to) (?:the )?(?:topic|subject|point))\b/i,
  },
  {
    requires: 'not-abusive',
    words:
      /\b(?:abus(?:e|ive)|insult(?:s|ing)?|offensive|personal attacks?|hate(?:ful| speech)|harass(?:ment|ing)?|civil|respectful|profan(?:e|ity)|defamatory|libell?ous|obscen(?:e|ity)|threats?|threatening|bullying)\b/i,
  },
];
const SPEECH = /[“”"]|\bsaid\b/;
const LONGEST_RULE = 500;

function requirementsOf(sentence: string): CommentRule['requires'][] {
  if (sentence.length > LONGEST_RULE || !OPENING.test(sentence) || !ABOUT_COMMENTS.test(sentence)) return [];
  if (SPEECH.test(sentence)) return [];
  return REQUIREMENTS.filter(({ words }) => words.test(sentence)).map(({ requires }) => requires);
}

/**
 * What a page asks of comments, in its own words: one rule for each requirement, from the first sentence that lays it
 * down. Give it only what stands outside the article's body, where a sentence about comments is news.
 */
export function commentRulesIn(texts: Iterable<string>): CommentRule[] {
  const rules = new Map<CommentRule['requires'], CommentRule>();
  for (const text of texts) {
    if (!ABOUT_COMMENTS.test(text)) continue;
    for (const [start, end] of splitSentences(text)) {
      const sentence = text.slice(start, end);
      for (const requires of requirementsOf(sentence)) {
        if (!rules.has(requires)) rules.set(requires, { id: requires, text: sentence, requires });
      }
    }
  }
  return REQUIREMENTS.flatMap(({ requires }) => rules.get(requires) ?? []);
}

/** Whether a text says what comments must be, so that it is a rule of the page and no part of the story. */
export function isCommentRule(text: string): boolean {
  return commentRulesIn([text]).length > 0;
}
