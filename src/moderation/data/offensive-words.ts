import type { OffensiveEntry } from './entries.ts';

/**
 * CONTENT WARNING. The offensive words that moderation knows, with a category and a severity from 1 (mild) to 4 (gravest).
 * Sources: `own` was written for this project (MIT); `cuss` are words of the cuss lists (MIT, Titus Wormer) as carried by obscenity (MIT).
 */
export const OFFENSIVE_WORDS: readonly OffensiveEntry[] = [
  {
    category: 'slur',
    severity: 4,
    source: 'cuss',
    words: `nigger niggers kike kikes chink chinks faggot faggots fagot fagots dyke dykes tranny trannies retard retards retarded spastic spastics
      chingchong ching_chong africoon abeed arabush boonga negro negros negroes jigaboo jigaboos pickaninny pickaninnies spic spics wetback wetbacks
      beaner beaners gook gooks zipperhead zipperheads raghead ragheads towelhead towelheads sandnigger sand_nigger sand_niggers camel_jockey camel_jockeys
      paki pakis wog wogs coon coons darkie darkies darky golliwog kaffir kaffirs porch_monkey porch_monkeys jungle_bunny jungle_bunnies
      redskin redskins squaw squaws injun injuns chinaman chinamen slanteye slanteyes slant_eyes shemale shemales ladyboy ladyboys heeb heebs hymie hymies yid yids
      polack polacks wop wops dago dagos greaseball greaseballs honky honkies cracker_ass gypo gyppo gyppos pikey pikeys`,
  },
  {
    category: 'slur',
    severity: 4,
    source: 'own',
    words: `niggr niggrs niggerish niglet niglets nigg nignog nignogs nigz whigger wigger wiggers wigga fag fags faggy faggit faggits faggets fagget poofter poofters poof poofs batty_boy batty_boys
      batty_man bumboy sodomite sodomites homo homos lesbo lesbos lezzer lezzers carpet_muncher dykey trannie tranni troon troons heshe spaz spazz spazzes spacker mong mongs mongoloid mongoloids
      cripple cripples gimp gimps retardo tard tards windowlicker window_licker window_lickers
      mudslime mudslimes muzzie muzzies muzrat muzrats goatfucker goatfuckers goat_fucker goat_fuckers camel_fucker camel_fuckers sheep_shagger sheep_shaggers sandmonkey sand_monkey sand_monkeys islamonazi rapefugee rapefugees
      jewboy jew_boy christ_killer christ_killers zionazi ovendodger mudshark
      anchor_baby anchor_babies border_hopper border_hoppers border_jumper border_jumpers fence_jumper third_worlder turd_worlder turd_worlders
      gooky japs chinky chinkie ching_chang slopehead slope_head curry_muncher curry_munchers dothead dotheads pajeet pajeets street_shitter street_shitters
      abbo abbos boong boongs gin_jockey coolie coolies half_breed half_breeds mud_race mulatto tar_baby spearchucker spear_chucker spear_chuckers cotton_picker cotton_pickers
      femoid femoids feminazi feminazis roastie roasties`,
  },
  {
    category: 'profanity',
    severity: 2,
    source: 'own',
    words: `nigga niggas niggaz niggah niggahs nigguh nigguhs nig nigs nicca niccas nikka nikkas  
      hoe hoes hoez hoeing thot thots thotty bitchy bitchin bitchass bich biatch biotch beotch betch bitchez bytch bitchs trick_ass ratchet_ass skank skanks skanky slapper minge
      fuk fuking fukin fukn fuckin fuckn fkn fck fcking fcuk phuck phuk fuq fuqing fkin wtf wtaf ffs omfg stfu gtfo lmfao idgaf dgaf mofo mofos muthafucka muthafuckas mothafucka mothafuckas mothafucker
      motherfucka motherfuckas muhfucka muhfuckin mufucka bullshit horseshit batshit shite shithole shitholes shitty shits shitting shitted shat shid sh1t dipshit dipshits shitshow shitload dumbshit
      asshole assholes arsehole arseholes azzhole asshat asshats asswipe asswipes dumbass dumbasses jackass jackasses fatass fatasses smartass hardass lazyass azz arse arses punkass bitchass asses
      dickhead dickheads dickface dickwad dickwads dickless knobhead bellend bellends wanker wankers tosser tossers bollocks bugger buggers buggery twats prick pricks
      cocksucker cocksuckers cocksucking cunts cunty pussies pussys pussyass cooch coochie clunge titties titty tittys tities tits tities boobs boobies jizz spunk cumshot cumslut cumming
      douche douches douchebag douchebags sonofabitch whores whoring hooker hookers slutty sluts slutbag trollop floozy strumpet
      blowjob blowjobs handjob handjobs rimjob rimming felching jerkoff jerk_off jack_off wank wanking fap fapping dildo dildos buttplug butt_plug gangbang gangbangs creampie
      motherfucker motherfuckers motherfucking fuckwit fuckwits fuckface fucktard fucktards fuckhead fuckheads shithead shitheads shitbag shitbags shitlord dumbfuck dumbfucks knob_end son_of_a_bitch sons_of_bitches muthafuckin mthrfckr mthrfckrs nibba nibbas porno pornhub milf milfs nudes horny queef orgy orgies suck_my_dick suck_dick eat_my_ass`,
  },
  {
    category: 'profanity',
    severity: 2,
    source: 'cuss',
    words: `fuck fucks fucked fucker fuckers fucking shit bitch bitches cunt pussy dick dicks cock cocks twat bastard bastards whore slut turd turds piss pissed_off pissed_me_off pissing ass tit tits cum
      pornographic jizz rapey`,
  },
  {
    category: 'profanity',
    severity: 1,
    source: 'own',
    words:
      'crap crappy crapola dammit damnit goddamn goddamned goddammit frigging effing freakin butthole butthead wuss sucks_ass piss_poor hell_hole',
  },
];

/** Words that are offensive in one sense and plain in another; a neighbour within six words, or an adjoining one, tells the plain sense. */
export const HOMONYMS: readonly { words: string; near?: string; next?: string; previous?: string }[] = [
  {
    words: 'burn',
    near: 'crash',
  },
  {
    words: 'dyke dykes',
    near: 'holland dutch netherlands geology rock volcanic magma beach ocean lake village storm polder construction building water flood flooding flooded sea river dam dams built build town land canal drainage embankment wall coast researcher named surname mr ms dr van dick',
    previous: 'van mr mrs ms dr',
  },
  {
    words: 'faggot faggots',
    near: 'food cooking british bundle bundles sticks wood fuel meat meatball meatballs gravy butcher peas pork firewood twigs kindling dish oven',
  },
  {
    words: 'fag fags',
    near: 'smoke smoked smoking smoker cigarette cigarettes packet pack lit light lighter tobacco ashtray nicotine pub butt break corner',
  },
  {
    words: 'bitch bitches',
    near: 'dog dogs puppy puppies kennel breed breeder canine litter vet wolf female leash walks whelping pedigree',
  },
  {
    words: 'hoe hoes',
    near: 'rake shed used digging garden gardening gardener rake shovel spade soil weeds weed tool tools farm farmer farming plant plants dig crop crops field agriculture agricultural plough',
  },
  { words: 'coon coons', previous: 'maine', next: 'rapids hound hounds cat dog valley' },
  { words: 'chink chinks', near: 'armour armor light curtain curtains door wall glasses', next: 'in' },
  { words: 'spic', next: 'and n' },
  { words: 'cripple cripples', next: 'the economy production trade creek a its their our competition growth industry' },
  {
    words: 'cock cocks',
    near: 'falconry chicken poultry leekie crow crowed crowing rooster hen hens dawn farm feather feathers pheasant weather gun bird birds fighting',
    next: 'and robin a',
  },
  { words: 'pussy', next: 'cat cats willow riot foot galore', near: 'kitten feline' },
  {
    words: 'dick',
    next: `s cheney van francis clark tracy turpin gregory whittington grayson dastardly durbin smith powell fosbury nixon armey move rutan winters dale york advocaat button wolf
      emery gephardt parsons lugar ebersol enberg vermeil lamm thornburgh schaap bavetta morris schoof fuld haskell and`,
    previous: 'spotted k tricky moby philip philipp kirk tom mr andy uncle',
  },
  { words: 'tit tits', next: 'for', near: 'bird birds blue great coal marsh willow nest feeder parus' },
  {
    words: 'ass asses',
    near: 'african onager animal hoof braying donkey donkeys horse horses mule mules wild jesus rode jawbone balaam ox equus camel fable fables',
    previous: 'jack',
    next: 'handed',
  },
  { words: 'prick pricks', near: 'finger needle skin pin thumb ears thorn' },
  {
    words: 'bastard bastards',
    next: 'file files wing toadflax',
    near: 'heraldry define meaning word illegitimacy sword illegitimate heir title king throne william duke sons',
    previous: 'inglourious inglorious',
  },
  { words: 'retarded retard', near: 'growth fire flame timing ignition development progress speed rate motion' },
  { words: 'poof poofs', near: 'magic vanished disappeared gone smoke suddenly' },
  {
    words: 'negro negroes negros',
    near: 'rio league leagues united college fund history spiritual spirituals 19th century slave slaves slavery baseball philippines occidental island census president monte',
  },
  { words: 'yid yids', near: 'yiddish' },
  {
    words: 'hooker hookers',
    near: 'rugby general joseph john lee civil war army botanist telescope scrum team dalton blues',
  },
  { words: 'cum', next: 'laude', near: 'degree honours honors latin' },
  { words: 'gimp gimps', near: 'embroidery fishing trimming image photoshop software editor' },
  {
    words: 'homo',
    next: 'floresiensis sapiens erectus habilis economicus neanderthalensis ludens naledi heidelbergensis genus floresiensis',
  },
  {
    words: 'redskins redskin',
    near: 'coached coaches play played league draft owner nickname washington nfl football team game season quarterback super bowl coach stadium win won name',
  },
  { words: 'boob boobs', near: 'tube' },
  { words: 'jackass jackasses', near: 'penguin penguins donkey donkeys mare rabbit' },
  { words: 'nudes', near: 'painted paint painter painting art artist gallery museum sculpture picasso renoir' },
  { words: 'horny', near: 'toad toads lizard lizards goat goats beak skin' },
  { words: 'spastic', near: 'colon diplegia paralysis palsy muscle muscles' },
  { words: 'bollocks', near: 'pistols band album mind' },
  { words: 'dildo', next: 'newfoundland', near: 'newfoundland' },
  { words: 'fucking', next: 'austria', near: 'austria' },
  { words: 'whore whores', near: 'babylon bible ford' },
  { words: 'honky', next: 'tonk' },
  { words: 'chinaman', near: 'cricket hat bowler' },
  { words: 'japs', near: 'propaganda' },
  {
    words: 'idiot idiots dunce dunces loser losers moron morons simpleton cretin buffoon pervert scumbag',
    near: `winner winners race wrote written write writes author novel book film movie play played plays directed director starred stars starring song band album recorded
      series character composed opera painting sang sings singer released title titled role actor actress episode mean means meaning word define definition`,
    next: 'savant savants board boards box',
  },
  {
    words: 'anus',
    near: 'anatomy digestive mouth animal animals body organ intestine gut larva species epithelial ctenophore ctenophores',
  },
  { words: 'porno pornographic', near: 'law industry court legal ban' },
  { words: 'orgy orgies', near: 'roman violence spending' },
  { words: 'piss', near: 'christ' },
  { words: 'wop wops', near: 'bop doo' },
  { words: 'coolie coolies', near: 'hat labour labor workers history colonial indentured trade century' },
  { words: 'squaw', next: 'valley creek peak' },
  { words: 'kaffir', next: 'lime' },
  { words: 'mulatto', near: 'census colonial caste population century' },
  { words: 'tosser tossers', near: 'coin caber' },
];

/** Offensive words, none of them a slur, that are also names: after one of these they are known to be, elsewhere a title or a given name may tell it. */
export const NAMES_LIKE_OFFENCES: readonly { words: string; after?: string; isForename?: boolean }[] = [
  { words: 'dick', after: 'moby philip k', isForename: true },
  { words: 'fuk wank cock hoe hooker' },
];

/** Words of contempt that some of those they name have made their own: plain use of them is not an attack. */
export const RECLAIMABLE =
  'fag fags faggot faggots dyke dykes queer queers homo homos tranny trannies cripple cripples';

/** The words that are worth hiding: only these are looked for behind a misspelling, an unknown compound or a sound-alike. */
export const OFTEN_HIDDEN = `fuck fucks fucked fucker fuckers fucking motherfucker motherfuckers motherfucking shit shits bullshit bitch bitches cunt cunts pussy pussies asshole assholes bastard bastards
  whore whores slut sluts dickhead wanker wankers nigger niggers nigga niggas faggot faggots retard retards retarded tranny trannies chink chinks kike kikes dyke dykes spastic paki`;

/** English and proper words that lie one slip of the finger from an offensive one and must never be taken for it. */
export const LOOK_ALIKE_WORDS = `thoth puss basterds cummings uranus janus niger nigeria cnut canute pollack pollacks ming kiki pakke dickheiser nigerian nigerians nigel tigger snigger sniggers sniggered niggle niggling bigger digger trigger chunk chine china chin think thick bitcoin batch botch witch pitch
  ditch birch butch stitch fitch count counts aunt hunt punt runt bunt shirt shift short shot shut sheet ship spit shin duck luck buck suck tuck muck puck funk fork flick deck dock duck disk disc coke
  cook rock lock mock sock clock crock class glass pass mass bass assess asset assets analyst analysis fagin flag flags fagus foggy baggage faust maggot ragout tyranny granny tanny tracy
  pushy bussy fussy pissarro pizza list slit slot slate slum slump stunt slats hole hue hoer whole whose shore horse wore who while write shiite shitake shiitake dykstra vandyke peniston penistone
  sexton essex sussex middlesex cockburn cockpit cockroach cocktail hancock hitchcock babcock peacock woodcock dickens dickinson dickson dickerson dickey dickie fuchs fuji fukushima fu kant
  cannot cant kanye county country counter scunthorpe lightwater titan titanic title titles titus titian cumulus cumin cumberland document circumference accumulate rapeseed grape drape therapist analects
  spicy spice spices aspic hospice despicable pakistan packing package pakeha woggle wagon racoon raccoon tycoon cocoon coonan mike dike pike hike bike hikes dikes goof hood cook
  retardant retardants retarding retardation regard regards reward redact hotard custard mustard bustard dastard basted standard petard leotard whorl whorls whoreson homer home homeo
  homes homosapiens pouffe proof roof hoof woof tosspot tossed toaster wankel wang wan wanna swank pricked price pricing turdus saturday absurd curd bird shitterton shi shih sheila assad assam assisi assyria
  cassock bassist massa masse casserole embassy ambassador compass harass passage vassal amass brass grass spass lass sass`;

/** Stems that are offensive wherever they stand inside a word that is not English, in obscenity's pattern language; `except` are parts of plain words. */
export const EMBEDDED_STEMS: readonly {
  category: 'slur' | 'profanity';
  severity: number;
  stems: string;
  except: string;
}[] = [
  {
    category: 'slur',
    severity: 4,
    stems: 'nigg[g]er nigg[g]a fagg[g]ot fag[g]ot| |retard tranny| trannies',
    except: 'snigger retardant retardat fagott',
  },
  {
    category: 'profanity',
    severity: 2,
    stems:
      'fuck fukk |fuk[k]in bullshit |shitt shit| shithead shitface bitch cunt asshole arsehole dickhead |slut slut| whore wanker motherf mothaf cocksuck jackass dumbass |thot',
    except: 'scunthorp shittim kshit rakshit parikshit dikshit shitake',
  },
];
