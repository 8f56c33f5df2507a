import type { Answer } from './answer/answer.ts';
import { answerFromSeveral, asOneOfSeveral, topicOf } from './answer/answer-from-several.ts';
import { answerQuestion } from './answer/answer-question.ts';
import { UserError } from './base/errors.ts';
import type { Log } from './base/log.ts';
import { findQuotes, type QuoteOutcome, type QuoteRequest } from './find-quotes.ts';
import type { Attachments } from './guilds/attachments.ts';
import { Conversations } from './guilds/conversations.ts';
import type { GuildService } from './guilds/guild-service.ts';
import { LogChannels } from './guilds/log-channels.ts';
import type { Outbox } from './guilds/outbox.ts';
import { GuildLibrary } from './library/guild-library.ts';
import type { Library } from './library/library.ts';
import { PendingImports } from './library/pending-imports.ts';
import { nameInKey, type Volume, type Volumes } from './library/volume.ts';
import { moderate } from './moderation/moderate.ts';
import { offTopicFrom, type Policy } from './moderation/policy.ts';
import type { Verdict } from './moderation/verdict.ts';
import type { ReadAloud } from './read-aloud.ts';
import type { Topic } from './search/topic.ts';
import { plainText } from './text/plain-text.ts';

/** Characters (UTF-16 code units) that a question may have. */
export const QUESTION_LENGTH = 500;

export interface AskRequest {
  question: string;
  /** What the person typed, where the question was made of it: that is judged, and the question only by its topic. */
  typed?: string;
  /** What is asked, and what is likeliest meant and answers best is taken; all of the corpus where left out. */
  volumes?: Volumes;
  /** The article that the same person was answered from last, by its name in a key. */
  spokenOf?: string | undefined;
  /** How likely the only article to be asked was meant, where it has been chosen among several. */
  meant?: number | undefined;
  /** How many passages the answer brings. */
  top?: number;
  /** The standard policy where left out. */
  policy?: Policy;
}

export interface AskOutcome {
  verdict: Verdict;
  /** Missing where the verdict keeps the question out for abuse. A question about something else has one: it is refused softly. */
  answer?: Answer;
  volume: Volume;
}

/** How a text is looked at. */
export interface CheckOptions {
  /** Also asks whether it is about one of the articles. */
  topic?: boolean;
  /** The standard policy where left out. */
  policy?: Policy;
  /** All of the corpus where left out. */
  volumes?: Volumes;
}

type Rooms = Pick<App, 'library' | 'log' | 'readAloud' | 'guilds' | 'outbox' | 'attachments'>;

/** What commands and the command line may do. Nothing here knows of Discord. */
export interface App {
  /** The corpus. */
  library: Library;
  /** The articles of servers, and which is asked about where. */
  guildLibrary: GuildLibrary;
  /** Articles that were imported and wait for their admin's word. */
  imports: PendingImports;
  log: Log;
  readAloud: ReadAloud;
  guilds: GuildService;
  /** Null where no transport is there, as at the command line. */
  outbox: Outbox | null;
  /** Null where no transport is there. */
  attachments: Attachments | null;
  logChannels: LogChannels;
  /** What follow-up questions are understood by. */
  conversations: Conversations;
  /** @throws UserError `no-question` or `question-too-long` */
  ask(request: AskRequest): AskOutcome;
  /** The answer without a verdict: for a question that was let through before. */
  answer(request: AskRequest): { answer: Answer; volume: Volume };
  /** The verdict on any text that a person typed. */
  check(text: string, options?: CheckOptions): Verdict;
  quote(request: QuoteRequest): QuoteOutcome;
}

const UNRELATED = { relation: 'unrelated' } as const;

export function createApp({ library, log, readAloud, guilds, outbox, attachments }: Rooms): App {
  function answerBest(request: AskRequest): { answer: Answer; volume: Volume } {
    const { volumes = library.volumes, spokenOf, meant = 1 } = request;
    const options = request.top === undefined ? {} : { top: request.top };
    const question = plainText(request.question);
    const [first, ...others] = volumes;
    if (others.length === 0) {
      return { answer: asOneOfSeveral(answerQuestion(first.source(), question, options), meant), volume: first };
    }
    const sources = volumes.map(({ source }) => source);
    const before = volumes.findIndex(({ key }) => nameInKey(key) === spokenOf);
    const { answer, at } = answerFromSeveral(sources, question, { ...options, spokenOf: before });
    return { answer, volume: volumes[at] ?? first };
  }

  function contextOf(volumes: Volumes, policy: Policy | undefined) {
    const isArticleWord = (word: string) => volumes.some((volume) => volume.hasWord(word));
    const isArticlePerson = (word: string) => volumes.some((volume) => volume.hasPerson(word));
    return { isArticleWord, isArticlePerson, ...(policy ? { policy } : {}) };
  }

  function check(text: string, { topic = false, policy, volumes = library.volumes }: CheckOptions = {}): Verdict {
    const context = contextOf(volumes, policy);
    const verdict = moderate(text, context);
    if (verdict.action === 'block' || verdict.rule === 'distress' || !topic) return verdict;
    const request = { question: text, top: 1, volumes, ...(policy ? { policy } : {}) };
    const { answer, volume } = answerBest(request);
    const near = relationOf(answer, volume, request);
    return near ? moderate(text, { ...context, topic: near }) : verdict;
  }

  /** How near a question without an answer is to the article; undefined where the policy does not ask. */
  function relationOf(
    { status }: Answer,
    volume: Volume,
    { question, policy }: AskRequest,
  ): Pick<Topic, 'relation'> | undefined {
    if (status === 'off-topic') return UNRELATED;
    const isAsked = status === 'not-in-article' && policy !== undefined && offTopicFrom(policy) === 'near';
    if (!isAsked) return undefined;
    return topicOf(volume.source(), plainText(question));
  }

  function ask(request: AskRequest): AskOutcome {
    const { length } = request.question;
    if (request.question.trim() === '') throw new UserError('no-question', 'There is no question in that.');
    if (length > QUESTION_LENGTH) {
      throw new UserError(
        'question-too-long',
        `That question has ${length} characters; I read up to ${QUESTION_LENGTH}. Could you ask it more briefly?`,
        { length, limit: QUESTION_LENGTH },
      );
    }
    const { volumes = library.volumes, typed = request.question } = request;
    const context = contextOf(volumes, request.policy);
    const verdict = moderate(typed, context);
    if (verdict.action === 'block') return { verdict, volume: volumes[0] };
    const { answer, volume } = answerBest(request);
    const topic = verdict.rule === 'distress' ? undefined : relationOf(answer, volume, request);
    return { verdict: topic ? moderate(typed, { ...context, topic }) : verdict, answer, volume };
  }

  const guildLibrary = new GuildLibrary(library, guilds.store, log);
  const imports = new PendingImports();
  const logChannels = new LogChannels(outbox, log);
  return {
    library,
    guildLibrary,
    imports,
    log,
    readAloud,
    guilds,
    outbox,
    attachments,
    logChannels,
    conversations: new Conversations(guilds.store, log),
    ask,
    answer: answerBest,
    check,
    quote: ({ volumes = library.volumes, ...request }) => findQuotes(volumes, request),
  };
}
