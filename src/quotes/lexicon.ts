import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { words } from '../text/word-list.ts';

/** Words as data. All are lower case, with straight apostrophes. */

const MANNER = `corrects corrected correcting confides confided confiding professed affirms affirmed affirming attests attested
   averred posits posited hypothesised hypothesized surmised surmises guessed reckons reckoned ponders pondered
   speculates speculated speculating warbled crooned cooed coos huffed huffs harrumphed tutted splutters spluttered
   sputtered enthuses enthusing rhapsodised rhapsodized prophesied foretold intimated intimates insinuated
   apologising apologizing coaxed coaxes cajoled flirted commanding decreed intervened
   intervenes reminisced reminisces reflects reflecting grins grinning smiles smiling shrugging sighing nodded nodding
   winks winked winking beamed frowned frowns scowled scowls winced winces pouted blushed giggled giggles giggling
   sniggered sniggers tittered guffawed sobbed sobbing wept weeps weeping blubbered wheezed wheezes coughed panted yawned
   shuddered objected objecting pontificated expounded contradicted contradicts threatened threatens threatening lied
   bluffed echoing disagreed disagrees disagreeing stammered stammers stuttered stutters whimpered whimpers
   mumbled mumbles mumbling muttering mutters murmurs murmuring whispering blustered blusters squealed squeals shrieked
   shrieks shrieking screeched squeaked squeaks howled howling hooted babbled rambled rambles droned lectured scolded
   scolds scolding chastised admonished admonishes taunted taunting goaded heckled heckles joshed wisecracked bantered
   mimicked recited recites hedged scoffing deadpanning interjects interjecting interrupts interrupting venturing
   chuckling cackles cackling snarls snarling snorts snorting gasping wailing whining growls growling groaning moaning
   grumbles grumbling grouses fuming gushes gushing raving ranting gloats gloating sneers sneering hisses hissing roars
   roaring bellowing clarifying elaborates elaborating summarises summarizes opining proposes teasing demurs parries
   rejoins rejoining retorting fretting marvelling marveling theorises theorizes concurring blurts hollers hollering
   drawls intones riffs croaks rasps purrs prods bemoans declaims whooped whoops yelped yelps croaking sulked sulks
   smirked enquires enquiring inquiring swore swears ordered commanded greeted challenged soothed
   persisted breathed prompted nods groans divulged disclosed`;
const CONTRITE = 'apologises apologised apologizes apologized worried worries echoed echoes';
/**
 * How something is said: by tone, with a face, against somebody. They speak beside a quotation with a comma or a colon, and
 * do something else everywhere else: "corrected the “error”".
 */
export const MANNER_VERBS = words(MANNER);

/** Verbs that can carry a whole quotation: "…," X said. */
export const SPEECH_VERBS = words(
  MANNER,
  CONTRITE,
  `say says said saying tell tells told telling ask asks asked asking add adds added adding reply replies replied replying
   respond responds responded responding answer answers answered answering write writes wrote writing written tweet tweets
   tweeted tweeting retweeted post posts posted posting text texted email emailed explain explains explained explaining argue
   argues argued arguing claim claims claimed claiming insist insists insisted insisting note notes noted noting warn warns
   warned warning declare declares declared declaring announce announces announced announcing admit admits admitted admitting
   acknowledge acknowledges acknowledged acknowledging concede concedes conceded conceding confess confesses confessed
   confirm confirms confirmed confirming continue continues continued continuing conclude concludes concluded concluding`,
  `recall recalls recalled recalling remember remembers remembered remark remarks remarked remarking comment comments commented commenting observe observes
   observed observing state states stated stating stress stresses stressed stressing emphasize emphasizes emphasized
   emphasizing emphasise emphasises emphasised emphasising joke jokes joked joking quip quips quipped quipping shout shouts
   shouted shouting yell yells yelled yelling scream screams screamed screaming cry cries cried crying whisper whispers
   whispered mutter muttered murmur murmured exclaim exclaims exclaimed exclaiming assert asserts asserted asserting contend
   contends contended contending maintain maintains maintained maintaining suggest suggests suggested suggesting urge urges
   urged urging vow vows vowed vowing pledge pledges pledged pledging promise promises promised promising predict predicts
   predicted predicting caution cautions cautioned cautioning counter counters countered countering retort retorts retorted`,
  `lament laments lamented lamenting boast boasts boasted boasting brag brags bragged bragging complain complains complained
   complaining protest protests protested protesting muse muses mused musing opine opines opined testify testifies testified
   testifying repeat repeats repeated repeating reiterate reiterates reiterated reiterating thunder thundered tease teased
   chant chants chanted chanting chide chides chided plead pleads pleaded pleading beg begs begged begging wonder wonders
   wondered wondering inquire inquires inquired enquired interject interjected interrupt interrupted offer offered advise
   advises advised advising agree agrees agreed agreeing propose proposed summarize summarized summarise summarised reflected reveal reveals revealed revealing report reports reported reporting sigh sighs sighed laugh laughs
   laughed laughing shrug shrugs shrugged snap snaps snapped scoff scoffs scoffed fume fumes fumed gush gushed rave raved
   deadpan deadpanned deadpans elaborate elaborated clarify clarifies clarified begin begins began proclaim proclaims
   proclaimed proclaiming implore implored instruct instructed demand demands demanded demanding bellow bellowed roar roared
   bark barked read reads reading marvel marveled marvelled quote quoted quotes relate related recount recounts recounted
   recounting blurt blurted holler hollered counsel counseled counselled allege alleges alleged alleging caption captioned
   hint hinted hints tout touted touts smile smiled grin grinned jab jabbed riff riffed signed intone intoned type typed scrawl
   scrawled scribble scribbled grouse groused grumble grumbled growl growled croak croaked drawl drawled sing sang sings singing
   hiss hissed sneer sneered crow crowed crows cheer cheered cheers erupt erupted plead enthuse enthused cracks cracked sniff
   sniffed volunteered demurred parried rejoined spat gloat gloated rant ranted demanded theorize theorized theorised reason
   reasoned reassure reassured radioed messaged pressed boomed booms bristled bristles fretted frets groaned moaned chuckled
   chuckles cackled snarled snorted gasped wailed whined declaimed bemoaned rasped purred prodded probed queried ventured concurred concurs clucked directed beseeched instructs barks`,
  `sagt sagte sagten erklärt erklärte meint meinte betont betonte schreibt schrieb fragt fragte antwortete warnt warnte
   dit déclare déclaré explique expliqué affirme affirmé ajoute ajouté assure assuré estime répond répondu lance lancé
   souligne souligné dijo afirmó explicó añadió aseguró declaró señaló`,
);

/** First words of two-word verbs that speak only together with the second: "shot back", "pointed out". */
export const PHRASAL_VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['shot shoots fired fires hit hits clapped pushed', 'back'],
    ['point points pointed pointing cried called spelled burst', 'out'],
    ['go goes went going', 'on'],
    ['chimed chimes weighed weighs chipped cut', 'in'],
    ['put puts putting', 'it'],
    ['summed sums piped', 'up'],
    ['a ont avait', 'dit déclaré expliqué affirmé ajouté assuré estimé répondu lancé souligné indiqué précisé'],
  ].flatMap(([heads = '', particle = '']) => heads.split(' ').map((head) => [head, words(particle)] as const)),
);

/** Forms that are at least as often a noun or an adjective: alone, after no end punctuation, they are not trusted as verbs. */
export const NOUN_LIKE_VERBS = words(
  `text post posts email claim claims note notes comment comments state states stress joke jokes cry cries whisper
   protest protests pledge pledges promise promises counter demand demands report reports offer answer answers question remark
   remarks laugh laughs smile sigh quote quotes caution warning reading saying writing muse boast chant chants tease estime`,
);

/** Verbs of saying that take no whole quotation, only quoted words: X called it "…". */
export const REPORTING_VERBS = words(
  `call calls called calling describe describes described describing criticize criticizes criticized criticizing criticise
   criticises criticised criticising praise praises praised praising denounce denounces denounced denouncing accuse accuses
   accused accusing condemn condemns condemned condemning blast blasts blasted blasting slam slams slammed slamming dismiss
   dismisses dismissed dismissing reject rejects rejected rejecting refer refers referred referring characterize characterizes
   characterized characterizing characterise characterised label labels labeled labelled labeling brand brands branded
   branding hail hails hailed hailing decry decries decried decrying deride derides derided deriding mock mocks mocked mocking
   rebuke rebuked defend defends defended defending cite cites cited citing express expresses expressed expressing voice
   voiced liken likens likened likening compare compared thank thanked thanks congratulated apologize apologized apologised
   deny denies denied denying blame blames blamed blaming ridicule ridiculed lambaste lambasted lambasting berated
   disagree disagrees disagreed complained speak speaks spoke talk talks talked discuss discussed highlight highlights
   highlighted welcome welcomed applaud applauded echo echoed welcomes deem deems deemed denounces vented
   introduce introduces introduced introducing`,
);

/** Verbs that report words only before a clause: allowed that, questioned whether. */
export const CLAUSE_VERBS = words(
  `allow allows allowed rule rules ruled hold holds held find finds found swear swears swore charge charges charged signal
   signals signaled signalled indicate indicates indicated mention mentions mentioned recommend recommends recommended
   estimate estimates estimated believe believes believed fear fears feared grant grants granted question questions questioned
   doubt doubts doubted worry worries worried decide decides decided`,
);

/** What somebody writes to be read. */
export const WRITINGS = words('tweet post statement message email e-mail letter note text memo comment');

/** Verbs whose object may be a title: X wrote "The Long Way Home". */
export const AUTHORSHIP_VERBS = words(
  'write writes wrote writing written read reads reading quoted quotes quote sing sings sang singing',
);
/** Verbs that name their listener before the words: told reporters, asked the crowd. */
export const ADDRESSING_VERBS = words(
  `tell tells told telling ask asks asked asking remind reminded warn warned assure advised advise text texted email emailed
   urge urged beg begged inform informed instructed implored write wrote answered asked promise promised`,
);

export const PRONOUNS = words('he she they it i we');
export const MALE_WORDS = words(
  `he him his himself mr sir lord father brother son husband uncle nephew grandfather grandson dad man boy king prince duke
   baron spokesman chairman congressman businessman councilman assemblyman alderman actor widower priest monk gentleman
   salesman policeman fireman fisherman sportsman statesman anchorman cameraman craftsman groom boyfriend fiancé grandpa grandad
   granddad daddy schoolboy lad bloke chap handyman barman doorman headmaster schoolmaster countryman`,
);
export const FEMALE_WORDS = words(
  `she her hers herself mrs ms miss madam dame lady mother sister daughter wife aunt niece grandmother granddaughter mum mom
   woman girl queen princess duchess baroness spokeswoman chairwoman congresswoman businesswoman councilwoman assemblywoman
   actress widow nun saleswoman policewoman sportswoman stateswoman anchorwoman bride girlfriend waitress fiancée grandma gran
   granny nan nana mam mummy mommy schoolgirl lass housewife midwife barmaid headmistress landlady hostess heiress empress
   seamstress matriarch ballerina schoolmistress alumna`,
);

/** Titles that say nothing of what a person does. */
export const COURTESY_TITLES = words('mr mrs ms miss mx dr sir dame lord lady madam');
/** Titles before a name, mostly abbreviated. */
export const TITLES = words(
  `mr mrs ms miss mx dr prof rev sen sens rep reps gov gen col lt maj capt cmdr sgt cpl adm hon sir dame lord lady pres supt
   det insp fr sr asst atty msgr amb sec del cllr ald pc dci dcs dsu acc pte brig cdr`,
);

/** What people are: nouns that stand before or after a name. */
export const ROLES = words(
  `president vice-president chairman chairwoman chairperson chair ceo cfo coo cto cio executive director manager officer
   founder co-founder cofounder owner co-owner partner editor journalist reporter correspondent columnist author co-author
   writer novelist poet professor lecturer researcher scientist economist analyst strategist historian expert scholar fellow
   student teacher principal dean chancellor provost rector senator congressman congresswoman representative lawmaker
   legislator delegate assemblyman assemblywoman councilman councilwoman councillor councilor alderman mayor governor secretary
   minister premier ambassador envoy diplomat consul commissioner attorney lawyer solicitor barrister judge justice prosecutor
   sheriff chief captain lieutenant sergeant detective constable superintendent inspector general colonel major admiral
   commander marshal soldier veteran pilot doctor physician surgeon nurse psychologist psychiatrist therapist pastor reverend
   bishop archbishop cardinal pope rabbi imam priest king queen prince princess duke duchess baroness baron coach player
   striker midfielder goalkeeper quarterback pitcher athlete actor actress singer rapper musician producer filmmaker`,
  `comedian host co-host anchor presenter artist designer architect engineer developer programmer consultant adviser advisor
   aide counsel spokesman spokeswoman spokesperson official operative organizer organiser activist campaigner advocate
   volunteer voter resident neighbor neighbour witness victim survivor mother father brother sister son daughter wife husband
   widow widower uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter friend colleague leader head
   boss speaker whip candidate nominee contender rival opponent frontrunner front-runner incumbent pollster treasurer auditor
   accountant banker trader investor entrepreneur businessman businesswoman billionaire millionaire tycoon magnate mogul
   farmer rancher driver worker employee clerk chef baker biologist physicist chemist astronomer geologist ecologist
   epidemiologist virologist sociologist anthropologist archaeologist meteorologist climatologist statistician mathematician
   philosopher theologian curator librarian photographer painter sculptor dancer composer conductor guitarist drummer`,
  `blogger podcaster broadcaster commentator critic reviewer publisher agent broker dealer retailer shopkeeper landlord tenant
   homeowner parent alumnus alumna graduate dropout member co-chair cochair vice-chair co-chairman ombudsman regulator
   treasurer trustee governor-general chairlady operator contractor builder electrician plumber carpenter mechanic miner
   fisherman firefighter paramedic trooper deputy ranger guard warden spy hacker lobbyist fundraiser donor supporter
   opponent defendant plaintiff claimant suspect inmate refugee migrant immigrant protester demonstrator marcher passenger
   customer shopper patient tourist visitor fan champion medallist medalist winner runner swimmer cyclist skier golfer
   moderator client marine sailor airman panelist panellist contestant guest caller heckler attendee rallygoer canvasser freshman sophomore retiree trucker
   welder bartender waiter barber roofer pensioner widower technologist candidate-elect ethicist speechwriter ghostwriter booker
   batsman bowler boxer wrestler jockey rider sprinter defender forward veteran ex-president ex-wife ex-husband
   specialist technician administrator coordinator supervisor foreman steward secretary-general vice-chancellor intern
   apprentice trainee organist playwright screenwriter showrunner statesman heir heiress patriarch matriarch strongman
   dictator emperor sultan emir sheikh ayatollah premier taoiseach czar whistleblower whistle-blower insider planner
   negotiator mediator arbitrator evangelist missionary chaplain vicar rector preacher congressmember
   lawmaker-elect president-elect governor-elect republican democrat libertarian socialist
   winger keeper full-back batter skipper gran granny grandma grandad granddad grandpa mum mom dad teenager schoolboy schoolgirl fiancé fiancée fiance fiancee
   girlfriend boyfriend sibling stepson stepdaughter stepfather stepmother godson goddaughter midwife housewife headmaster
   headmistress headteacher landlady seamstress monk nun horologist mp msp mep`,
);
/** What is thought, felt, done or planned: no subject of these says anything. */
export const ABSTRACT_NOUNS = words(
  `ability accusation achievement act action advantage aim allegation ambition anger answer anxiety approach argument
   aspect aspiration assessment assumption attempt attitude basis behaviour behavior belief benefit bid burden case cause chance
   change charge choice claim comfort complication concept concern condition conclusion confidence conflict consequence
   consolation contention contrast cost crisis criticism danger death debate decision defeat delay demand design desire
   detail difference difficulty dilemma disagreement disappointment disease dispute doubt dream effect effort emphasis error event
   evidence excuse expectation experience explanation fact failure fault fear feature feeling focus frustration
   future goal grief grievance grudge guess habit happiness hint hope idea illness impact impression incident inspiration instinct
   intention interest issue job joy knowledge lack life likelihood limit link loss luck matter meaning measure memory method
   mistake mood motive move name nature need notion number objection objective obstacle odds opinion opportunity outcome
   outlook pain part passion past pattern phase philosophy place pleasure point position possibility practice preference
   pressure price pride principle priority problem procedure process progress prospect purpose question quality reaction reality
   reason reasoning regret relief remedy remorse requirement resolve result retreat risk rumour rumor sadness
   scenario scene secret sense setback shame shift shock shortcoming situation skill solution sorrow stance step strategy strength
   stress struggle style success suggestion surprise suspicion tactic task taste technique tendency tension
   theme theory thing thought threat tradition tragedy treatment trend trick trouble truth turn type use value victory view vision
   want way weakness weight wish word work worry worries hopes fears concerns methods ideas reasons dreams`,
);
/** What may stand before a role, or alone before a name. */
export const ROLE_MODIFIERS = words(
  'former ex acting deputy vice interim then-president late current incoming outgoing retired senior junior longtime chief',
);

export const DETERMINERS = words(
  `the a an this that these those one another some many several both all each every no two three four five six most other
   his her their its our my your`,
);
export const PREPOSITIONS = words(
  `of for from at in on by with to about into over after before during under against between through without within among
   near outside inside since until via per as like despite toward towards upon across behind beyond following amid
   including regarding concerning than`,
);
/** Prepositions that begin a remark on when, where or how something was said, and so end the words for the speaker. */
export const ADJUNCT_OPENERS = words(
  'on during after before by via through with about outside inside amid following when while as because since until if where although though in at to over last earlier later this am im beim bei gegenüber à au dans lors',
);
export const RELATIVES = words('who whom whose which that where when');
export const CONJUNCTIONS = words('and but or nor yet so then plus');
/** Words that open a clause of their own to the left of a subject. */
export const CLAUSE_OPENERS = words(
  'that but while when after because as if where although though whether since before until than so which what how why',
);
/** Those that a clause may begin a sentence with, before the main clause. */
export const SUBORDINATORS = words('when whenever after as while once because although though if');
export const AUXILIARIES = words(
  `has have had is are was were be been being will would can could should may might must did does do not never also later then
   now still even just once again often always recently previously repeatedly famously reportedly quickly simply only already
   further soon thus therefore however too sometimes usually both all himself herself themselves first finally instead
   meanwhile today yesterday tonight long twice ever aloud just isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't
   can't couldn't shouldn't didn't doesn't don't`,
);
/** They end like adverbs. */
export const NOUNS_IN_LY = words(
  'family ally assembly rally reply supply monopoly anomaly bully tally folly fly butterfly weekly monthly daily homily elderly',
);
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...words(`today yesterday tonight tomorrow earlier later last this next week month year morning afternoon evening night recently
   afterward afterwards again montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche`),
]);
/** Capitalised at the start of a sentence, these are not part of a name. */
export const SENTENCE_OPENERS = words(
  `also still yet meanwhile however moreover instead later earlier today yesterday now then here there when while where who
   what why how which if because since although though even not never only just perhaps maybe indeed thus therefore hence
   hours days weeks months years minutes moments asked speaking writing responding pressed questioned said says according
   addressing referring recalling citing noting adding calling as at in on by for from to with and but or so nor after before
   during despite under over until once both either neither such more most less many much few some any all no yes well sure
   oh i he she it they we you his her its their our my your him them us me this that these those the a an one two three four
   five six seven eight nine ten another other others each every several is are was were has have had do does did will would
   can could should may might must let unlike like among between through without within across near around about given
   overall finally first second third next last soon recently previously currently perhaps ultimately eventually initially
   back far long again always often sometimes usually rarely people officials critics police authorities experts analysts
   nobody everyone everybody anyone anybody someone somebody none nothing everything
   supporters opponents lawmakers democrats republicans voters residents sources aides following including whether`,
);
/** Adjectives of nation and party that stand before a name without being part of it. */
export const AFFILIATIONS = words(
  `american british english french german italian spanish russian chinese japanese korean indian pakistani israeli palestinian
   iranian iraqi turkish greek polish ukrainian canadian mexican brazilian australian african european asian arab scottish
   welsh irish dutch swedish norwegian danish finnish swiss austrian egyptian saudi syrian kenyan nigerian democratic democrat
   republican conservative labour liberal libertarian green tory independent socialist gop us uk eu un u.s u.k u.n`,
);
/** Words that make a capitalised name an organisation, a place or a thing. */
export const ORGANISATION_WORDS = words(
  `university college school institute institution department ministry office agency bureau committee commission council
   court party party's union association federation foundation organization organisation society club group company corp
   corporation inc ltd llc plc bank fund trust capital holdings partners technologies systems networks labs house senate
   congress parliament news times post journal tribune herald guardian press media television radio network street avenue
   road river lake mountain county city state states kingdom republic province district island islands airport station hospital
   church museum theatre theater library center centre park stadium act bill law treaty agreement accord amendment
   constitution award prize cup league championship games festival war day week security defense defence service services
   force army navy authority administration board team project program programme campaign movement summit conference
   convention forum industries international national global board exchange reserve union's hall square bridge tower valley`,
);
/** Nouns that stand after a name and speak for it: "the Roe campaign", "Acme engineers". */
export const FOLLOWERS = words(
  `campaign administration government team aide family office staff camp ally allies backer organizer police fan delegate troop force
   loyalist surrogate critic people insider source authorities management board company group union party van de der den di da du
   al el la le bin`,
);
/** What stands after "Secretary of" and "Chief of". */
export const DEPARTMENTS = words(
  `state defense defence labor labour commerce education energy treasury agriculture transportation interior justice health
   staff police homeland veterans operations`,
);
export const NAME_PARTICLES = words(
  'de da do dos das di del della der den van von bin bint ibn al el la le du ter y e',
);
/** Words for things that are surnames too, after a given name. */
export const SURNAMES_LIKE_THINGS = words(
  'hall park parks church lake law day street post bridge square valley road war march tower house national league press board',
);
/** Written out or abbreviated, after a place or a name: "Reno, Nev.," */
export const STATES: ReadonlySet<string> = new Set(
  `alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,
   kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,
   new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,
   south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,
   ala,ariz,ark,calif,colo,conn,del,fla,ga,ill,ind,kan,ky,la,md,mass,mich,minn,miss,mo,mont,neb,nev,n.h,n.j,n.m,n.y,n.c,n.d,
   okla,ore,pa,r.i,s.c,s.d,tenn,tex,vt,va,wash,w.va,wis,wyo,d.c,canada,england,france,germany,israel,mexico,scotland`
    .split(',')
    .map((name) => name.trim()),
);
/** Letters behind a name that tell a rank, an order or a degree. */
export const POST_NOMINALS = words(
  'kc qc sc jp mp msp mep td mla obe mbe cbe dbe kbe gbe cmg kcmg bem qpm kpm qfm dso dsc frs frcs phd ph.d md m.d dphil esq',
);
export const NAME_SUFFIXES = words('jr sr ii iii iv jr. sr.');
/** What a quotation is called when it is not speech: the word just before it. */
export const NAMING_WORDS = words(
  `called titled entitled named dubbed nicknamed so-called term word phrase words terms song film movie album book novel show
   series single play musical episode poem painting documentary memoir magazine newspaper programme program game track hit
   motto slogan nickname label labelled labeled`,
);
export const ABBREVIATIONS = words(
  `mr mrs ms mx dr prof rev fr sr sra gen col lt maj capt cmdr sgt cpl pvt adm gov sen rep reps sens pres hon amb supt insp
   det atty asst cllr ald brig cdr st ste mt ft vs cf approx ed dept est bros messrs mme mlle msgr`,
);
/** Abbreviations that may also end a sentence. */
export const FINAL_ABBREVIATIONS = words(
  `jr sr etc inc ltd corp co llc plc jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd
   calif fla ariz ark colo conn del ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
   wash wis wyo ala ph.d`,
);
