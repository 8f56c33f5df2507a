import type { Article } from '../../src/article/article.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/** A made-up news story with what search must cope with: names, acronyms, compounds, headings, aliases. */
const PARAGRAPHS: ReadonlyArray<[heading: string | undefined, text: string]> = [
  [
    undefined,
    'The council of Harlow Bay voted on Monday to close the old ferry terminal, a decision that residents had feared for years.',
  ],
  [
    undefined,
    'The terminal was designed by architect Ingrid Solheim and opened in 1954. It carried 2.3 million passengers in its best year.',
  ],
  [
    'Money',
    '“We simply cannot afford the repairs,” said Mayor Tomasz Wierzbicki. The work would cost £4.2 million, according to the U.S. engineering firm Dunmore Hale.',
  ],
  [
    'Money',
    'Repairs would have taken three years. The open-source survey found that 36% of the piles were rotten, because salt water had entered the wood.',
  ],
  [
    'What comes next',
    'A bridge for cyclists will replace the ferry by 2029. Its inventor, the British firm SpanWorks, hired 40 people for it.',
  ],
  [
    'What comes next',
    'Critics call the plan hasty. “Nobody asked the islanders,” said Ama Owusu, who teaches at the island school.',
  ],
];

export function makeArticle(overrides: Partial<Article> = {}): Article {
  return {
    id: 'ferry',
    title: 'Harlow Bay closes its ferry terminal',
    language: 'en',
    commentRules: [],
    aliases: { US: ['America', 'United States'], council: ['town hall'] },
    paragraphs: PARAGRAPHS.map(([heading, text], at) => ({
      number: at + 1,
      ...(heading === undefined ? {} : { heading }),
      text,
      sentences: splitSentences(text),
    })),
    ...overrides,
  };
}
