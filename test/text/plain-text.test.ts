import { expect, it } from 'vitest';
import { plainText } from '../../src/text/plain-text.ts';

it.each([
  ['**Who** `founded` ||Deep~~Seek~~||?', 'Who founded DeepSeek?'],
  ['<script>x</script> <#1> <@2> who founded it', 'x who founded it'],
  ['Who fo\u200Bun\u2060ded Deep\u00ADSeek?', 'Who founded DeepSeek?'],
  ['Who fo\u0007unded\u001b Deep\u0000Seek?\tWhen?', 'Who founded DeepSeek? When?'],
  ['is a < b and snake_case > 2 ?', 'is a < b and snake_case > 2 ?'],
  ['***', '***'],
])('decoration is taken off a question before it is read: %j', (typed, read) => {
  expect(plainText(typed)).toBe(read);
});
