import { FOREIGN_ORDERS } from './data/injection.ts';
import type { Category, Hit } from './verdict.ts';

interface DelimiterRule {
  name: string;
  why: string;
  pattern: RegExp;
  /** `injection` where it is left out. */
  category?: Category;
}

/** Each pattern is bounded, so that time is linear in the length of the text. */
const RULES: readonly DelimiterRule[] = [
  {
    name: 'prompt-delimiter',
    why: 'The marks with which chat templates separate their parts have no place in a question.',
    pattern:
      /<\/?\|?\s{0,2}(?:im_start|im_end|endoftext|system|sys|instructions?|assistant|user|prompt)\s{0,2}\|?>|\[\/?(?:inst|system|sys)\]|<<\/?sys>>|#{2,6}\s{0,2}(?:system|instructions?|assistant|developer|prompt|new)\b|^\s{0,9}(?:system|assistant|developer)\s?:|"role"\s{0,2}:\s{0,2}"(?:system|assistant|developer)"|<!--|<\/?(?:article|document|context|passage)>|\{\{\s{0,2}[#/]?(?:system|user|assistant|instructions?|prompt)|\]\(\s{0,2}javascript:|\b(?:begin|end)[_ ](?:system|developer)[_ ](?:message|prompt)\b/im,
  },
  {
    name: 'echo-marks',
    why: 'Three brackets around "they", a trade or an owner mark them as Jewish, in contempt.',
    pattern:
      /(?<![\p{L}\d)\]])(?:\(\s?){3}(?:they|them|their|who|jews?|zionists?|soros|rothschilds?|bankers?|banks?|globalists?|elites?|owners?|(?:main\s?stream\s)?media|press|journalists?|hollywood|bolsheviks?|international\s\p{L}{2,20})\s?(?:\)\s?){3}/iu,
    category: 'hate',
  },
  {
    name: 'code-injection',
    why: 'Code, a template, a query or the path of a secret file has no place in a question.',
    pattern:
      /<\/?script\b|\{\{[^{}]{1,60}\}\}|\$\{[^{}]{1,60}\}|\b(?:drop|alter|truncate)\s{1,3}table\b|\bdelete\s{1,3}from\s{1,3}\w{1,40}\s{0,3};|\bunion\s{1,3}select\b|\/etc\/(?:passwd|shadow)|\bprocess\.env\b|(?:^|\s)\.env\b|\brm\s{1,3}-rf\b/i,
  },
  {
    name: 'encoded-text',
    why: 'A long string of base64, binary, hexadecimal or Morse code hides an order from whoever reads the question.',
    pattern:
      /(?<![\w/.:?=&-])(?=[A-Za-z+/]{0,60}\d)(?=[A-Z0-9+/]{0,60}[a-z])(?=[a-z0-9+/]{0,60}[A-Z])[A-Za-z0-9+/]{24,400}={0,2}(?![\w/.])|(?:\b[01]{8}\b\s?){3,200}|(?=[\dx%\\ ,]{0,60}[a-f])(?:(?:\\x|%|\b)[0-9a-f]{2}\b[ ,]?){8,200}|(?:(?<=^|\s)[.-]{1,6}[ /]{1,3}){8,200}/,
  },
  {
    name: 'override-enciphered',
    why: 'The order to ignore instructions, written backwards or with letters moved by thirteen places.',
    pattern:
      /\b(?:vtaber|vafgehpgvbaf?|cerivbhf|flfgrz\s{1,3}cebzcg)\b|snoitcurtsni|tpmorp\s{1,3}(?:metsys|ruoy)|erongi\b|selur\s{1,3}(?:lla|ruoy)/i,
  },
  {
    name: 'override-foreign',
    why: 'The order to ignore instructions, in a language other than English.',
    pattern: new RegExp(FOREIGN_ORDERS.map(([verb, noun]) => `(?:${verb})[^.!?。]{0,40}(?:${noun})`).join('|'), 'i'),
  },
];

/** Finds what is told by its marks rather than by its words, in the text as it was typed. */
export function findDelimiters(text: string): Hit[] {
  return RULES.flatMap(({ name, pattern, category = 'injection' }) => {
    const match = pattern.exec(text);
    return match
      ? [
          {
            category,
            severity: category === 'hate' ? 4 : 2,
            rule: name,
            span: [match.index, match.index + match[0].length],
            view: 'plain',
          },
        ]
      : [];
  });
}
