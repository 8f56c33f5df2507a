/** A link, also one without its scheme. */
const LINK = String.raw`(?:https?:\/\/|www\.|\b(?:t|wa)\.me\/|\bbit\.ly\/|\b[\w-]{2,40}\.(?:com|net|org|io|shop|store|xyz|app|online|site|club|top|vip|live|info|biz|example)\b)`;
/** Where an order may begin. */
const START = String.raw`(?:^|[.!?,:;\n\u{1F300}-\u{1FAFF}]\s{0,3}|\b(?:and|please|just|then)\s)`;
const PLATFORM = 'telegram|whatsapp|discord|instagram|insta|twitter|tiktok|youtube|twitch|onlyfans|patreon|facebook|x';

/**
 * What advertising says, by what it offers: case is ignored, and every gap is bounded, so that time is linear in the length of the text.
 * None of it counts in a question.
 */
export const ADVERTS: readonly RegExp[] = [
  // An order to buy, join or claim, and a link not far behind it.
  String.raw`${START}(?:order|shop|buy|register|sign\sup|claim|join|subscribe|connect|get|check\sout|visit)\s(?:now|here|today|at|on|via|my|our|us|your|ur|free|cheap)\b[^!?\n]{0,80}?${LINK}`,
  // A coin to buy, or one that is given away.
  String.raw`${START}buy\s[^.!?\n]{0,30}(?:\bcoins?\b|\btokens?\b|\$[a-z]{2,10}\b)[^!?\n]{0,60}(?:\bmoons?\b|\d\s?x\b|guaranteed|presale|${LINK})`,
  String.raw`\bconnect\s(?:your|ur|you)\swallet\b`,
  String.raw`\bair\s?drop\b[^?\n]{0,60}\b(?:claim|wallet|free\stokens?|join\snow)\b`,
  // Codes, rebates and links that pay whoever posts them.
  String.raw`\b(?:use|my|our|with)\s(?:my\s|our\s|this\s)?(?:referral|affiliate|promo|discount|coupon|invite)\s(?:code|link)\b`,
  String.raw`\b(?:promo|discount|coupon|referral)\scode\s[a-z]{2,12}\d{1,4}\b`,
  String.raw`\b\d{1,2}\s?%\soff\b[^?\n]{0,60}(?:\b(?:my|our|promo|with)\scode\b|\bsign\sup\b|\border\snow\b|\btoday\sonly\b|${LINK})`,
  // Money for nothing.
  String.raw`${START}(?:earn|make|generate)\s[^.?\n]{0,20}(?:passive\sincome|\$\s?\d[\d,.]{0,8}k?\s?(?:a|per|every|\/)\s?(?:day|week|month|hour)\b)`,
  String.raw`\b(?:trading|invest(?:ment|ing)?|profits?|forex|crypto|from\shome|for\ssale|cheap|price)\b[^?\n]{0,80}\b(?:dm|pm|inbox|text|message|whatsapp)\s(?:me|us)\b`,
  String.raw`\b(?:dm|pm|inbox|text|message|whatsapp)\s(?:me|us)\s[^?\n]{0,40}\b(?:price|learn\show|invest|trading|profits?|discount|buy|sale)\b`,
  String.raw`\bwhats?app\b[^?\n]{0,20}\+?\d[\d\s().-]{7,20}`,
  // Followers to win.
  String.raw`\blike\s(?:and|&|n)\ssub(?:scribe)?\b|\bsub4sub\b|\bf4f\b`,
  String.raw`${START}(?:subscribe\sto|join|follow|check\sout)\s(?:me\son|my|our)\s[^?\n]{0,30}\b(?:channel|group|page|server|newsletter|podcast|${PLATFORM})\b`,
  // Services and goods.
  String.raw`\b(?:we|our\s(?:experts|team|writers|agency))\s(?:offer|provide|deliver|sell)\b[^?\n]{0,60}\b(?:services\b[^?\n]{0,60}\b(?:contact|affordable|cheap|rates|prices)|essays|papers|assignments|followers|backlinks|seo|low\sprices)\b`,
  String.raw`\b(?:seo|web\sdesign|marketing)\s(?:and\s[a-z\s]{2,20}\s)?services\b[^?\n]{0,60}\b(?:contact|email|dm|cheap|rates|prices)\b`,
  String.raw`${START}buy\s[^.!?\n]{0,20}\b(?:followers|views|likes)\b[^!?\n]{0,40}${LINK}`,
  String.raw`\bmy\s[^?\n]{0,20}\blink\sin\s(?:my\s)?bio\b`,
  String.raw`\b(?:viagra|cialis|xanax)\b[^?\n]{0,40}\b(?:cheap|no\sprescription|buy|order)\b|\b(?:cheap|buy|order)\s[^?\n]{0,20}\b(?:viagra|cialis|xanax)\b`,
  String.raw`\bhot\s(?:singles|girls|milfs)\b[^?\n]{0,40}\b(?:waiting|near\syou|in\syour\sarea)\b`,
].map((source) => new RegExp(source, 'iu'));
