import type { Found, Scene } from './attribute.ts';
import { COURTESY_TITLES } from './lexicon.ts';
import { agrees, type Mention, type People, type Person, textOf } from './people.ts';
import type { NounPhrase } from './phrases.ts';
import type { Quote } from './quote.ts';
import type { Stream } from './stream.ts';

/** How far back, in paragraphs, a pronoun may reach. */
const PRONOUN_REACH = 4;

interface Spoken {
  paragraph: number;
  token: number;
  person: Person;
}

interface Speaker {
  name: string | null;
  role?: string;
  person?: Person;
}

function fitting(mentions: readonly Mention[], pronoun: string, before: number, subjects: boolean): Person | undefined {
  for (const mention of [...mentions].reverse()) {
    if (mention.token >= before) continue;
    if (subjects && !mention.isSubject) continue;
    if (agrees(pronoun, mention.person) && (mention.person.isPerson || mention.person.gender)) return mention.person;
  }
  return undefined;
}

/** Whom "he" or "she" means: going back sentence by sentence, who spoke, then who was its subject, then who was named. */
function antecedent(
  scene: Scene,
  people: People,
  pronoun: string,
  paragraph: number,
  token: number,
  spoken: readonly Spoken[],
): Person | undefined {
  for (const subjects of [true, false]) {
    for (let at = paragraph; at >= 0 && at > paragraph - PRONOUN_REACH; at--) {
      const limit = at === paragraph ? token : Number.POSITIVE_INFINITY;
      const stream = scene.streams[at] as Stream;
      const mentions = (people.mentions[at] ?? []).filter((one) => one.token < limit);
      let end = mentions.length;
      const said = spoken.filter((one) => one.paragraph === at && one.token < limit);
      // Sentence by sentence from the end; in each the first subject comes first.
      for (let sentence = stream.sentences.length - 1; sentence >= 0; sentence--) {
        const range = stream.sentences[sentence] as [number, number];
        if (range[0] >= limit) continue;
        const speaker = said.findLast((one) => one.token >= range[0] && one.token < range[1]);
        if (speaker && agrees(pronoun, speaker.person)) return speaker.person;
        let start = end;
        while (start > 0 && (mentions[start - 1]?.token ?? -1) >= range[0]) start--;
        const here = mentions.slice(start, end);
        const person = fitting([...here].reverse(), pronoun, Number.POSITIVE_INFINITY, subjects);
        if (person) return person;
        end = start;
      }
    }
  }
  return undefined;
}

function nameOf(
  scene: Scene,
  people: People,
  paragraph: number,
  phrase: NounPhrase,
  spoken: readonly Spoken[],
): Speaker {
  const stream = scene.streams[paragraph] as Stream;
  const { tokens } = stream;
  if (phrase.kind === 'pronoun') {
    const pronoun = tokens[phrase.mention[0]]?.lower ?? '';
    if (pronoun !== 'he' && pronoun !== 'she') return { name: null };
    const person = antecedent(scene, people, pronoun, paragraph, phrase.mention[0], spoken);
    if (!person) return { name: null };
    person.gender ??= pronoun === 'he' ? 'male' : 'female';
    return { name: person.name, person, ...(person.role ? { role: person.role } : {}) };
  }
  if (!phrase.name) return { name: textOf(stream, phrase.mention) };
  const person = people.find(tokens, phrase.name, paragraph);
  const role = phrase.role ? textOf(stream, phrase.role) : person?.role;
  if (person) return { name: person.name, person, ...(role ? { role } : {}) };
  const title = tokens[phrase.name[0] - 1];
  const keepsTitle = phrase.name[0] > phrase.mention[0] && COURTESY_TITLES.has(title?.lower ?? '');
  return {
    name: textOf(stream, keepsTitle ? [phrase.name[0] - 1, phrase.name[1]] : phrase.name),
    ...(role ? { role } : {}),
  };
}

function toQuote(scene: Scene, one: Found, speaker: Speaker): Quote | undefined {
  const found = one.attribution;
  if (!found) return undefined;
  const { start, end, continues } = one.quotation;
  const host = scene.streams[one.paragraph] as Stream;
  const subject = found.subject;
  return {
    text: host.text.slice(start, end),
    start,
    end,
    paragraph: one.paragraph,
    speaker: speaker.name,
    ...(speaker.role ? { role: speaker.role } : {}),
    mention: subject ? textOf(scene.streams[subject.paragraph] as Stream, subject.phrase.mention) : '',
    verb: found.verb,
    kind: found.kind,
    ...(continues ? { continues } : {}),
    rule: found.rule,
  };
}

/** Turns attributed quotations into quotes, with pronouns and surnames resolved. `paragraph` is the index of its paragraph. */
export function nameSpeakers(scene: Scene, people: People): Quote[] {
  const spoken: Spoken[] = [];
  const known = new Map<NounPhrase, Speaker>();
  const quotes: Quote[] = [];
  for (const one of scene.found) {
    const subject = one.attribution?.subject;
    let speaker: Speaker = { name: null };
    if (subject) {
      speaker =
        known.get(subject.phrase) ?? nameOf(scene, people, subject.paragraph, subject.phrase, spoken.slice(-40));
      known.set(subject.phrase, speaker);
      if (speaker.person) spoken.push({ paragraph: one.paragraph, token: one.token, person: speaker.person });
    }
    const quote = toQuote(scene, one, speaker);
    if (quote) quotes.push(quote);
  }
  return quotes;
}
