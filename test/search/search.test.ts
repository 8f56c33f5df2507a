import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVerbatim } from '../../src/article/article.ts';
import { buildPassageIndex, search } from '../../src/search/passage-index.ts';
import { topicWords } from '../../src/search/topic.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { makeArticle } from './article.ts';

const article = makeArticle();
const index = buildPassageIndex(article);
const first = (question: string): string => search(index, question).passages[0]?.text ?? '';

describe('the right sentence comes first', () => {
  test.each([
    ['Who designed the terminal?', 'The terminal was designed by architect Ingrid Solheim and opened in 1954.'],
    ['when did it open', 'The terminal was designed by architect Ingrid Solheim and opened in 1954.'],
    [
      'How much would the work cost?',
      'The work would cost £4.2 million, according to the U.S. engineering firm Dunmore Hale.',
    ],
    [
      'What percentage of the piles was rotten?',
      'The open-source survey found that 36% of the piles were rotten, because salt water had entered the wood.',
    ],
    ['owusu teacher where', '“Nobody asked the islanders,” said Ama Owusu, who teaches at the island school.'],
    ['How many people were hired for the bridge?', 'Its inventor, the British firm SpanWorks, hired 40 people for it.'],
  ])('%s', (question, sentence) => {
    expect(first(question)).toBe(sentence);
  });
});

describe('a word that the article writes otherwise is understood', () => {
  test.each([
    ['one letter wrong', 'Who is Wierzbiczki?', 'spelling', 'wierzbicki'],
    ['two letters swapped', 'who desigend the terminal', 'spelling', 'design'],
    ['derived from the same root', 'Who invented it?', 'derivation', 'invent'],
    ['a country for its people', 'Which firm in Britain hired people?', 'derivation', 'britain'],
    ['an alias of the front matter', 'Which firm comes from America?', 'alias', 'america'],
    ['an acronym without its full stops', 'Which US firm did the engineering?', 'exact', 'us.'],
    ['an acronym in lower case', 'which firm is us based', 'exact', 'us.'],
    ['a half-typed name', 'what did wierzb say', 'spelling', 'wierzbicki'],
  ])('%s', (_, question, matchedBy, stem) => {
    expect(search(index, question).query.terms).toContainEqual(
      expect.objectContaining({ matchedBy, stem, known: true }),
    );
  });

  test('two words written as one are found', () => {
    expect(search(index, 'opensource survey').query.respelt).toBe('open source survey');
  });

  test('one word written as two finds the compound', () => {
    const { query, passages } = search(index, 'who invented span works');
    expect(query.respelt).toBe('who invented spanworks');
    expect(passages[0]?.paragraph).toBe(5);
  });

  test('a repaired word tells what was typed', () => {
    const [term] = search(index, 'Solhiem').query.terms;
    expect(term).toMatchObject({ text: 'Solhiem', correctedFrom: 'Solhiem', stem: 'solheim' });
  });

  test('a misspelt function word is not looked for', () => {
    expect(search(index, 'whcih architect').query.terms.map(({ stem }) => stem)).toEqual(['architect']);
  });

  test.each([
    ['Whcih architect', 'Which architect'],
    ['who desinged the bridge', 'who designed the bridge'],
    ['the recieved money', 'the received money'],
    ['how does the goverment pay', 'how does the government pay'],
    ['who rebuilt the brigde', 'who rebuilt the bridge'],
    ['who is wierzbciki', 'who is wierzbicki'],
    ['what did wierzb say', 'what did wierzbicki say'],
    ['the enginers of the brdige', 'the engineers of the bridge'],
  ])('"%s" is read as "%s"', (typed, respelt) => {
    expect(search(index, typed).query.respelt).toBe(respelt);
  });

  test.each([
    'what did owosu say',
    'who founded ikea',
    'what does Jensen Huang say',
    'flights from lahore to dubai',
    'who made grok',
  ])('"%s" is left as it was typed: names of the world are no misspellings', (typed) => {
    expect(search(index, typed).query).toMatchObject({ respelt: typed, respellings: [] });
  });

  test('a stranger’s name is not taken for a word of the article', () => {
    expect(search(index, 'Did Anna Monroy vote?').query.terms.find(({ text }) => text === 'Monroy')).toMatchObject({
      known: false,
      matchedBy: 'none',
    });
  });
});

describe('the Fuse.js index', () => {
  test('is not asked when every word is known, derived, plain English or one edit away', () => {
    for (const question of ['Who designed the terminal?', 'Who invented it?', 'umbrella', 'desigend', 'opensource']) {
      expect(search(index, question).usedFuzzyIndex).toBe(false);
    }
  });

  test('is asked for a name that is two letters wrong, and finds it', () => {
    const { usedFuzzyIndex, passages } = search(index, 'what did Wirzbiki say');
    expect(usedFuzzyIndex).toBe(true);
    expect(passages[0]?.paragraph).toBe(3);
  });
});

describe('the topic', () => {
  test.each([
    ['Why was the ferry terminal closed?', 'about'],
    ['Who designed the terminal?', 'about'],
    ['How many seats does the ferry have?', 'about'],
    ['do the children take a bus', 'near'],
    ['set an alarm for six', 'unrelated'],
    ['what is your favourite colour', 'unrelated'],
    ['Who won the Champions League in 2012?', 'unrelated'],
    ['who wrote this article', 'near'],
    ['', 'near'],
  ])('of "%s" is told as %s', (question, relation) => {
    expect(search(index, question).topic.relation).toBe(relation);
  });

  test('politeness before a question does not make it personal', () => {
    expect(search(index, 'can you tell me who designed the terminal').topic.relation).toBe('about');
  });

  test.each([
    ['what did drake sing', 'what did drake sing about it'],
    ['does the chatbot censor tiananmen', 'does it censor tiananmen'],
    ['is bitcoin banned', 'is bitcoin banned too'],
  ])('what goes on from what both know is not about something else: "%s" is, "%s" is not', (other, goingOn) => {
    expect(search(index, other).topic.relation).toBe('unrelated');
    expect(search(index, goingOn).topic.relation).toBe('near');
  });

  test.each(['should i buy bitcoin too', 'can you make me a playlist for it', 'does it often rain in lagos'])(
    'what is personal or about the weather does not go on from the article: %s',
    (question) => {
      expect(search(index, question).topic.relation).toBe('unrelated');
    },
  );

  test('a designation like one of the article is near it, another is not', () => {
    const own = makeArticle();
    const [lead] = own.paragraphs;
    if (!lead) throw new Error('the article has a first paragraph');
    const text = `The ferry K7 sank. ${lead.text}`;
    const paragraphs = [{ ...lead, text, sentences: splitSentences(text) }, ...own.paragraphs.slice(1)];
    const withFerry = buildPassageIndex({ ...own, paragraphs });
    expect(search(withFerry, 'when will k9 come out').topic.relation).toBe('near');
    expect(search(withFerry, 'when will k-9 come out').topic.relation).toBe('near');
    expect(search(withFerry, 'when will z9 come out').topic.relation).toBe('unrelated');
    expect(search(withFerry, 'when will k90 come out').topic.relation).toBe('unrelated');
    expect(search(withFerry, 'should i buy a k9').topic.relation).toBe('unrelated');
    expect(search(index, 'when will k9 come out').topic.relation).toBe('unrelated');
  });

  test('words of a question that are personal have no weight of their own, and others count once', () => {
    const { query } = search(index, 'can you tell me whose terminal, whose ferry');
    expect(topicWords(query)).toEqual(expect.arrayContaining(['whose', 'terminal', 'ferry']));
    expect(topicWords(query).filter((word) => ['me', 'you'].includes(word))).toEqual([]);
    expect(topicWords(query).filter((word) => word === 'whose')).toHaveLength(1);
  });

  test('coverage is the share of the question that the best passage holds', () => {
    expect(search(index, 'architect Ingrid Solheim').topic.coverage).toBeCloseTo(1);
    expect(search(index, 'zebra').topic.coverage).toBe(0);
    const half = search(index, 'architect zebra').topic.coverage;
    expect(half).toBeGreaterThan(0.2);
    expect(half).toBeLessThan(0.8);
  });
});

describe('what is returned', () => {
  test('passages stand in different paragraphs, best first, as many as asked for', () => {
    const { passages } = search(index, 'ferry terminal repairs', { top: 4 });
    expect(new Set(passages.map(({ paragraph }) => paragraph)).size).toBe(4);
    expect(passages.map(({ score }) => score)).toEqual(passages.map(({ score }) => score).sort((a, b) => b - a));
  });

  test.each(['', '   ', 'the of and', '🙂🙂', '\u0000\u0001\u0007', 'x'.repeat(6000), 'a '.repeat(3000)])(
    'a question that says nothing gets the lead paragraphs (%#)',
    (question) => {
      const { passages, topic } = search(index, question);
      expect(passages.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3]);
      expect(topic.coverage).toBe(0);
    },
  );

  test('an article without paragraphs has no passages', () => {
    const empty = buildPassageIndex(makeArticle({ paragraphs: [] }));
    expect(search(empty, 'Who designed the terminal?')).toMatchObject({ passages: [], sentences: [] });
  });

  test('every passage and sentence is a slice of the article, its tokens too', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.lorem(), fc.constantFrom('ferry', 'Solheim 1954?', 'U.S. firm')),
        (question) => {
          const { passages, sentences } = search(index, question, { top: 6 });
          expect(passages).toHaveLength(6);
          for (const evidence of [...passages, ...sentences.map((sentence) => sentence.evidence)]) {
            expect(isVerbatim(article, evidence)).toBe(true);
          }
          for (const { evidence, tokens } of sentences.slice(0, 2)) {
            const text = article.paragraphs[(evidence.paragraph ?? 0) - 1]?.text ?? '';
            for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a sentence’s tokens are those that the text layer gives', () => {
    const [sentence] = search(index, 'Who designed the terminal?').sentences;
    const text = article.paragraphs[1]?.text ?? '';
    const { start = 0, end = 0 } = sentence?.evidence ?? {};
    expect(sentence?.tokens).toEqual(tokenize(text).filter((token) => token.start >= start && token.end <= end));
  });

  test('matched stems are the question’s words that the sentence holds', () => {
    const [sentence] = search(index, 'Which architect designed the umbrella?').sentences;
    expect([...(sentence?.matchedStems ?? [])].sort()).toEqual(['architect', 'design']);
  });

  test('one search leaves nothing behind for the next', () => {
    const before = search(index, 'Who designed the terminal?').passages;
    search(index, 'rotten piles and salt water');
    expect(search(index, 'Who designed the terminal?').passages).toEqual(before);
  });
});
