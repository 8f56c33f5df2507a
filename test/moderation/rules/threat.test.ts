import { describe, expect, it } from 'vitest';
import { moderate } from '../../../src/moderation/moderate.ts';

describe('a threat on a person', () => {
  it.each([
    'I will kill Ana Petrova',
    'i am going to shoot jonas weber tomorrow',
    'somebody should shoot Kowalczyk',
    'Someone needs to hang Fauci',
    'Strangle Mr Okafor already',
    'Zuckerberg deserves to be shot',
    'death to Lukashenko',
    'I hope somebody stabs Kowalczyk',
    'I know where Kowalczyk lives',
    'I will poison your dog',
    'we are coming for you',
    'i hope mary kowalczyk dies',
    "one more visit and I'll break her legs",
    'I hope Mary Kowalczyk dies, end of story',
    'I hope Mary Kowalczyk dies what a play',
  ])('given by name or close to home is a threat: "%s"', (text) => {
    expect(moderate(text)).toMatchObject({ action: 'block', category: 'threat' });
  });

  it.each([
    'Who killed Olof Palme?',
    'Did Kowalczyk threaten to kill Petrova?',
    'How did Johnson kill the bill?',
    'Will the Lions kill off the game?',
    'Was Navalny poisoned before he died?',
    'I want to kill python processes',
    'We could kill time until lunch',
    'I will shoot some video of Berlin',
    'Should we kill TikTok?',
    'I hope the bill dies',
    'I hope Brexit dies',
    'I hope Grant funding dies',
    'Would you let your son walk to school alone?',
    'I want to snap his face for the yearbook',
    'We will crack his teeth open, said the vet of the horse',
    'we will break their record',
  ])('is not read into news or figures of speech: "%s"', (text) => {
    expect(moderate(text).action).toBe('allow');
  });

  it('weighs less where it is to be done in fiction', () => {
    expect(moderate('I hope Jane Kowalczyk dies in the last episode').action).toBe('flag');
  });
});
