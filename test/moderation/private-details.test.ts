import { describe, expect, it } from 'vitest';
import { NAMED_DETAILS, PRIVATE_DETAILS } from '../../src/moderation/data/private-details.ts';
import { moderate } from '../../src/moderation/moderate.ts';
import { expectExampleOfEach } from './expect-examples.ts';

const PRIVATE = [
  "here is @anna's cell number: 555-0199-221",
  'text him at 555 0199 221',
  'her home address is 12 Oak Street, Leeds',
  '@anna lives at 7 Mill Lane',
];
const NAMED = ["Anna's cell phone is 555 0199 221, everybody text her", 'anna lives at 7 Mill Lane, go get her'];

describe('the verdict', () => {
  it.each([...PRIVATE, 'why his number is 555 0134 876 text him'])('tells moderators what is private: %s', (text) => {
    expect(moderate(text)).toMatchObject({ action: 'flag', category: 'harassment', rule: 'private-details' });
  });

  it.each([
    'his number is 555 0134 876, ring him every hour',
    'spam her at 555 0199 221, her phone number is 555 0199 221',
    ...NAMED,
  ])('keeps people from being harassed: %s', (text) => {
    expect(moderate(text)).toMatchObject({ action: 'block', category: 'harassment', rule: 'private-details' });
  });

  it.each([
    'Who lives at 12 Oak Street?',
    'The king lives at 3 Palace Square',
    'Paddington lives at 32 Windsor Gardens',
    "The mayor's phone number is 555-0199-221, ring to complain",
    'They cut their number from 120 000 000',
    'call him 2 000 000 times',
    'Text them: sales hit 44 000 000',
    'her number of seats fell from 120 000 to 12',
    'their number rose in the 2023-2024 season',
    'The firm moved to 12 Oak Street',
  ])('takes no figure or public place for a private one: %s', (text) => {
    expect(moderate(text)).toMatchObject({ action: 'allow', category: null });
  });

  it.each([
    [PRIVATE_DETAILS, PRIVATE],
    [NAMED_DETAILS, NAMED],
  ])('has an example for each pattern that no other of its list finds', (patterns, examples) => {
    expectExampleOfEach(patterns, examples);
  });
});
