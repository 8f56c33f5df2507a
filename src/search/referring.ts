/**
 * Forms of questions that lean on what both know. Nobody asks "will they reopen?" or "did anybody survive?" out of the blue: beside an article
 * they speak of it, whatever words it lacks.
 */
const AUXILIARY =
  "(?:is|are|was|were|will|would|do|does|did|has|have|had|can|could|should|might|isn'?t|aren'?t|wasn'?t|weren'?t|won'?t|don'?t|doesn'?t|didn'?t|hasn'?t|haven'?t)";
/** "And when", "how many people", "what kind of": how a question opens before its auxiliary. */
const ASKING = '(?:(?:so|and|but) )?(?:(?:what|when|where|why|how|who|which|whose)(?: [\\p{L}-]+){0,2} )?';
const I_OR_WE = '(?:i|we|people|someone|somebody|anyone|anybody)';

/** Verbs that leave out whom or what: the article tells it. */
const WITHOUT_OBJECT = `donate|help out|volunteer|apply|sign up|subscribe|enrol|enroll|attend|take part|join in|get involved|complain|object|buy one|get one|order one|see one|try one|get tickets|buy tickets|pre-?order|claim compensation|get a refund|get compensation`;
/** What somebody did in an affair that both know of. */
const RESPONDED = `visit|visited|comment|commented|respond|responded|react|reacted|reply|replied|resign|resigned|apologi[sz]e|apologi[sz]ed|testify|testified|appeal|appealed|plead guilty|pleaded guilty|intervene|intervened|step in|stepped in|get involved|say anything|said anything|say why|said why|deny it|denied it`;
const MAY_BE_SAFE = 'safe|secure|at risk|affected|protected|covered|included|eligible|cancelled|delayed|leaked|stolen';

/** What an affair has, whatever it is. */
const PART_OF_AN_AFFAIR =
  'downsides?|upsides?|catch|drawbacks?|risks?|damage|death toll|verdict|outcome|result|motives?|backlash|fallout|upshot|controversy|deadline|budget|next step|next steps|plan';

const REFERRING = [
  // "Is it dimmable?", "when will they reopen?"
  `^${ASKING}${AUXILIARY} (?:it|they|he|she)\\b`,
  // "Is this true?"
  '^(?:is|was|are|were) (?:this|that|these|those) (?:an? |the )?[\\p{L}-]+$',
  // "How do I return it?"
  `^(?:where|how|when|why|can|could|should|do|does|will|may) ${AUXILIARY}? ?${I_OR_WE} (?:[\\p{L}-]+ ){1,3}(?:it|them|him|her)$`,
  `^(?:where|how|when) (?:do|can|could|should) (?:you|u) (?:[\\p{L}-]+ ){1,2}(?:it|them)$`,
  `^(?:(?:where|how|when) )?(?:can|could|do|should|may) ${I_OR_WE} (?:still )?(?:${WITHOUT_OBJECT})$`,
  // "Are my savings protected by it?"
  `^(?:is|are|was|were|will) (?:my|our) (?:[\\p{L}-]+ ){1,2}(?:be )?(?:${MAY_BE_SAFE})(?: (?:with|from|by|in) (?:it|this|them))?$`,
  // "What comes next for them?"
  "^(?:(?:so|and) )?what(?:'?s| is| happens| comes| will happen| is going to happen)? (?:next|now)(?: (?:for|with|to) (?:it|them|him|her))?$",
  `^what(?:'?s| is| was| are| were) the (?:real |main |actual )?(?:${PART_OF_AN_AFFAIR})$`,
  '^(?:what|how|why) (?:does|did|do|will) (?:this|that) (?:mean|matter|affect|change|work|happen|compare|help)\\b',
  // "Did anybody survive?", "has the judge fined anyone?"
  `^(?:was|were|did|has|have|is|are|will)(?:n'?t)? (?:anyone|anybody|someone|somebody)(?: else)?(?: [\\p{L}-]+){1,3}$`,
  `^(?:was|were|did|has|have|is|are|will)(?:n'?t)? (?:the )?(?:[\\p{L}-]+ ){1,4}(?:anyone|anybody|anything)$`,
  // "Is there a curfew?", "any passengers missing?"
  '^(?:is|was|are|were) there (?:an?|any) [\\p{L}-]+(?: [\\p{L}-]+)?$',
  '^any [\\p{L}-]+ (?:affected|hurt|injured|killed|dead|missing|arrested|charged|involved|found|left|known)$',
  // "Did the mayor respond?", "what did the mayor say?"
  `^(?:did|has|have|will|does)(?:n'?t)? (?:the )?(?:[\\p{L}-]+ ){1,3}(?:${RESPONDED})(?: yet| too| to (?:it|this))?$`,
  '^what (?:did|has|have) (?:the )?(?:[\\p{L}-]+ ){1,3}(?:say|said)(?: about (?:it|this|them))?$',
  '^what (?:did|do|does) (?:the )?(?:[\\p{L}-]+ ){1,3}think (?:about|of) (?:it|this|them)$',
  '^(?:who|what) (?:else )?[\\p{L}-]+ (?:it|them|him|her)$',
  // "What is its range?"
  `^(?:what|how|where|when|who|which)(?:'?s| [\\p{L}-]+){0,3} (?:its|their)(?: [\\p{L}-]+){1,4}$`,
].map((form) => new RegExp(form, 'u'));

/** "It" that stands for nothing: the weather, the time, what is allowed or wise in general. */
const IMPERSONAL = [
  '\\b(?:rain\\p{L}*|snow\\p{L}*|fogg?y?|windy|sunny|freezing|weather|outside|daylight|o.?clock|tomorrow|tonight|today|yesterday|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b',
  `\\b(?:is|was|would|isn'?t) it (?:be )?(?:(?:too|really|so|even|still|ever) )?(?!going|likely|unlikely|expected|able|supposed|due|set|ready|linked|similar|close|thought)[\\p{L}-]+ (?:to|that|if|when|not|for|or)\\b`,
  '\\bit (?:worth|rude|fine|ok|okay|bad) [\\p{L}-]+ing\\b|\\b(?:he|she|they)\\b.*\\b(?:me|us)$',
  '\\bit (?:take|cost) to\\b|\\bwhat does it mean\\b.*\\b(?:when|if)\\b',
  '\\bwhat (?:time|day|date|year|month) (?:is|was) it\\b|\\bis it (?:just me|who or)\\b',
  // "What language do they speak in Malta?" asks about people in general.
  '\\b(?:do|did) they (?:\\p{L}+ ){1,3}in \\p{L}+$|\\bwhy (?:is|are) (?:it|they) called\\b|\\bthey say\\b',
  '\\b(?:you|your|u|ur)\\b(?! (?:get|buy|use|see|watch|download|try|order|play|find|join|sign|book|visit|take))',
].map((form) => new RegExp(form, 'u'));

const MAX_WORDS = 10;

/** Whether a question leans on something that both know, as "it" or as in "has the judge fined anyone": beside an article, on it. */
export function refersToKnown(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}'-]+/gu) ?? [];
  if (words.length > MAX_WORDS) return false;
  const plain = words.join(' ');
  return REFERRING.some((form) => form.test(plain)) && !IMPERSONAL.some((form) => form.test(plain));
}
