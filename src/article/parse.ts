import { type Document, isCollection, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { z } from 'zod';
import { problemWith, UserError } from '../base/errors.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Article, Paragraph } from './article.ts';

/** Characters of a field, and entries of a list: enough for any article, and a bound for what is indexed. */
export const MAX_FIELD_LENGTH = 2_000;
const MAX_ENTRIES = 200;

const text = z.string().trim().min(1).max(MAX_FIELD_LENGTH);

const frontMatterSchema = z.strictObject({
  title: text,
  standfirst: text.optional(),
  byline: text.optional(),
  published: z.iso.date().optional(),
  publisher: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: text.default('en'),
  image: z.strictObject({ caption: text.optional(), credit: text.optional() }).optional(),
  commentRules: z
    .array(z.strictObject({ id: text, text, requires: z.enum(['on-topic', 'not-abusive']) }))
    .max(MAX_ENTRIES)
    .default([]),
  aliases: z
    .record(text, z.array(text).max(MAX_ENTRIES))
    .refine((aliases) => Object.keys(aliases).length <= MAX_ENTRIES, `at most ${MAX_ENTRIES} words`)
    .default({}),
});

const FRONT_MATTER = /^---[ \t]*\n(?:(?<yaml>[\s\S]*?)\n)?---[ \t]*(?:\n|$)/;
const HEADING = /^#{2,6}[ \t]+(?<heading>\S.*)$/;
/** The front matter's first line is the file's second. */
const LINES_BEFORE_FRONT_MATTER = 1;

function fail(file: string, line: number, field: string, problem: string): never {
  throw new UserError('bad-article-file', `${file}:${line}: ${field}: ${problem}`, { file, line, field });
}

/** What is wrong with YAML, in plain words, by the parser's code for it. */
const YAML_FAULTS: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'a bracket is not closed, or a line is not indented as it must be',
  MISSING_CHAR: 'a quotation mark or a bracket is not closed',
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it must stand in quotation marks',
  BLOCK_IN_FLOW: 'a text with ": " in it must stand in quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a line is no "field: value"',
  TAB_AS_INDENT: 'a line is indented with a tab instead of spaces',
  DUPLICATE_KEY: 'a field stands twice',
  UNEXPECTED_TOKEN: 'something stands where nothing may, such as words after a closing quotation mark',
  BAD_SCALAR_START: 'a text that begins with such a sign must stand in quotation marks',
};
const UNKNOWN_FAULT = 'this is not valid YAML';

/** Where a fault begins: at the last bracket or quotation mark before it that is not closed, else where it was noticed. */
function startOfFault(yaml: string, document: Document, [noticed]: YAMLError['pos']): number {
  let start = noticed;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range || node.range[0] >= noticed) return;
    const [from, to] = node.range;
    const [first, last] = [yaml.charAt(from), to - from > 1 ? yaml.charAt(to - 1) : ''];
    const isOpen = isCollection(node)
      ? node.flow && last !== ']' && last !== '}'
      : isScalar(node) && (first === '"' || first === "'") && last !== first;
    if (isOpen) start = from;
  });
  return start;
}

/** Aliases that multiply without bound are refused by the YAML library with a ReferenceError. */
function toData(document: Document, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return fail(file, LINES_BEFORE_FRONT_MATTER, 'front matter', error.message);
  }
}

function parseFrontMatter(yaml: string, file: string): z.infer<typeof frontMatterSchema> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + LINES_BEFORE_FRONT_MATTER;
  const broken = document.errors[0];
  if (broken) {
    const line = lineAt(startOfFault(yaml, document, broken.pos));
    fail(file, line, 'front matter', `${YAML_FAULTS[broken.code] ?? UNKNOWN_FAULT} (YAML: ${broken.message})`);
  }
  const parsed = frontMatterSchema.safeParse(toData(document, file));
  if (parsed.success) return parsed.data;

  const issue = parsed.error.issues[0];
  if (!issue) throw parsed.error;
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  // The deepest node that exists: a missing field has no line of its own.
  let line = LINES_BEFORE_FRONT_MATTER;
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) {
      line = lineAt(node.range[0]);
      break;
    }
  }
  fail(file, line, path.join('.') || 'front matter', problemWith(issue));
}

function parseBody(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let heading: string | undefined;
  for (const block of body.split(/\n(?:[ \t]*\n)+/)) {
    const lines = block.split('\n');
    while (lines[0]?.trim() === '') lines.shift();
    while (lines.at(-1)?.trim() === '') lines.pop();
    for (let found = HEADING.exec(lines[0] ?? ''); found; found = HEADING.exec(lines[0] ?? '')) {
      heading = found.groups?.heading?.trimEnd();
      lines.shift();
    }
    const paragraph = lines.join('\n');
    if (paragraph.trim() === '') continue;
    paragraphs.push({
      number: paragraphs.length + 1,
      ...(heading === undefined ? {} : { heading }),
      text: paragraph,
      sentences: splitSentences(paragraph),
    });
  }
  return paragraphs;
}

/**
 * Reads an article from the text of a corpus file (DESIGN.md, "Corpus files").
 * @param id the file's name without `.md`
 * @param source the whole file; line ends may be LF or CRLF
 * @param file the name that errors give
 * @throws UserError `bad-article-file` with file, line and field
 */
export function parseArticle(id: string, source: string, file = `${id}.md`): Article {
  const normalised = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (normalised.trim() === '') fail(file, 1, 'file', 'the file is empty');
  const found = FRONT_MATTER.exec(normalised);
  if (!found) fail(file, 1, 'front matter', 'the file must begin with --- and YAML that gives at least a title');
  const fields = parseFrontMatter(found.groups?.yaml ?? '', file);
  const paragraphs = parseBody(normalised.slice(found[0].length));
  if (paragraphs.length === 0) {
    fail(file, found[0].split('\n').length, 'body', 'the article has no paragraphs after its front matter');
  }
  const stated = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...(stated as typeof fields), id, paragraphs } as Article;
}
