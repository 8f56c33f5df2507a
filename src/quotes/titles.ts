/** What whoever bears a title is called besides, where the title leaves hardly a doubt. No word that is another's title: a reverend is no "minister". */
const CALLED: readonly (readonly [title: RegExp, names: string])[] = [
  [/^(?:(?:lord|lady|mr|mrs|ms|chief|associate) )*justice$|\bjudge$/, 'judge justice'],
  [/^dr$/, 'doctor'],
  [/^prof(?:essor)?$/, 'professor academic'],
  [/^cllr$|^council(?:man|woman|lor|or)$/, 'councillor'],
  [/^rev(?:erend)?$/, 'reverend vicar priest pastor'],
  [/^(?:father|fr|msgr|monsignor)$/, 'priest'],
  [/^sen$/, 'senator'],
  [/^rep$/, 'representative'],
  [/^gov$/, 'governor'],
  [/^capt$/, 'captain'],
  [/^col$/, 'colonel'],
  [/^maj$/, 'major'],
  [/^lt$/, 'lieutenant'],
  [/^gen$/, 'general'],
  [/^adm$/, 'admiral'],
  [/\bsgt$|^ds$/, 'sergeant'],
  [/\binsp$|^dc?i$/, 'inspector'],
  [/^det\b|^d(?:[cis]|ci)$/, 'detective'],
  [/\bsupt$|^d(?:su|cs)$/, 'superintendent'],
  [/^pc$|^dc$/, 'constable'],
];
/** Ranks that only the police have: a sergeant may be a soldier, an inspector one of schools. */
const POLICE =
  /^(?:pc|d[cis]|dci|dsu|dcs|(?:(?:assistant|deputy) )?chief constable|(?:(?:ch|chief|det|detective) )+(?:insp|inspector|supt|superintendent|sgt|sergeant|constable)|(?:police )?constable|detective|det)$/;
/** They stand in capitals before a name, of which they are no part. */
const LETTERS = /^(?:DC|DI|DS)(?= \p{Lu})/u;

/** What whoever bears this title or role is called besides: "Mr Justice" is a judge. */
function besides(role: string): string[] {
  const title = role.toLowerCase().replaceAll('.', '');
  const names = CALLED.flatMap(([one, called]) => (one.test(title) ? called.split(' ') : []));
  return POLICE.test(title) ? [...names, 'officer', 'police'] : names;
}

/** All that a speaker is called besides the name and the first role: other roles, and what titles tell. */
export function calledBesides(name: string, role: string | undefined, roles: ReadonlySet<string>): string[] {
  const all = new Set([...(role ? [role.toLowerCase()] : []), ...roles, ...(LETTERS.exec(name) ?? [])]);
  const found = [...all].flatMap((one) => (/^\d+$/.test(one) ? [] : [one, ...besides(one)]));
  return [...new Set(found)].filter((one) => one !== role?.toLowerCase());
}
