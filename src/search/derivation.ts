/** Countries with the words made from them, which no suffix rule joins. */
const NATIONS = `america american americans us. usa|britain british briton uk england english|china chinese|france french frenchman|germany german germans
spain spanish spaniard|portugal portuguese|italy italian italians|greece greek greeks|netherlands dutch holland|belgium belgian|denmark danish dane
norway norwegian norse|sweden swedish|finland finnish|poland polish pole|russia russian russians soviet ussr|ukraine ukrainian|turkey turkish turk ottoman
switzerland swiss|austria austrian|hungary hungarian|ireland irish|scotland scottish scots|wales welsh|iceland icelandic|japan japanese
korea korean|vietnam vietnamese|thailand thai|india indian indians|pakistan pakistani|bangladesh bangladeshi|iran iranian persia persian
iraq iraqi|israel israeli jewish|egypt egyptian|saudi arabia arab arabian|syria syrian|lebanon lebanese|canada canadian|mexico mexican|brazil brazilian
argentina argentine argentinian|chile chilean|peru peruvian|cuba cuban|australia australian|zealand zealander|africa african|europe european europeans
asia asian|rome roman romans|mongolia mongol mongolian mongols|tibet tibetan|nigeria nigerian|kenya kenyan|indonesia indonesian|philippines filipino
taiwan taiwanese|afghanistan afghan|palestine palestinian|sudan sudanese|ethiopia ethiopian|morocco moroccan|algeria algerian|czech bohemia|romania romanian
bulgaria bulgarian|serbia serbian|croatia croatian|california californian|texas texan|london londoner|paris parisian|venice venetian|norman normandy`;

/** Endings that make one word of another, longest first; what is left must keep at least four letters. */
const SUFFIXES =
  `ational isation ization fulness ousness iveness ability ibility ization ation ition ution ement ment ances ence ance ency ancy ship hood
ness less able ible ical ial ian ian ist ism ity ive ion ful ous ish ese ary ory age ant ent ure dom or er al ic ly ty y e i`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);
const SHORTEST_ROOT = 4;
const MAX_STRIPS = 3;

const NATION_OF = new Map<string, string>();
for (const group of NATIONS.split(/[|\n]/)) {
  const names = group.trim().split(' ');
  for (const name of names) NATION_OF.set(name, `nation ${names[0]}`);
}

/**
 * The root that words made from one another share: "founder" and "founded", "inventor" and "invention". Roots are crude;
 * two words with the same root are only probably related.
 */
export function rootOf(normal: string, term: string): string {
  const nation = NATION_OF.get(normal) ?? NATION_OF.get(term);
  if (nation) return nation;
  let root = term;
  for (let strips = 0; strips < MAX_STRIPS; strips++) {
    const suffix = SUFFIXES.find((ending) => root.endsWith(ending) && root.length - ending.length >= SHORTEST_ROOT);
    if (suffix === undefined) break;
    root = root.slice(0, -suffix.length);
  }
  return root;
}
