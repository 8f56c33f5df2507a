const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What has to stand before a group's adjective for it to be a noun: "the Chinese", "a Muslim". */
export const BEFORE_GROUP_ADJECTIVE = list(
  'the a an any every all these those that another you most no more one single next last other only',
);

/** What may follow an adjective that is used as a noun ("a Muslim", "the Chinese are"): anything else makes it an adjective. */
export const AFTER_GROUP_CLASSES: readonly string[] =
  `be modal volition negation filler privilege coreference vile vermin have
  like-kind misdeed condemn self dying sicken question speech idea`.split(/\s+/);
export const AFTER_GROUP_WORDS = list(`
  and or who in at do can on from near with as than around to but because for of by after when if while like will
  would that again here there please thanks thank make makes made drive drives fill fills ill angry belong belongs
  contribute contributes ruin down back up moved came come get gets got give gives gave went keep keeps kept know
  think thought take takes took try tries use used lie steal breed deserve hate love stay live lives before until
  without you`);

/** A word after one of these is a common noun, whatever it looks like: "the python". */
export const DETERMINERS = list(`
  the a an this that these those my your his her its our their some any every each no another what which whose such
  one two three all both many most more few old new whole`);

/** Words that belong to a person's name. */
export const TITLES = list(`
  mr mrs ms miss dr prof professor president senator governor mayor minister chancellor king queen prince princess
  sir lord lady judge justice general captain pope saint st`);

/** Titles that are nothing else, as "miss" and "general" are. */
export const HONORIFICS = list('mr mrs ms dr prof professor senator governor herr frau');

/** Surnames that are also plain English words and are mostly meant as the name where no article stands before them. */
export const SURNAMES = list(`
  smith trump musk bush gates swift cruz baker cook bell ward gray grey foster cole fox hunt wright hill stone
  parker turner fisher mason carter walker cooper clinton thatcher reagan lincoln washington kennedy nixon carlson
  shapiro pelosi vance pence sanders macron mandela gandhi churchill murdoch sunak truss`);

/** What may follow a name that is whole. Any other word makes it part of another name: "Python processes". */
export const AFTER_NAME = list(`
  and or but in on at to with for from by if when because while so as like before after until unless tonight today
  tomorrow now soon then again here there myself ourselves please who that this next first dead too also once is was
  will would should must someday slowly anyway immediately right the a his her my i we you he she they it not don
  does did are has had can could may might where how why what himself herself asap already over during about off up
  down out`);

/** Names of things that are killed, shot or hung without harm to anybody. */
export const LIFELESS = list(`
  python java javascript docker chrome firefox safari node nginx apache postgres mysql linux windows android jenkins
  jira bash vim emacs excel powerpoint photoshop covid coronavirus malaria time zombies zombie mosquitoes mosquitos
  cockroaches bowser ganon godzilla sauron voldemort dracula cthulhu thanos tiktok facebook twitter instagram
  youtube google amazon apple microsoft netflix spotify openai nvidia huawei tesla reddit discord`);

/** Function words and the like, none of which is a name. */
export const NEVER_NAMES = list(`
  everything everyone everybody anything anyone anybody something someone somebody nothing nobody others other
  everywhere whatever whoever each me him her it them us you myself himself herself itself themselves i he she we
  they for of off up out down over about into with without by at on in to from as than then if when while because
  and or but so not no yes only just very too also again now here there today tomorrow tonight soon`);
