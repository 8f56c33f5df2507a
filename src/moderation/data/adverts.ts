/** A link, also one without its scheme. */
const LINK = String.raw`(?:https?:\/\/|www\.|\b(?:t|wa)\.me\/|\bbit\.ly\/|\b[\w-]{2,40}\.(?:com|net|org|io|shop|store|xyz|app|online|site|club|top|vip|live|info|biz|example)\b)`;
/** Where an order may begin. */
const START = String.raw`(?:^|[.!?,:;\n\u{1F300}-\u{1FAFF}]\s{0,3}|\b(?:please|just)\s)`;
/** Where a sentence begins. */
const SENTENCE = String.raw`(?:^|[.!?\n\u{1F300}-\u{1FAFF}]\s{0,3})`;

/**
 * What advertising says, by what it offers: case is ignored, and every gap is bounded, so that time is linear in the length of the text.
 * None of it counts in a question.
 */
export const ADVERTS: readonly RegExp[] = [
  // An order to buy, and a link not far behind it.
  String.raw`${START}(?:order|shop|buy|claim)\s(?:now|here|today|at|cheap)\b[^!?\n]{0,80}?${LINK}`,
  String.raw`${START}buy\s[^.!?\n]{0,30}(?:\bcoins?\b|\btokens?\b|\$[a-z]{2,10}\b)[^!?\n]{0,60}(?:\d\s?x\b|guaranteed|presale|${LINK})`,
  String.raw`${START}buy\s[^.!?\n]{0,20}\b(?:followers|views|likes)\b[^!?\n]{0,40}${LINK}`,
  String.raw`${START}connect\s(?:your|ur)\swallet\b`,
  String.raw`${START}win\s(?:an?\s)?free\s[^.?\n]{0,40}${LINK}`,
  String.raw`${START}join\s(?:my|our)\s[^.?!\n]{0,30}\b(?:channel|signals?|pump|airdrop|giveaway)\b[^.?!\n]{0,20}\b(?:t|wa)\.me\/`,
  String.raw`${SENTENCE}cheap\s(?:(?!are\b|is\b|were\b|was\b)[\w-]{1,20}\s){1,2}\d{1,2}\s?%\soff\s(?:at|on)\s${LINK}`,
  // Codes and links that pay whoever posts them.
  String.raw`${START}use\smy\s(?:referral|affiliate|promo|discount|coupon|invite)\s(?:code|link)\s(?:for|and|at|to\sget)\b`,
  String.raw`\b\d{1,2}\s?%\soff\b[^.?\n]{0,20}\bwith\smy\scode\b`,
  // Money for nothing.
  String.raw`${SENTENCE}(?:earn|make)\s(?:passive\sincome|\$\s?\d[\d,.]{0,8}k?\sa\s(?:day|week|month)\b)`,
  String.raw`\b(?:dm|pm|inbox|whatsapp)\sme\s(?:to|and)\s(?:learn\show|invest|earn|trade)\b`,
  String.raw`\bfor\ssale\b[^.?\n]{0,20}\b(?:dm|pm|inbox)\sme\b`,
  String.raw`\bwhatsapp\b[^.?\n]{0,20}\+\d[\d\s().-]{7,20}`,
  String.raw`${SENTENCE}send\s[^.!?\n]{0,10}\d[\d.]{0,8}\s?(?:btc|eth|usdt|sol|bitcoin|ethereum)\b[^.?\n]{0,40}\b(?:and|you(?:'ll|\swill))\s(?:get|receive)\s[^.?\n]{0,20}\b(?:back|double)\b`,
  String.raw`${SENTENCE}congrat(?:ulation)?s[\s,!]{1,3}you(?:'ve|\shave)?\s(?:won|been\sselected)\b[^?\n]{0,60}\b(?:click|claim)\s(?:it|your|now|here|below|on|the\slink)\b`,
  String.raw`${SENTENCE}(?:please\s|click\s[^.?!\n]{0,10}\bto\s)?(?:verify|confirm|update)\syour\s(?:password|account|wallet|identity|card)\b[^?\n]{0,40}${LINK}`,
  String.raw`${START}(?:message|dm|contact|text|write)\sme\son\s(?:telegram|whatsapp|signal)\b[^.?\n]{0,20}@\w`,
  String.raw`${START}(?:invest|trade)\swith\s(?:me|us)\b[^.?\n]{0,40}\b(?:\d{1,4}\s?%|guaranteed)[^?\n]{0,40}\b(?:dm|pm|inbox)\b`,
  // Followers to win.
  String.raw`${START}like\s(?:and|&|n)\ssub(?:scribe)?\b`,
  String.raw`\bsub4sub\b`,
  String.raw`${START}(?:subscribe\sto|follow|check\sout)\smy\s[^.?\n]{0,20}\b(?:channel|youtube|twitch|onlyfans|patreon)\b`,
  // Services and goods.
  String.raw`${SENTENCE}(?:we|our\s(?:experts|team|writers))\s(?:offer|provide|deliver|sell)\s[^.?\n]{0,40}\b(?:seo|backlinks|essays|papers|followers)\b[^?\n]{0,60}\b(?:contact|cheap|low\sprices|order)\b`,
  String.raw`${SENTENCE}(?:cheap|buy|order)\s(?:viagra|cialis|xanax)\b`,
  String.raw`\bhot\s(?:singles|girls|milfs)\b[^.?\n]{0,40}\b(?:waiting\sfor\syou|near\syou|in\syour\sarea)\b`,
].map((source) => new RegExp(source, 'giu'));
