/**
 * Questions asked over their own article and four others of the same folder together, as where no article is chosen: `node test/bench/several.ts`.
 * The second line of each folder is of somebody who was answered from the question's article before.
 */
import { answerFromSeveral } from '../../src/answer/answer-from-several.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import { repeatableRandom, shuffle } from './random.ts';
import { filesOf, readUnseen, type UnseenFolder, type UnseenQuestion } from './unseen.ts';

const OTHERS = 4;
const SURE = 0.5;

interface Asked {
  source: () => AnswerSource;
  questions: UnseenQuestion[];
}

function tell(name: string, all: readonly Asked[], hasSpoken: boolean): void {
  const random = repeatableRandom();
  const answered = all.flatMap(({ source, questions }) => {
    const others = shuffle(
      all.map((one) => one.source).filter((one) => one !== source),
      random,
    );
    const sources = [source, ...others.slice(0, OTHERS)];
    return questions.map(({ question, isAnswerable, judge }) => {
      const { answer, at } = answerFromSeveral(sources, question, { spokenOf: hasSpoken ? 0 : undefined });
      const isElsewhere = answer.status === 'answered' && at > 0;
      const isRight = isAnswerable && at === 0 && judge(answer).text;
      return { isElsewhere, isRight, isSure: answer.status === 'answered' && answer.confidence >= SURE };
    });
  });
  const count = (holds: (one: (typeof answered)[number]) => boolean) => {
    const held = answered.filter(holds);
    return `${held.length} (${held.filter(({ isSure }) => isSure).length} surely)`;
  };
  console.log(
    `${name}${hasSpoken ? ', spoken of before' : ''}: ${answered.length} questions, right ${count(({ isRight }) => isRight)}, from another article ${count(({ isElsewhere }) => isElsewhere)}`,
  );
}

for (const folder of ['unseen', 'first-questions'] as const satisfies UnseenFolder[]) {
  const all = filesOf(folder)
    .flatMap((name) => readUnseen(folder, name))
    .map(({ article, questions }) => {
      const source = buildAnswerSource(article);
      return { source: () => source, questions };
    });
  for (const hasSpoken of [false, true]) tell(folder, all, hasSpoken);
}
