/** A speech synthesiser that is installed here: the espeak-ng program, or its npm build. */
export type Voice = { kind: 'program'; path: string } | { kind: 'package'; path: string };

/** What the speaking thread is told to read. */
export interface SpeechTask {
  voice: Voice;
  text: string;
  /** Names of voices to try, in this order. */
  languages: string[];
  wordsPerMinute: number;
  maxFileBytes: number;
}
