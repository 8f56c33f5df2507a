/**
 * A text without what only decorates it: invisible and control characters, Discord's and HTML's tags, Markdown's marks. For reading,
 * not for showing; offsets are not kept. A text that is nothing else comes back as it is.
 */
export function plainText(text: string): string {
  const plain = text
    .replace(/(?!\s)[\p{Cf}\p{Cc}]/gu, '')
    .replace(/<[^<>\s][^<>]{0,100}>/g, ' ')
    .replace(/[*`|~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? text : plain;
}
