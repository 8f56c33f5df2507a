/**
 * Letters of other alphabets that look like Latin ones, after Unicode compatibility folding and lower case.
 * Chosen by hand from Unicode's confusables (Unicode Technical Standard #39, Unicode License V3); one line for each Latin letter.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑᴀɐ∀',
  b: 'вьƅʙβ',
  c: 'сϲᴄɔⅽ',
  d: 'ԁᴅɗđ',
  e: 'еєεᴇҽɘəɛ℮',
  f: 'ғꜰƒϝ',
  g: 'ɡɢցԍ',
  h: 'һнʜհ',
  i: 'іιɪıӏɩї',
  j: 'јᴊϳ',
  k: 'кκᴋк',
  l: 'ʟłⅼ',
  m: 'мᴍⅿ',
  n: 'пηɴոռ',
  o: 'оοᴏօσøθ',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гʀɾя',
  s: 'ѕꜱʂ',
  t: 'тτᴛŧ',
  u: 'υᴜцսμʊ',
  v: 'ѵνᴠ',
  w: 'ԝωᴡшщ',
  x: 'хχ×',
  y: 'уγʏүყ',
  z: 'ᴢʐ',
};

export const CONFUSABLE_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);
