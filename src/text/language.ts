import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsHelpers, type WinkMethods } from 'wink-nlp';

/**
 * wink-nlp remembers every new word it reads and never forgets one, so a process that reads strangers' text for months
 * would grow without bound. Past this many remembered words the instance is made anew (about 0.1 s).
 */
const MAX_REMEMBERED_WORDS = 50_000;
/** A private-use character: certain to be new to wink, so its id is the first one outside the language model. */
const PROBE = '\uE000';

interface Language {
  nlp: WinkMethods;
  its: ItsHelpers;
  probe: Document;
  firstUnknownId: number;
}

/** The model turns this part of itself into text anew with every load, from the text of the load before: it would double each time. */
const loadMetaCER = model.metaCER as () => unknown;
let metaCER: unknown;
const MODEL: typeof model = {
  ...model,
  metaCER: () => {
    metaCER ??= loadMetaCER();
    return metaCER;
  },
};

let language: Language | undefined;

function load(): Language {
  const nlp = winkNLP(MODEL, ['sbd', 'pos']);
  const probe = nlp.readDoc(PROBE);
  return { nlp, its: nlp.its, probe, firstUnknownId: Number(probe.tokens().itemAt(0).out(nlp.its.uniqueId)) };
}

/** The one wink-nlp instance of the process (tokens and parts of speech), loaded on first use. */
export function getLanguage(): Language {
  language ??= load();
  return language;
}

/** Tells how far wink's memory has grown, so that it can be emptied. `wordId` is the highest id that was seen in a text. */
export function noteWordId(wordId: number): void {
  if (language && wordId - language.firstUnknownId > MAX_REMEMBERED_WORDS) language = undefined;
}

/** Whether wink's language model knows the word as English. Names of people and companies mostly are not. */
export function isEnglishWord(word: string): boolean {
  return !getLanguage().probe.isOOV(word.toLowerCase());
}
