import { FOREIGN_ORDERS } from './data/injection.ts';
import type { Hit } from './verdict.ts';

interface DelimiterRule {
  name: string;
  why: string;
  pattern: RegExp;
}

/** Each pattern is bounded, so that time is linear in the length of the text. */
const RULES: readonly DelimiterRule[] = [
  {
    name: 'prompt-delimiter',
    why: 'The marks with which chat templates separate their parts have no place in a question.',
    pattern:
      /<\/?\|?\s{0,2}(?:im_start|im_end|endoftext|system|sys|instructions?|assistant|user|prompt)\s{0,2}\|?>|\[\/?(?:inst|system|sys)\]|<<\/?sys>>|#{2,6}\s{0,2}(?:system|instructions?|assistant|developer|prompt|new)\b|^\s{0,9}(?:system|assistant|developer)\s?:|"role"\s{0,2}:\s{0,2}"(?:system|assistant|developer)"|<!--|<\/?(?:article|document|context|passage)>|\{\{\s{0,2}[#\/]?(?:system|user|assistant|instructions?|prompt)|\]\(\s{0,2}javascript:|\b(?:begin|end)[_ ](?:system|developer)[_ ](?:message|prompt)\b/im,
  },
  {
    name: 'override-foreign',
    why: 'The order to ignore instructions, in a language other than English.',
    pattern: new RegExp(FOREIGN_ORDERS.map(([verb, noun]) => `(?:${verb})[^.!?。]{0,40}(?:${noun})`).join('|'), 'i'),
  },
];

/** Finds what is told by its marks rather than by its words, in the text as it was typed. */
export function findDelimiters(text: string): Hit[] {
  return RULES.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text);
    return match
      ? [
          {
            category: 'injection',
            severity: 2,
            rule: name,
            span: [match.index, match.index + match[0].length],
            view: 'plain',
          },
        ]
      : [];
  });
}
