import type { ClassEntry } from './entries.ts';

/** What is felt about people and said of them. CONTENT WARNING. `language.ts` tells how the entries are read. */
export const CONTEMPT: readonly ClassEntry[] = [
  {
    class: 'loathe',
    verb: 'hate despise loathe detest abhor dislike resent scorn',
    words: `h8 can_not_stand cannot_stand can_not_bear cannot_bear can_not_tolerate could_not_stand can_not_abide
      can_not_take can_not_deal_with sick_of tired_of fed_up_with sick_and_tired_of disgusted_by disgusted_with
      repulsed_by revolted_by appalled_by had_enough_of had_it_with done_with allergic_to no_respect_for
      no_sympathy_for no_patience_for no_tolerance_for no_time_for nothing_but_contempt_for want_nothing_to_do_with
      look_down_on spit_on no_love_for no_pity_for intolerant_of wish_i_never_met had_it_up_to_here_with
      up_to_here_with zero_respect_for little_respect_for zero_tolerance_for zero_patience_for zero_sympathy_for
      at_war_with disown can_not_stomach can_not_handle could_do_without can_not_endure can_not_suffer
      can_not_put_up_with will_not_put_up_with disapprove_of full_of_hate_for have_no_use_for got_no_time_for
      can_not_be_around can_not_be_near dread look_down_upon turn_my_nose_up_at have_nothing_but_contempt_for
      have_no_love_for hate_on shudder_at`,
  },
  {
    class: 'hate-noun',
    words: `hatred hate contempt disdain disgust loathing revulsion scorn rage animosity hostility dislike repulsion
      distaste`,
  },
  {
    class: 'sicken',
    words: `disgust disgusts sicken sickens repulse repulses revolt_me revolts_me revolt_us revolts_us repel repels
      nauseate nauseates infuriate infuriates enrage enrages annoy annoys piss_me_off pisses_me_off make_me_sick
      makes_me_sick make_us_sick make_me_puke make_me_vomit make_me_gag make_me_nauseous make_my_skin_crawl
      make_my_blood_boil make_me_furious make_me_angry make_me_so_angry make_me_mad make_me_want_to_puke
      make_me_want_to_vomit make_me_want_to_throw_up make_everyone_sick get_on_my_nerves creep_me_out creeps_me_out
      freak_me_out gross_me_out grosses_me_out fill_me_with_disgust fill_me_with_hatred fill_me_with_rage drive_me_mad
      drive_me_crazy trigger_me offend_me make_me_cringe stink reek suck sucks smell ruin ruins drive_me_up_the_wall
      drives_me_up_the_wall get_on_my_last_nerve get_under_my_skin rub_me_the_wrong_way make_me_want_to_scream
      drive_me_insane drive_me_nuts do_my_head_in wind_me_up turn_my_stomach bore_me_to_tears disgust_me disgusts_me
      make_me_shudder makes_me_shudder makes_my_blood_boil makes_my_skin_crawl make_me_wanna_puke get_my_goat rile_me
      boil_my_blood make_my_stomach_turn turns_my_stomach give_me_the_creeps gives_me_the_creeps`,
  },
  {
    class: 'upset',
    words: `sick furious angry angrier sicker mad nauseous uncomfortable cringe scream puke vomit gag uneasy ill rage
      throw_up shudder sad ashamed cry violent livid queasy wretch retch`,
  },
  {
    class: 'vile',
    adjective: `disgusting revolting repulsive repugnant repellent vile gross nasty filthy dirty foul nauseating
      sickening loathsome abhorrent detestable despicable contemptible odious hideous ugly horrible horrid horrific
      terrible awful appalling atrocious abominable ghastly dreadful pathetic worthless useless pointless inferior
      subhuman sub-human inhuman unworthy undeserving low lowly base stupid dumb idiotic moronic imbecilic retarded
      brainless mindless thick dense dim ignorant uneducated unintelligent illiterate clueless backward primitive
      savage uncivilised uncivilized barbaric barbarous animalistic bestial feral wild evil wicked cruel vicious
      brutal violent aggressive sadistic ruthless heartless bloodthirsty murderous criminal dangerous toxic corrupt
      crooked dishonest deceitful untrustworthy treacherous sneaky greedy selfish lazy parasitic thieving thievish
      lying perverted depraved degenerate deviant immoral sinful indecent shameful disgraceful unnatural abnormal
      freakish demented deranged insane crazy mad mental sick weak feeble pitiful cowardly spineless hysterical
      irrational incompetent incapable unfit unclean smelly stinky stinking diseased infected annoying irritating
      insufferable unbearable intolerable obnoxious infuriating hateful hateable shitty crappy lousy rotten trashy
      arrogant entitled whiny needy slutty promiscuous loose predatory creepy unlovable unwanted unwelcome expendable
      disposable defective faulty vulgar sleazy slimy scummy grotesque monstrous diabolical satanic demonic rancid
      putrid noxious grubby mangy flea-ridden disease-ridden unhygienic bloodsucking work-shy workshy idle feckless
      shiftless gutless two-faced backstabbing devious shady sly petty frigid bitchy loony nutty deluded brainwashed
      fanatical intolerant uncultured uncouth pushy unattractive undesirable unemployable unteachable feeble-minded
      weak-minded simple-minded small-minded whorish sex-crazed perverse cursed damned godless heathen treasonous
      disloyal ungrateful cancerous verminous ratlike apelike repellant yucky icky rubbish`,
    words: `beneath_us beneath_contempt stoopid retarted not_human not_even_human not_people not_really_human
      less_human sub_human lower_than_dirt less_than_human no_good good_for_nothing up_to_no_good bad worse worst
      unequal dumber stupider uglier dirtier lesser lower awful_people full_of_shit out_of_control not_normal
      not_right_in_the_head wrong_in_the_head scheming conniving untermensch the_same manipulative deceptive deceitful
      sick_in_the_head messed_up fucked_up screwed_up twisted off_their_heads crazy_in_the_head full_of_hate
      full_of_themselves joke overrated bossy nagging emotional shallow vain fake phony phoney undisciplined barbarous
      unhinged psychotic delusional bad_news trouble asking_for_trouble ugly_inside unfeminine out_to_get shite
      rubbish`,
  },
  {
    class: 'vice',
    words: `stupidity laziness ignorance arrogance stench smell weakness greed depravity cruelty violence dishonesty
      idiocy incompetence filthiness ugliness barbarity perversion immorality evil`,
  },
  {
    class: 'vermin',
    noun: `scum scumbag vermin rat cockroach roach parasite leech maggot pest insect bug worm snake viper louse tick
      mosquito germ virus bacteria pathogen fungus disease cancer tumour tumor plague pestilence epidemic infection
      infestation poison contagion animal beast pig swine dog cow ape monkey baboon gorilla savage barbarian brute
      monster demon devil creature subhuman sub-human untermensch mutant abomination degenerate freak pervert
      aberration filth dirt garbage trash rubbish refuse waste sewage excrement faeces feces turd shit crap dung muck
      dregs slime sludge debris junk burden drain stain blight scourge menace curse threat danger problem evil
      disgrace embarrassment failure mistake error joke liability criminal thief rapist murderer killer terrorist liar
      cheat crook thug invader coward loser moron idiot imbecile fool cretin retard simpleton dunce halfwit whore slut
      prostitute bloodsucker freeloader scrounger sponger moocher layabout slacker waster beggar vagrant swindler
      gangster mobster hooligan heathen infidel traitor saboteur occupier warmonger butcher molester nonce deviant
      sinner heretic monstrosity caveman neanderthal jackal shark serpent spider slug termite locust flea bedbug skunk
      weasel hog mutt cur chimp chimpanzee orangutan ingrate backstabber hag sickness perversion sin illness disorder
      pimp smuggler trafficker drug_dealer gangbanger`,
    words: `waste_of_space waste_of_oxygen waste_of_air waste_of_breath waste_of_life pieces_of_shit piece_of_shit
      pieces_of_trash piece_of_trash pieces_of_garbage piece_of_garbage piece_of_filth pieces_of_filth bags_of_shit
      lesser_beings lesser_being lower_beings lower_being inferior_beings inferior_being lesser_creatures
      lower_life_form lower_life_forms lowest_form lowest_of_the_low scum_of_the_earth bottom_of_the_barrel
      second_class inferior_race inferior_species sub_humans inferior_people wild_animals wild_beasts walking_disease
      dead_weight evolutionary_mistake evolutionary_mistakes mistake_of_nature mistakes_of_nature freaks_of_nature
      freak_of_nature crime_against_nature enemy_of_the_people disease_carriers waste_of_resources mouths_to_feed
      mental_illness child_molesters child_molester paedophiles pedophiles paedos pedos pedophile paedophile groomers
      predator predators objects property toys slaves servants groomer fetishists weirdo weirdos pests nuisance
      nuisances eyesore eyesores cattle livestock zombies goblins creeps creep dirt mud lice fleas maggots ticks
      trouble asking_for_trouble bad_news waste wastes abominations plague plagues blood_suckers bloodsuckers stain
      stains thieves wolves hyenas vultures time_bomb time_bombs ticking_time_bomb hellspawn mongrels mongrel
      walking_bomb walking_bombs defect defects reject rejects half-men half-women cavemen benefit_cheats
      welfare_queens child_killers baby_killers con_men con_artists rapefugees scum_bags untermenschen`,
  },
  {
    class: 'pest',
    words: `roach roaches cockroach cockroaches rat rats vermin parasite parasites locusts maggots lice leeches insects`,
  },
  {
    class: 'curse-noun',
    words: `motherfucker motherfuckers fucker fuckers bastard bastards asshole assholes arsehole arseholes prick
      pricks dick dicks dickhead dickheads cunt cunts twat twats wanker wankers tosser tossers dumbass dumbasses
      jackass jackasses shithead shitheads shitbag shitbags douche douches douchebag douchebags bitch bitches bullshit
      shit crap fuckwit fuckwits fuckface fucktard fucktards knob knobs bellend bellends piss son_of_a_bitch
      sons_of_bitches asshat asshats asswipe asswipes cocksucker cocksuckers scumbag scumbags dipshit dipshits
      dumbfuck dumbfucks cock cocks pussy pussies ass arse trash fuckhead fuckheads shite shits git gits minge minger
      mingers skank skanks hoe hoes whores whore sluts slut thot thots`,
  },
  {
    class: 'contempt',
    words: `disgusting revolting repulsive vile repugnant pathetic scum vermin filth filthy trash garbage subhuman
      sub-human untermensch abomination abominations degenerate degenerates parasites leeches cockroaches useless
      worthless inferior fucking fuck fucks fucked shit shitty fuckin bitch bitches asshole assholes ass bullshit
      bastard bastards motherfuckers motherfucker dumbass cunt cunts dick dicks dickheads piss pissed crap goddamn
      shithole pussies arse`,
  },
  {
    class: 'evil',
    words: `drugs crime crimes violence disease diseases terror terrorism chaos destruction misery filth trouble death
      corruption poverty rape war hatred problems decay degeneracy`,
  },
  {
    class: 'misdeed',
    verb: `steal lie cheat leech invade infest contaminate pollute scam mooch sponge freeload swindle defraud infect
      corrupt pervert groom molest destroy ruin rape plunder loot pillage exploit whine moan nag gossip betray plot
      scheme conspire scrounge multiply outbreed replace undermine brainwash indoctrinate manipulate dominate swarm
      overrun loiter riot smuggle murder rob mug`,
    words: `take_over took_over taking_over takes_over steal_our_jobs take_our_jobs taking_our_jobs breed_like
      spread_disease spread_diseases spread_lies commit_crimes commit_crime live_off leech_off sponge_off feed_off
      play_the_victim want_to_destroy want_to_replace want_to_rule want_to_control control_everything run_everything
      control_the_media rule_the_world run_the_world deal_drugs sell_drugs bring_crime bring_disease bring_drugs
      bring_diseases`,
  },
  {
    class: 'insult',
    words: `idiot idiots moron morons imbecile imbeciles cretin cretins dunce dullard dimwit dimwits halfwit halfwits
      nitwit nitwits buffoon simpleton blockhead numbskull dumbo scumbag scumbags lowlife lowlifes pervert perverts
      ignoramus psychopath wimp sissy crybaby incel simp cuck neckbeard troglodyte knucklehead airhead birdbrain
      pea_brain smartass waste_of_space waste_of_oxygen piece_of_shit pieces_of_shit piece_of_trash piece_of_garbage
      dumbhead pile_of_garbage heap_of_junk pile_of_junk tin_can slob slobs dipstick numpty prat prats plonker pillock
      nincompoop dumbbell deadbeat sleazebag scumball dirtbag douchecanoe bootlicker brownnoser wanksplat crackpot
      ninny dolt bonehead meathead pinhead fathead wastrel imbecilic half-wit dim-wit arsewipe sicko perv pervs
      freakshow old_hag slapper dumb-dumb`,
  },
  {
    class: 'weak-insult',
    words: `fool fools scum trash garbage filth vermin pig pigs swine rat rats snake worm parasite coward cowards brat
      clown clowns jerk jerks creep creeps freak freaks weirdo weirdos psycho lunatic maniac hag disgrace liar crook
      fraud hypocrite joke failure toad dog cow rubbish troll trolls witch tramp bum twit twits snowflake lout oaf
      twat oafs louts bums tramps witches shill shills hack hacks sellout sellouts stooge stooges puppet sheeple
      bootlicker bootlickers nobody loser losers`,
  },
  {
    class: 'dismissal',
    words: 'get_lost shut_it',
  },
  {
    class: 'shut-up',
    words: `shut_up shut_the_fuck_up stfu shut_your_mouth shut_ur_mouth shut_your_face shut_your_trap gtfo
      piss_off bugger_off sod_off fuck_off screw_you screw_u fuck_you fuck_u fuk_u fuk_you foad eat_shit
      eat_my_ass suck_my_dick suck_my_cock kiss_my_ass lick_my_balls suck_my_balls suck_it blow_me go_fuck_yourself
      go_screw_yourself bite_me up_yours burn_in_hell rot_in_hell go_to_hell go_die drop_dead die_in_a_fire get_cancer
      get_aids eat_a_dick suck_a_dick`,
  },
  {
    class: 'contempt-name',
    words: `bitch bitches hoe hoes whore whores slut sluts slag slags skank skanks cunt cunts queer queers cripple
      cripples gimp gimps thot thots jihadi jihadis savage savages`,
  },
  {
    class: 'contempt-plural',
    words: 'bitches hoes whores sluts slags skanks cunts queers cripples gimps thots jihadis savages',
  },
  {
    class: 'wits',
    words: `iq iqs brain brains brain_cells intelligence morals manners hygiene shame soul souls empathy ethics
      self_control conscience decency honour honor values integrity dignity loyalty work_ethic common_sense respect`,
  },
  {
    class: 'infest',
    words: 'infested overrun swarming crawling swamped teeming plagued polluted contaminated ruined',
  },
  { class: 'swarm', words: 'swarm swarms horde hordes infestation plague pack packs herd herds invasion' },
  {
    class: 'insult-phrase',
    words: `get_a_life get_a_brain dropped_on_your_head two_brain_cells sharpest_tool_in_the_shed on_her_knees
      slept_her_way room_temperature_iq too_stupid_to_understand oxygen_thief waste_my_time who_asked_you
      nobody_asked_you learn_to_read are_you_stupid are_you_dumb are_you_retarded are_you_brain_dead how_dumb_are_you
      how_stupid_are_you how_thick_are_you kick_yourself go_choke no_wonder_nobody_likes face_only_a_mother
      makes_my_eyes_bleed total_waste_of dumb_as_a dumber_than_a thick_as_a ugly_as shove_it stick_it_up_your`,
  },
  {
    class: 'foul',
    words: `stupid dumb idiot idiots moron morons retard retards retarded imbecile imbeciles cretin cretins brainless
      mindless savages barbarians lowlifes lowlife perverts pervert freaks freak stinking smelly disgrace losers
      idiotic moronic revolting repulsive disgusting foul nasty dirty filthy filth lazy thieves liars whining
      loathsome despicable inbred rabid backward barbaric scum vermin trash garbage subhuman inferior worthless
      useless evil wicked abomination abominations degenerates creeps paedophiles pedophiles cheats crooks parasitic
      monstrous grotesque repellent slimy scummy treacherous deceitful deviant deviants traitors freeloaders
      scroungers bloodsuckers untermenschen imbecilic brutes heathens infidels feral bestial vulgar rotten cowardly
      spineless`,
  },
  {
    class: 'looks',
    words: 'fat bald obese ugly hideous flabby chubby wrinkly smelly fat-arsed fat-assed four-eyed toothless',
  },
  {
    class: 'person-name',
    words: `fool fools coward cowards brat brats clown clowns jerk jerks creep creeps freak freaks weirdo weirdos
      psycho lunatic maniac hag liar liars crook crooks fraud frauds hypocrite hypocrites pig pigs rat rats snake
      swine worm tramp shill stooge sellout oaf bum loser losers`,
  },
];
