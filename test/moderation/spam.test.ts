import { describe, expect, it } from 'vitest';
import { ADVERTS } from '../../src/moderation/data/adverts.ts';
import { moderate } from '../../src/moderation/moderate.ts';
import { presetPolicy } from '../../src/moderation/policy.ts';
import { expectExampleOfEach } from './expect-examples.ts';

const ADVERTISED = [
  'Fresh socks! Shop now on socks.shop',
  'Buy Zebra tokens before the presale ends',
  'Buy likes on likes.top',
  'Please connect your wallet below',
  'use my invite code to get a mug',
  'Hotels 15% off with my code',
  'Make $90 a day knitting',
  'dm me and invest',
  'goats for sale, dm me',
  'My uncle is on WhatsApp: +44 20 7946 0000',
  'Like & sub',
  'sub4sub anyone',
  'follow my new patreon',
  'We sell backlinks, order them here',
  'order xanax here',
  'so many hot girls near you',
  'Send 2 ETH here and get 4 ETH back',
  "Congrats, you've won a kettle, click below",
  'please confirm your wallet at lama.shop',
  'message me on telegram @lamalady',
  'Win a free lamp on lama.shop',
  'join my lama channel on t.me/lama',
  'Cheap hats 70% off at hats.top',
  'Trade with us, 90% a week guaranteed, dm now',
];

describe('the verdict', () => {
  it('calls a text that is longer than Discord allows spam, and one of exactly that length not', () => {
    const sentence = 'What is it? ';
    const long = Array.from({ length: 600 }, (_, index) => `${sentence}${index} `).join('');
    expect(moderate(long.slice(0, 6000)).category).toBe(null);
    expect(moderate(long.slice(0, 6001))).toMatchObject({ action: 'block', category: 'spam', rule: 'too-long' });
  });

  it.each([
    ['mass-mention', '@everyone look'],
    ['invitation', 'join discord.gg/abc'],
    ['advertisement', 'who founded it? buy cheap pills at https://a.example'],
    ...ADVERTISED.map((text) => ['advertisement', text]),
    ['advertisement', 'like & sub what does it cost?'],
    ['advertisement', 'what does use my invite code for mean? use my invite code for a mug'],
    ['links', 'https://a.example https://b.example https://c.example'],
    ['repeated-character', 'a'.repeat(25)],
    ['repeated-character', '🚀'.repeat(25)],
    ['repeated-word', 'buy '.repeat(9)],
    ['repeated-word', 'Buy my hat '.repeat(5)],
    ['invitation', 'free crypto lessons, dm me'],
  ])('knows spam: %s', (rule, text) => {
    expect(moderate(text)).toMatchObject({ action: 'block', category: 'spam', rule });
  });

  it.each([
    ['repeated-character', 'look ', 'b\u200b'.repeat(30), ' ok'],
    ['repeated-character', 'look ', 'zZ'.repeat(15), ''],
    ['repeated-character', '', 'ｗW'.repeat(15), '!'],
    ['repeated-word', 'look ', 'sell s\u00adell '.repeat(5).trim(), ' ok'],
    ['mass-mention', 'hi ', '@every\u200bone', ' hello'],
    ['mass-mention', 'hi ', '@h\ufe0fere', ''],
    ['invitation', 'get ', 'free ste\u00adam', ' https://t.example'],
    ['links', '', 'ht\u200btps://a.example https://b.example https://c', ''],
  ])(
    'shows where %s is, though invisible characters or changes of case are to hide it',
    (rule, before, spam, after) => {
      const [hit] = moderate(before + spam + after, { policy: presetPolicy('relaxed') }).hits.filter(
        (one) => one.rule === rule,
      );
      expect(hit?.span[0]).toBe(before.length);
      expect(spam.startsWith((before + spam).slice(...(hit?.span ?? [0, 0])))).toBe(true);
      expect(moderate(before + spam + after, { policy: presetPolicy('relaxed') }).action).toBe('block');
    },
  );

  it('takes no question about buying, with or without a link, for an advertisement', () => {
    for (const text of [
      'can china buy chips now?',
      'did they buy it, as https://a.example says?',
      'did the casino close as https://a.example says?',
      'is it 75% off? https://a.example',
      'which stocks should one buy now? https://a.example',
      'Claim made by the mayor in https://a.example, true?',
      'Order came from whom, as in https://a.example?',
      'Investors buy tokens, according to lama.com',
      'What does "use my referral link for" mean?',
      'The ad says use my coupon code for a mug',
      'use our coupon code from the piece?',
      'Gold is cheap, text me',
      'euro price rise, message me when it stops',
      'I like and subscribe to it',
      'They drive vans, make $90 a day and sleep little',
      'Cheap trains, and buy tokens at the gate',
      'How does one earn passive income?',
      'Does the driver make $500 a day?',
      'Where can I buy cards, at lama.shop?',
      'the app is 30% off today',
      'the start-up offers services to banks',
      'We provide services to the state, he said',
      'who said like and subscribe',
      'Which app promised free robux?',
      'The library gives free crypto lessons, right?',
      'Tell me of the free bitcoin course at the school',
      'Are there free crypto classes at U.S. schools?',
      'who said buy my hat, buy my hat, buy my hat',
      'Ring the bell now, ring the bell now, ring the bell now, ring the bell now',
      'is the free crypto of the bank real',
      'the plant gives free steam to the town',
      'congratulations, you won the bet',
      'confirm your account of events',
      'send 3 nurses and get 2 back',
      'Did they win a free trip, per lama.com?',
      'who can join our channel on t.me/lama?',
      'invest with a guaranteed return',
      'did he message them on telegram as @leaker?',
      'Clover gives the fields free nitrogen',
      'a free cryptography lesson at school.example',
      'free bitcoins went to the winners',
      "Congratulations, you've won the debate, but your link is dead",
      'The thieves ask you to confirm your card at fake.shop',
      'Users can update your wallet at lama.shop',
      'Text him on Signal at @mayor, the piece says',
      'Join our march, the map is at t.me/march',
      'Send 2 ETH to the bank and it will get half back',
      'Cheap flights were 20% off at planes.com, it says',
      'Trade with us fell 20% and is guaranteed now',
    ])
      expect(moderate(text).category).not.toBe('spam');
  });

  it('has an example for each advert that no other pattern finds', () => {
    expectExampleOfEach(ADVERTS, ADVERTISED);
  });
});
