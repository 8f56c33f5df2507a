import type { Preset } from '../../moderation/policy.ts';
import { TONE_RULE } from '../../moderation/tone.ts';
import type { Action, Category, Downgrade } from '../../moderation/verdict.ts';
import { formatDuration } from '../texts.ts';

export const CATEGORY_NAMES: Record<Category, string> = {
  hate: 'hate',
  slur: 'slurs',
  threat: 'threats',
  'self-harm': 'incitement to self-harm',
  harassment: 'insults',
  profanity: 'swear words',
  spam: 'spam',
  injection: 'instructions to the bot',
  'off-topic': 'off-topic questions',
};

export const ACTION_NAMES: Record<Action, string> = { allow: 'let through', flag: 'answer and log', block: 'block' };
export const DONE_NAMES: Record<Action, string> = { allow: 'Let through', flag: 'Flagged', block: 'Blocked' };
export const PRESET_NAMES: Record<Preset, string> = { relaxed: 'relaxed', standard: 'standard', strict: 'strict' };
export const PRESET_HINTS: Record<Preset, string> = {
  relaxed: 'Swearing and off-topic questions pass; insults and worse do not',
  standard: 'Swearing, insults and worse are blocked; so is what is off-topic',
  strict: 'As standard; the mildest swearing and insults and what is only near the article too',
};
export const STRICTNESS_NAMES = {
  unrelated: 'only what has nothing to do with the article',
  near: 'already what is only near the article',
} as const;

/** In what form of the text something was seen. */
export const VIEW_NAMES: Record<string, string> = {
  plain: 'as it stands',
  embedded: 'inside a longer word',
  leet: 'behind digits and signs',
  separated: 'with signs between the letters',
  spaced: 'with spaces between the letters',
  disguised: 'behind signs, or with something between the letters',
  masked: 'with letters masked',
  repeated: 'with letters repeated',
  phonetic: 'spelt by its sound',
  reversed: 'written backwards',
  misspelt: 'misspelt',
  'run together': 'words run together',
};

/** Why something counts for less than it would. */
export const DOWNGRADE_NAMES: Record<Downgrade, string> = {
  negated: 'it is denied',
  quoted: 'it is quoted',
  reported: 'it is reported speech',
  'third-party': 'it is said of a third party',
  condemned: 'it is condemned',
  homonym: 'the word has a plain sense here',
  reclaimed: 'it is said of oneself',
  allowed: 'it is on this server’s allow list',
  exclaimed: 'it is said to nobody and of nobody',
  softened: 'a kind or neutral word stands beside it',
  'role-play': 'it speaks of the bot in passing',
  mentioned: 'the word is asked about, not used',
  asked: 'it is asked whether it is so',
  name: 'it is part of a name',
  doubtful: 'it may also be meant well',
  continued: 'the words after it may give it another sense',
};

export const PAGE_NAMES = {
  overview: ['Overview', 'Preset, monitor-only, and everything at a glance'],
  categories: ['Categories', 'What is done about each kind of abuse'],
  topic: ['Off-topic', 'From where on, and what is done then'],
  words: ['Words', 'Words of your own, and what is never objected to'],
  exemptions: ['Exempt roles and channels', 'Not held to the milder rules'],
  cooldown: ['Cooldown', 'Seconds between two questions'],
  log: ['Log channel', 'Where I tell what I did'],
  escalation: ['Time-outs', 'After so many blocked texts'],
  retention: ['Retention', 'How long texts and records are kept'],
  history: ['History', 'Who changed what; undo any step'],
  reset: ['Reset', 'Back to how I came'],
} as const satisfies Record<string, readonly [name: string, description: string]>;

/** Names of single settings, by their path; a category's action is named by `actionField`. */
export const FIELD_LABELS: Record<string, string> = {
  'policy.preset': 'Preset',
  'policy.offTopic': 'Off-topic is',
  'policy.monitorOnly': 'Monitor only',
  'policy.words': 'Words',
  'policy.allow': 'Allow list',
  'exempt.roles': 'Exempt roles',
  'exempt.channels': 'Exempt channels',
  'cooldown.userSeconds': 'Cooldown for each person',
  'cooldown.channelSeconds': 'Cooldown for each channel',
  'log.channelId': 'Log channel',
  'log.texts': 'Texts in the log',
  'escalation.enabled': 'Time-outs',
  'escalation.blocks': 'Blocked texts before a time-out',
  'escalation.minutes': 'Within minutes',
  'escalation.timeOutMinutes': 'Minutes of time-out',
  'retention.textDays': 'Days that texts are kept',
  'retention.recordDays': 'Days that records are kept',
};

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Everything that the admin's side says in its own words. */
export const MODERATION_TEXTS = {
  onlyManagers: 'Only members who may manage this server can do that.',
  cardGone: 'I cannot read that card any more. Please run the command again.',

  panelTitle: 'Moderation on this server',
  neverSetUp: 'Nothing has been set yet: the standard rules hold.',
  english: 'I read English. Text in other languages is let through unless it holds a word of the lists.',
  version: (version: number) => `Version ${version}`,
  choosePage: 'Go to…',
  otherPages: 'More settings',
  saved: 'Saved.',
  nothingChanged: 'That is how it is already.',
  stale: 'Somebody else changed the settings meanwhile. Nothing was overwritten; this is what holds now.',
  staleSaved: (version: number, author: string) => `Version ${version} by ${author}:`,
  staleWanted: 'What you wanted was not saved. Choose it again if you still want it:',
  invalid: (field: string, problem: string) => `Not saved: ${field}: ${problem}`,
  wholeNumber: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  someone: 'a member whose data was deleted',

  unreadable: (version: number) =>
    `I cannot read version ${version} of the settings: it is damaged, or a newer version of me saved it. Until something is saved here, the last version that I can read holds, else the standard rules. Any change, an older version from the history, or a reset mends it.`,
  logFailing: (channel: string) =>
    `I could not write to ${channel}: it is gone, or I may not see it or write there. Everything else goes on as set.`,
  monitoring: 'Monitor-only: nothing is blocked; what would be is answered and logged.',

  openAppeals: (count: number, isMore: boolean) =>
    `${isMore ? 'More than ' : ''}${plural(count, 'appeal')} to decide: /moderation appeals`,

  preset: 'Preset',
  ownChoices: (count: number) => `${plural(count, 'choice')} of your own on top`,
  monitorOn: 'Only monitor',
  monitorOff: 'Stop only monitoring',
  undoLast: 'Undo the last change',
  none: 'none',
  on: 'on',
  off: 'off',
  asPreset: 'as the preset has it',
  actionField: (category: string) => `About ${category}`,

  categoriesHow: 'Choose a kind of abuse, then what is done about it.',
  chooseCategory: 'Choose a category',
  chooseAction: (category: string) => `What to do about ${category}`,
  asPresetWith: (action: string) => `As the preset has it (${action})`,
  ownChoice: 'your choice',

  topicHow: 'What has nothing to do with the article I cannot answer. How strict shall I be, and what shall I do?',
  strictness: 'What is off-topic?',
  topicAction: 'What to do about it',
  topicAllowed: 'Where it is let through, I show what comes nearest in the article.',

  exemptHow:
    'Not held to the rules on insults, swear words, spam, instructions and topic, nor to this server’s own words. **Hate, slurs, threats and incitement to self-harm are never exempt, for anybody.**',
  everyoneIsNoRole:
    '@everyone cannot be exempt. To let something through for everybody, choose its action under Categories or Off-topic.',
  exemptRoles: 'Exempt roles (up to 20)',
  exemptChannels: 'Exempt channels (up to 25)',
  moreExemptChannels: 'Further exempt channels (up to 25)',

  cooldownHow: 'How many seconds must lie between two questions; 0 is no cooldown.',
  perUser: (seconds: number) => `Cooldown of each person: **${seconds === 0 ? 'none' : formatDuration(seconds)}**`,
  perChannel: (seconds: number) => `Cooldown of each channel: **${seconds === 0 ? 'none' : formatDuration(seconds)}**`,
  change: 'Change…',

  logHow:
    'I tell there what I block and flag, who appeals, and who changes which setting. Nobody is ever pinged. /moderation log has it all in any case.',
  logChannel: 'Choose a log channel',
  logTexts: (on: boolean) =>
    on
      ? 'What was written is kept and shown in the log, for as long as retention says.'
      : 'What was written is neither kept nor shown; only what kind of text it was.',
  textsOn: 'Keep texts',
  textsOff: 'Do not keep texts',
  testLog: 'Send a test message',
  testMessage: 'This is where I will tell what I do. A test, sent from the settings.',
  testWorked: 'The test message is there.',

  escalationHow: (blocks: number, minutes: number, timeOutMinutes: number) =>
    `After **${plural(blocks, 'blocked text')}** within **${plural(minutes, 'minute')}** I do not answer that member for **${plural(timeOutMinutes, 'minute')}**. Older ones no longer count; those from before this was turned on do. Off-topic questions and instructions never count.`,
  escalationRunning: (enabled: boolean) =>
    enabled
      ? 'To end one early, narrow /moderation log to the member.'
      : 'While this is off, time-outs that still run do not hold.',
  escalationOn: 'Turn on',
  escalationOff: 'Turn off',

  retentionHow: (texts: number, records: number) =>
    `Texts are kept for **${plural(texts, 'day')}**, records without them (log entries, strikes, appeals, statistics) for **${plural(records, 'day')}**. Then they are deleted.`,

  historyHow: 'Newest first. Choose a step to see all of it and to undo it.',
  historyEmpty: 'Nothing has been changed yet.',
  chooseStep: 'Choose a step',
  stepTitle: (version: number) => `Version ${version}`,
  stepOption: (version: number) => `Version ${version}`,
  restoredFrom: (version: number) => `brought back version ${version}`,
  noDifference: 'no difference',
  stepUnreadable: 'cannot be read',
  undoStep: 'Undo only this step',
  restoreStep: 'Go back to this version',
  undone: (version: number) => `Undone: what version ${version} changed.`,
  nothingToUndo: (version: number) =>
    `There is nothing left to undo: what version ${version} changed has been changed again since.`,
  restored: (version: number) => `Back to how it was in version ${version}.`,
  versionGone: 'That version is not kept any more.',
  older: 'Older',
  newest: 'Newest',
  backToHistory: 'Back to the history',
  moreChanges: (count: number) => `and ${plural(count, 'more change')}`,
  andMore: (count: number) => `and ${count} more`,
  added: 'added',
  removed: 'removed',

  resetHow:
    'Everything that was set on this server goes back to how I came: the words and allow lists too. The history stays, so this can be undone.',
  reset: 'Reset everything',
  cancel: 'Cancel',
  resetDone: 'Everything is as I came.',

  forms: {
    cooldown: {
      title: 'Cooldown',
      fields: ['Seconds for each person (0 is none)', 'Seconds for each channel (0 is none)'],
    },
    escalation: { title: 'Time-outs', fields: ['Blocked texts', 'Within how many minutes', 'Minutes of time-out'] },
    retention: { title: 'Retention', fields: ['Days that texts are kept', 'Days that records are kept'] },
  },

  serverWord: 'a word of this server',
  logBlocked: (user: string, channel: string) => `${user} in ${channel}`,
  logSeverity: (category: string, severity: number) => `${category}, severity ${severity}`,
  logRule: (rule: string) => (rule === TONE_RULE ? 'by its tone, no rule' : `rule ${rule}`),
  logTimedOut: (until: string) => `Too many blocked texts: no answers for this member until ${until}.`,
  endTimeOut: 'End the time-out',
  timeOutEnded: (user: string) => `The time-out of ${user} has ended. The texts that led to it still count.`,
  noTimeOut: 'No time-out of that member is running.',
  logTimeOutEnded: (admin: string, user: string) => `${admin} ended the time-out of ${user}`,
  logSettings: (author: string, version: number) => `${author} changed the settings (version ${version})`,
  logAppealed: (user: string) => `${user} appeals: /moderation appeals`,
  logDecided: (admin: string, user: string, overturned: boolean) =>
    `${admin} ${overturned ? 'overturned a block of' : 'upheld a block of'} ${user} on appeal`,

  appealTitle: 'Appeal',
  appealLabel: 'Why should it be let through?',
  appealHint: 'You may leave this empty. Those who manage the server read it.',
  appealSent: 'Your appeal was sent to those who manage this server. They decide, and I tell you in a direct message.',
  appealAlreadyOpen: 'You have appealed against that already. It is still to be decided.',
  appealAlreadyDecided: (overturned: boolean) =>
    `That appeal was decided already: ${overturned ? 'you were right.' : 'the block stands.'}`,
  appealUnknown: 'I find nothing of yours there to appeal against. It may have been deleted since.',

  appealsTitle: {
    open: 'Open appeals',
    upheld: 'Upheld: the block stood',
    overturned: 'Overturned: the member was right',
  },
  noAppeals: 'None.',
  appealOf: (user: string, at: string) => `${user} · ${at}`,
  appealAgainst: (category: string, severity: number, rule: string) =>
    `against a block for ${category}, severity ${severity}, rule ${rule}`,
  appealEntryGone: 'the log entry is not kept any more',
  appealText: 'What was blocked:',
  appealMessage: 'What they say:',
  appealNoText: 'The text was not kept: texts in the log are off.',
  appealDecidedBy: (admin: string, at: string) => `decided by ${admin} ${at}`,
  uphold: 'Uphold',
  overturn: 'Overturn',
  overturnAllowing: 'Overturn and allow…',
  allowTitle: 'Overturn and allow',
  allowLabel: 'Word or phrase that is let through',
  allowHint: 'It cancels only itself. * may stand at its beginning or end.',
  decided: (overturned: boolean) =>
    overturned ? 'Overturned: the strike is taken back.' : 'Upheld: the block stands.',
  decidedTimeOut: 'The time-out that came of it has ended.',
  decidedStillTimedOut: (until: string) =>
    `Other blocked texts still keep the member from getting answers until ${until}; /moderation log, narrowed to the member, ends that.`,
  decidedAllowed: (entry: string) => `On the allow list now: ${entry}.`,
  decidedTold: 'The member was told.',
  decidedNotTold: 'The member takes no direct messages from me, so they were not told.',
  decidedBefore: (overturned: boolean) => `Somebody decided that before you: ${overturned ? 'overturned' : 'upheld'}.`,
  appealGone: 'That appeal is not there any more; the member may have deleted their data.',
  memberTold: {
    overturned:
      'Your appeal was heard: you were right. The block no longer counts against you. Thank you for saying so.',
    upheld: 'Your appeal was heard. Those who manage the server decided that the block stands.',
  },
  memberTimeOut: {
    ended: 'The time-out that came of it has ended: I answer you again.',
    running: (until: string) => `Other blocked texts of yours still count: I answer you there again from ${until} on.`,
  },

  listTitles: { words: 'Words of this server', allow: 'Allow list' },
  listHow: {
    words: 'Added to the rules of the preset. A word is found as a whole; spoil* finds spoiler too.',
    allow: 'What I never object to. Each entry cancels only itself, not the rest of the text.',
  },
  listBoth: (entries: string) => `Also on the other list: ${entries}. The allow list wins, so that is let through.`,
  listEmpty: 'Nothing is on it.',
  addEntries: { words: 'Add words…', allow: 'Add to the allow list…' },
  seeEntries: { words: 'See or remove words', allow: 'See or remove' },
  chooseRemoval: 'Choose what to remove',
  backToSettings: 'Back to the settings',
  entriesForm: {
    words: {
      block: 'Words or phrases that I block',
      flag: 'Words or phrases that I answer and log',
    },
    allow: 'Words or phrases that I let through',
    how: 'Separated by commas or line breaks. spoil* finds spoiler too.',
  },
  listCount: (count: number, most: number) => `${count} of ${most} entries`,
  listSame: 'All of it is there already.',
  listGone: 'None of it is on the list any more.',
  listNothing: 'Name at least one word; several are separated by commas.',
  listUnknown: (entries: string) => `Not on the list: ${entries}.`,
  listNoneRemoved: 'Nothing was removed.',
  listFull: (most: number, count: number) =>
    `A list holds ${most} entries; with these it would have ${count}. Nothing was added.`,
  notAllowedYet: 'The entry could not be put on the allow list, which may be full. /moderation allow add tells why.',
  listBad: (entries: string) => `⚠️ Not added:\n${entries}`,
  entryTooLong: (entry: string, length: number, most: number) => `${entry}: ${length} characters, at most ${most} fit.`,
  entryBad: (entry: string) => `${entry}: needs a letter or digit, and * may stand only at its beginning or end.`,

  testTitle: 'Dry run',
  testWhole: 'the whole text',
  testHit: (category: string, severity: number) => `${category}, severity ${severity}`,
  testLess: (why: string) => `counts for less: ${why}`,
  testPolicy: (preset: string) =>
    `Under the rules of this server, preset ${preset}. Nothing was logged, and nobody else sees this.`,
  testMonitoring: 'Monitor-only is on: what would be blocked is only flagged.',
  testDistress: 'Gets kind words and where help is found; nothing is kept of it and nobody is told.',
  testVerdictOfDistress: 'A cry for help',
  testVerdict: { allow: 'Let through', flag: 'Flagged: answered, and logged', block: 'Blocked' },

  logTitle: 'What I blocked and flagged',
  logEmpty: 'Nothing like that is in the log.',
  logAnyone: 'Everybody',
  logEveryCategory: 'Every category',
  logEveryAction: 'Blocked and flagged',
  logCsv: 'As CSV file',
  csvReady: (rows: number) => `The log as a CSV file: ${plural(rows, 'entry', 'entries')}.`,
  csvCut: (rows: number) => `The newest ${rows} entries of the log as a CSV file; there are more.`,

  exported: 'The settings of this server. Bring them to another one, or back, with /moderation import.',
  importTitle: 'Import settings',
  importLabel: 'Settings or a policy, as JSON',
  importHint: 'As /moderation export gives them. More than 4,000 characters: attach the file.',
  importPreview: 'This would change:',
  importSame: 'That is how it is already; nothing would change.',
  importSave: 'Save',
  importCancelled: 'Nothing was changed.',
  importGone: 'That import is no longer there. Please start it again.',
  importNotJson: 'That is not JSON.',
  importWrong: (field: string, problem: string) => `Not read: ${field}: ${problem}`,
} as const;
