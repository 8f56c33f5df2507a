/** Longer lines are sentences of somebody, not labels of the page. */
const LONGEST_LABEL = 120;

/** What news pages print around an article, as whole lines in lower case. */
const LABELS: readonly RegExp[] = [
  /^(?:listen|play audio|audio)(?: (?:to|now))?(?: (?:this|the))?(?: (?:article|story|audio))?(?:,? \d+ min(?:ute)?s?)?(?: read)?$/,
  /^\d+ ?[- ]?min(?:ute)?s?(?: (?:read|listen))?$/,
  /^(?:share|tweet|e-?mail|print|copy(?: link)?|save|bookmark|like|pin|whats ?app|facebook|twitter|x|linked ?in|reddit|telegram|messenger|instagram|threads|bluesky|youtube|flipboard)(?: (?:this|the)(?: (?:article|story|page|post))?)?(?: (?:on|via|to|with|by) [\p{L} ]+)?(?:[ |·•,]+(?:share|tweet|e-?mail|print|copy link|save|whats ?app|facebook|twitter|x|linked ?in|reddit|telegram))*$/u,
  /^(?:link copied|copied|click to copy)!?$/,
  /^(?:\d[\d,.]*k? )?(?:comments?|replies|shares?|views|likes)(?: ?\(?\d*\)?)?$/,
  /^(?:add|post|leave|write|read|view|see|show|hide|load|join)(?: (?:a|all|the|your|more|\d+))? (?:comments?|conversation|discussion|reply)$/,
  /^(?:replying to|reply to|in reply to) .+$/,
  /^(?:reply|cancel(?: reply)?|report|submit|send|post|close|menu|search|home|back to top|top|loading(?:\.\.\.|…)?)$/,
  /^(?:(?:read|see|find out|learn|discover)(?: \w+)? (?:more|also)|also read|read(?: the)? full (?:story|article)|continue reading|keep reading|more(?: (?:on|from|in|about|stories|news|like|coverage)\b.*)?|related(?: (?:articles?|stories|story|topics?|news|content|links?|posts?|reading|coverage))?|recommended(?: (?:for you|stories|reading))?|you (?:may|might)(?: also)? (?:like|be interested in)|most (?:read|popular|viewed|shared)|trending(?: now)?|up next|latest(?: (?:news|stories))?|editor['’]?s?['’]? picks?|in this (?:article|story)|on this page|topics?|tags?|explore more|what to read next)(?: ?: ?.*)?(?: ?[>›»→])?$/,
  /^(?:watch|listen|see also|read more|related|more|topics|tags|filed under|listen to|read) ?[:|] .+$/,
  /^(?:\W*)(?:advertisement|advert|ad|sponsored|sponsored content|promoted|story continues below(?: this)?(?: advertisement)?|article continues (?:after|below)(?: this)?(?: ad(?:vertisement)?)?|scroll to continue|skip (?:to|past) .+|skip ad(?:vertisement)?|remove ads)(?:\W*)$/,
  /^(?:sign up|subscribe|register|join|get)\b.*\b(?:newsletters?|inbox|emails?|briefing|updates|alerts|whatsapp channel|subscribers?)\b.*$/,
  /^(?:subscribe|sign up|sign in|log in|register|donate|support us|become a member|subscribe now|log out|my account|start your free trial|follow|following)(?: (?:now|today|here|for free))?!?$/,
  /^(?:follow|find|like) (?:us|me|\p{L}+)(?: \p{L}+){0,3} on .+$/u,
  /^(?:download|get) (?:our|the) (?:free )?app\b.*$/,
  /^(?:for more information,? )?(?:please )?(?:see|read|check|visit|consult) (?:our|the) .*\b(?:faqs?|guidelines|terms|policy|rules)\b.*$/,
  /^(?:our|the)? ?(?:comment(?:s|ing)?|community) (?:faqs?|guidelines|policy|rules)$/,
  /^(?:©|\(c\)|copyright\b).*$/,
  /^.{0,60}\ball rights reserved\b.{0,60}$/,
  /^(?:accept|reject|manage)(?: all)? cookies.*$/,
  /^(?:show|hide|expand|view|enlarge|open)(?: the)? (?:caption|image|gallery|transcript|more|less)(?: in .*)?$/,
];

/** A link of a page's foot. */
const FOOT_LINK =
  '(?:about(?: us)?|contact(?: us)?|help|careers|advertise|accessibility|legal|sitemap|imprint|(?:terms|privacy|cookies?)(?: (?:of (?:use|service)|and conditions|policy|notice|settings|preferences))?)';
const FOOT = new RegExp(`^${FOOT_LINK}(?:[ |·•,/–-]+${FOOT_LINK})*$`);

/** Where the readers' part of a page begins: nothing after it is the article's. */
const COMMENT_SECTION =
  /^(?:(?:\d[\d,.]*k? )?(?:comments?|readers?['’]? comments)(?: ?\(?\d*\)?)?|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion))$/;

function asLabel(text: string): string | undefined {
  if (text.length > LONGEST_LABEL || text.includes('\n')) return undefined;
  return text.replaceAll('\u00A0', ' ').replace(/\s+/g, ' ').replace(/[:.]$/, '').trim().toLowerCase();
}

/** Whether a whole line is a label, a button or a notice of the page, such as "Listen to article" or "Read more". */
export function isFurniture(text: string): boolean {
  const label = asLabel(text);
  return label !== undefined && LABELS.some((pattern) => pattern.test(label));
}

/** Whether a line is the links of a page's foot, as "About · Privacy policy · Cookies". Inside a story it may be a heading. */
export function isPageFoot(text: string): boolean {
  const label = asLabel(text);
  return label !== undefined && FOOT.test(label);
}

/** Whether a line is the heading of the comments, as "COMMENTS" or "12 comments". */
export function isCommentSection(text: string): boolean {
  const label = asLabel(text);
  return label !== undefined && COMMENT_SECTION.test(label);
}
