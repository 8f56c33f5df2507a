import { describe, expect, it } from 'vitest';
import { importArticle } from '../../../src/article/import/import-article.ts';
import { type PdfText, pdfFile } from '../../support/pdf-file.ts';

const LEADING = 14;

/** Lays paragraphs out as lines down a page, from a height; an empty string is a gap. */
function column(lines: readonly string[], top: number, x = 60): PdfText[] {
  let y = top;
  return lines.flatMap((text) => {
    y -= text === '' ? LEADING * 0.8 : LEADING;
    return text === '' ? [] : [{ x, y, size: 11, text }];
  });
}

describe('a PDF file', () => {
  it('gives headline, byline, headings and whole paragraphs, without running heads and page numbers', async () => {
    const running = (page: number): PdfText[] => [
      { x: 60, y: 810, size: 8, text: 'Lakeside Courier' },
      { x: 290, y: 30, size: 8, text: String(page) },
    ];
    const bytes = pdfFile([
      [
        ...running(1),
        { x: 60, y: 770, size: 22, text: 'Old bridge over the Elm' },
        { x: 60, y: 744, size: 22, text: 'to close for a year' },
        { x: 60, y: 715, size: 11, text: 'By Ana Ruiz, 3 March 2024' },
        ...column(
          [
            'The old bridge over the Elm will close for a year from May, the council said',
            'on Monday, after engineers found cracks in two of its piers. Nobody was hurt,',
            'it added.',
            '',
            'Shops on the east bank, which live on visitors, fear for their summer trade.',
            'They ask for a foot-',
          ],
          690,
        ),
      ],
      [
        ...running(2),
        ...column(
          [
            'bridge, and for a well-',
            'known engineer to build the footbridge that they want: a well-known one, again.',
          ],
          780,
        ),
        { x: 60, y: 720, size: 14, text: 'What happens next' },
        ...column(['Ferries will run every twenty minutes from the mill to the market on the bank', 'and back.'], 705),
      ],
      [
        ...running(3),
        ...column(['A vote is due in April, and the opposition has said that it will agree to that.'], 780),
      ],
    ]);
    const { article } = await importArticle({ kind: 'file', name: 'bridge.pdf', bytes });
    expect([article.title, article.byline, article.published]).toEqual([
      'Old bridge over the Elm to close for a year',
      'Ana Ruiz',
      '2024-03-03',
    ]);
    expect(article.paragraphs.map(({ heading, text }) => [heading, text])).toEqual([
      [
        undefined,
        'The old bridge over the Elm will close for a year from May, the council said on Monday, after engineers found cracks in two of its piers. Nobody was hurt, it added.',
      ],
      [
        undefined,
        'Shops on the east bank, which live on visitors, fear for their summer trade. They ask for a footbridge, and for a well-known engineer to build the footbridge that they want: a well-known one, again.',
      ],
      ['What happens next', 'Ferries will run every twenty minutes from the mill to the market on the bank and back.'],
      ['What happens next', 'A vote is due in April, and the opposition has said that it will agree to that.'],
    ]);
  });

  it('keeps paragraphs of one line apart, and neither the page’s foot nor what the browser printed around it', async () => {
    const paragraphs = [
      'The mill on the Elm burned down on Monday night.',
      '"Brick does not burn," Moreau said.',
      'Nobody was hurt, the fire brigade of the town told reporters on Tuesday morning, and nobody is missing.',
      'It was built in 1820.',
      'The owner wants to build it again, and the town has agreed to pay half of what that is going to cost.',
      'Work begins in May.',
    ];
    const bytes = pdfFile([
      [
        { x: 20, y: 820, size: 6, text: '3/4/24, 9:12 AM' },
        { x: 280, y: 820, size: 6, text: 'Mill burns down' },
        { x: 60, y: 770, size: 22, text: 'Mill burns down' },
        { x: 60, y: 740, size: 11, text: 'By Ana Ruiz, 3 March 2024' },
        ...[...paragraphs, 'Cookies'].map((text, at) => ({ x: 60, y: 715 - at * 24, size: 11, text })),
        { x: 20, y: 20, size: 6, text: 'https://example.org/mill' },
        { x: 560, y: 20, size: 6, text: '1/1' },
      ],
    ]);
    const { article } = await importArticle({ kind: 'pdf', bytes });
    expect([article.title, article.byline]).toEqual(['Mill burns down', 'Ana Ruiz']);
    expect(article.paragraphs.map(({ text }) => text)).toEqual(paragraphs);
  });

  it('joins lines that stand far apart where they go on in the middle of sentences', async () => {
    const lines = [
      'The council met on Monday to speak about the old bridge over the river and what',
      'should become of it, which has been on the minds of the townspeople for a long',
      'while now. Nobody could say what it would cost.',
    ];
    const bytes = pdfFile([
      [
        { x: 60, y: 770, size: 22, text: 'A headline' },
        ...lines.map((text, at) => ({ x: 60, y: 715 - at * 24, size: 11, text })),
      ],
    ]);
    const { article } = await importArticle({ kind: 'pdf', bytes });
    expect(article.paragraphs.map(({ text }) => text)).toEqual([lines.join(' ')]);
  });

  it('keeps the hyphens at its line ends where it divides no words', async () => {
    const bytes = pdfFile([
      [
        { x: 60, y: 770, size: 20, text: 'A headline' },
        ...column(
          [
            'The term of the plan is long, and the council speaks of a long-',
            'term view of it. The engineer is known, even well-',
            'known, to all who were there.',
            '',
            'The second paragraph says what came after that.',
          ],
          730,
        ),
      ],
    ]);
    const { article } = await importArticle({ kind: 'pdf', bytes });
    expect(article.paragraphs[0]?.text).toBe(
      'The term of the plan is long, and the council speaks of a long-term view of it. The engineer is known, even well-known, to all who were there.',
    );
  });
});
