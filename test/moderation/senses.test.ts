import { describe, expect, it } from 'vitest';
import { moderate } from '../../src/moderation/moderate.ts';

describe('words that are hard in one sense', () => {
  it.each([
    'What is a spotted dick?',
    'What is a female dog called, a bitch?',
    'Where do great tits nest?',
    'Who wrote The Idiot?',
    'Which band recorded Loser?',
    'Who is the loser of the chip race?',
    'what an idiot I am, the date is there',
    'go back to where we were',
    'What does the word bastard mean?',
    'What is the stupidest dog breed?',
    'How many moons does Mars have?',
    'Which part of your brain controls temperature?',
    'How many Americans were killed by terrorists?',
    'What was life like before Europeans came?',
    'Why did the Romans hate Christians?',
    'What restrictions were lifted in 2022?',
    'What command converts decimal to binary?',
    'Print media was invented when?',
  ])('do not block a plain question: "%s"', (text) => {
    expect(moderate(text).action).not.toBe('block');
  });
});
