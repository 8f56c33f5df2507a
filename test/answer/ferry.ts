import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';

/** An article with something of everything that is asked for. */
export const article = parseArticle(
  'ferry',
  `---
title: New ferry links Harlow Island with the mainland
byline: Mara Quist
published: 2025-04-02
image: { caption: "The ferry at its pier on Monday.", credit: Tom Vale }
commentRules: [{ id: civil, text: "Be civil.", requires: not-abusive }]
---

The Harlow Line opened a ferry between Harlow Island and Port Ansel on Monday. It carries 240 passengers and costs £4 for adults.

The ship was built by Brandt Shipyard in 2024, because the old one had failed its safety test. "Nobody should have to swim to school," said Elsa Moor, the mayor of Harlow Island.

Piet Lund, a fisherman, fears for his pier.

The port authority claims that the new ship uses half as much fuel. Analysts expect more visitors.
`,
);
const source = buildAnswerSource(article);
export const ask = (question: string): Answer => answerQuestion(source, question);
