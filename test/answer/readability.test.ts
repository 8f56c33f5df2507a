import { describe, expect, test } from 'vitest';
import { judgeReadability } from '../../src/answer/readability.ts';

describe('whether a question can be read as English', () => {
  test.each([
    'Wer hat die Firma gegründet?',
    '¿Quién fundó DeepSeek?',
    'qui a fondé deepseek',
    'quem fundou DeepSeek',
    '¿Cuándo fue fundada la empresa?',
    "Qui est le fondateur de l'entreprise ?",
    'Quando è stata fondata la società?',
    'Quem é o fundador da empresa?',
    'Was ist Orlu?',
    'Was kostet das?',
    'Orlu kimdir?',
    'Gdzie otworzył piekarnię?',
    'Kto kupił Orlu?',
    "Pourquoi l'usine a-t-elle été vendue ?",
    'Hvad er Orlu?',
    'tu es un imbécile',
    'du bist ein Wichser',
    'quel connard',
    'кто основал компанию',
    '谁创立了这家公司',
    'من أسس الشركة',
  ])('"%s" is told as another language', (text) => {
    expect(judgeReadability(text)).toBe('not-english');
  });

  test.each([
    'chips used??',
    'Liang Wenfeng',
    'Los Angeles',
    'who founded Le Monde',
    'cao professor where',
    'wat r the chps',
    'What does “de facto” mean?',
    'Jose Garcia de la Cruz',
    'when did El Niño hit San José',
    '2023',
    'who is Владимир',
    'Qui-Gon Jinn',
    'was war declared?',
    'beyoncé net worth',
    'Wie golf prize',
    'Der Spiegel report',
    'Die Hard cast',
    'Tu Youyou prize',
    'any comment on the molnár case',
    'wer is the headquarters',
  ])('"%s" is not called foreign', (text) => {
    expect(judgeReadability(text)).toBe('readable');
  });

  test.each(['', '   ', '😀😀', '???', '—…!'])('"%s" holds no words', (text) => {
    expect(judgeReadability(text)).toBe('no-words');
  });

  test.each([
    'hi',
    'Hello!',
    'ok thanks',
    'thank you bot',
    'good morning everyone',
    'please help me',
    'yes',
    'no thanks',
    'hi there',
    'thanks, good night',
  ])('"%s" asks for nothing', (text) => {
    expect(judgeReadability(text)).toBe('no-words');
  });

  test.each([
    'morning',
    'good?',
    'Help',
    'good morning britain',
    'Nice?',
    'hello 2023',
    'thanks to whom',
    'is it good',
  ])('"%s" may ask for something', (text) => {
    expect(judgeReadability(text)).toBe('readable');
  });
});
