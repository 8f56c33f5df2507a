import type { ClassEntry } from './entries.ts';

/**
 * The words the rules speak of, by class. CONTENT WARNING: names of groups beside words of contempt and violence.
 * Written for this project (MIT); no list of others was copied. `_` joins the words of a set phrase.
 * `verb`, `noun` and `adjective` are inflected when the lexicon is built; `words` are taken as they stand.
 */
export const LANGUAGE: readonly ClassEntry[] = [
  // Who is spoken of.
  {
    class: 'group',
    words: `woman women girls wives females men males ladies womankind mankind feminists
      gays lesbians homosexuals bisexuals transgenders transsexuals transexuals lgbt lgbtq lgbtqs lgbtqia homosexuality
      blacks whites asians latinos latinas latinxs hispanics africans arabs jews muslims moslems islamists christians catholics protestants
      hindus sikhs buddhists mormons atheists immigrants migrants refugees foreigners asylum_seekers illegals aliens islam judaism
      muslim_world mexicans americans indians pakistanis bangladeshis russians ukrainians germans poles turks iranians iraqis
      syrians afghans somalis nigerians palestinians israelis koreans filipinos brazilians colombians
      venezuelans haitians cubans albanians romanians bulgarians italians spaniards greeks egyptians moroccans algerians ethiopians
      african_americans native_americans aboriginals aborigines gypsies romani travellers minorities
      amputees autistics paraplegics quadriplegics disableds
      non_whites nonwhites brown_folk immigrant migrant refugee foreigner jew homosexual`,
  },
  {
    class: 'group-adjective',
    words: `female male black white brown coloured colored asian african latino latina latinx hispanic arab arabic arabian jewish muslim moslem islamic
      christian catholic protestant hindu sikh buddhist mormon atheist gay lesbian bisexual homosexual trans transgender transgendered transsexual
      transexual nonbinary non_binary queer lgbt lgbtq disabled handicapped crippled autistic deaf blind wheelchair_bound immigrant migrant refugee
      foreign mexican chinese american indian pakistani bangladeshi russian ukrainian german polish turkish iranian iraqi syrian afghan somali
      nigerian palestinian israeli korean japanese vietnamese filipino brazilian colombian venezuelan haitian cuban albanian romanian bulgarian
      italian spanish greek egyptian moroccan algerian ethiopian french british english irish african_american native_american aboriginal
      indigenous romani roma gypsy ethnic semitic old elderly mentally_ill dark_skinned brown_skinned light_skinned`,
  },
  {
    class: 'human',
    words: `people person persons man men woman women guy guys folk folks kid kids child children boy boys girl girls lady ladies
      human humans beings individual individuals citizen citizens community communities population populations race races culture cultures religion religions
      kind sort type types life lives
      family families mother mothers father fathers wife wives husband husbands youth youths teenager teenagers
      immigrant immigrants migrant migrants refugee refugees believer believers worshippers ones lot bunch scum vermin filth trash`,
  },
  { class: 'coreference', words: 'they them their theirs those these' },
  { class: 'self', words: 'i we me us myself ourselves my our' },
  { class: 'you', words: 'you u ya yall youse ye yourself yourselves urself' },
  { class: 'your', words: 'your ur yer yr' },
  {
    class: 'someone',
    words: `he she him her someone somebody everyone everybody anyone anybody whoever author authors journalist journalists writer
      writers reporter reporters editor editors ceo president minister politician politicians founder founders researcher researchers
      analyst analysts professor engineer engineers reader readers moderator moderators mod mods admin admins boss bosses publisher
      people person man woman men women guy guys kid kids child children boy boys girl girls family mother father mom mum dad wife husband
      son daughter brother sister neighbour neighbor teacher teachers student students worker workers owner owners user users member members
      landlord landlords cop cops police officer officers judge judges lawyer lawyers doctor doctors nurse nurses banker bankers manager managers
      democrat democrats republican republicans liberal liberals conservative conservatives communist communists leftist leftists
      vegetarian vegetarians vegan vegans nazi nazis thief thieves criminal criminals bastard bastards idiot idiots moron morons`,
  },
  { class: 'machine', words: 'bot bots ai chatbot robot assistant machine program app' },
  {
    class: 'wrongdoer',
    words: `racist racists bigot bigots nazi nazis fascist fascists attacker attackers abuser abusers rapist rapists
      killer killers murderer murderers trolls haters supremacist supremacists misogynist misogynists homophobe homophobes terrorists extremists`,
  },

  // Small words.
  { class: 'is', words: 'is are am be being s r seem seems look looks remain remains' },
  { class: 'be', words: 'is are am was were be been being aint s r seem seems look looks remain remains' },
  { class: 'have', words: 'have has had having got' },
  { class: 'modal', words: 'should shall must need needs ought deserve deserves deserved gotta better' },
  {
    class: 'negation',
    words:
      'not never no nobody none neither nor cannot hardly nothing aint isnt arent dont doesnt didnt wont wouldnt shouldnt',
  },
  {
    class: 'filler',
    words: `the a an any all every each some most many much more less few of these those this that such other single both half lot lots bunch
      so very really truly just only simply quite rather pretty fairly totally completely absolutely utterly extremely incredibly entirely
      fucking fuckin freaking frickin effing bloody goddamn goddamned damn damned motherfucking
      always all_of one every_single honestly literally basically clearly obviously definitely certainly probably actually generally usually
      mostly mainly too also still even ever already now then again at_all as well my our your his her its their own kind kinds sort sorts type types
      absolute complete total utter real pure proper certified genuine full_blown little old big both lowest biggest worst without_a_doubt no_doubt without_doubt for_sure in_fact by_far of_course to_me by_nature at_heart deep_down nothing_short_of if_you_ask_me i_think in_my_opinion so_much such_a_bunch_of inherently naturally genetically biologically innately fundamentally typically nearly almost beyond like_you like_them like_these like_that like_those like_her like_him like_this such_as_you in_general these_days nowadays of_colour of_color over_here around_here out_there everywhere in_this_country in_our_country in_particular today`,
  },
  {
    class: 'volition',
    words: `will gonna wanna want_to going_to would_love_to would_like_to like_to love_to shall need_to have_to got_to gotta ought_to
      plan_to intend_to hope_to promise_to swear_to about_to ready_to cannot_wait_to can_not_wait_to dying_to dream_of fantasise_about fantasize_about
      lets let_us must should would could able_to wish_i_could prepared_to happy_to willing_to keen_to might`,
  },
  {
    class: 'proposal',
    words: `what_if how_about why_not why_do_not why_do_we_not lets let_us can_we could_we shall_we should_we should_not_we
      when_do_we when_can_we when_will_we if_only who_will who_wants_to time_to time_we time_someone time_somebody high_time best_to better_to better_if best_if
      solution_to solution_is_to duty_to right_to_kill someone_should somebody_should someone_needs_to somebody_needs_to someone_ought_to
      everyone_should everybody_should someone_must somebody_must someone_please somebody_please someone_would somebody_would
      interest_to good_idea_to great_idea_to fun_to great_to nice_to good_to justified_to acceptable_to fine_to ok_to okay_to right_to
      favour_to favor_to only_way_is_to want_someone_to wish_someone_would hope_someone hope_somebody i_vote_we we_have_to we_need_to`,
  },

  // What is felt and said of them.
  { class: 'loathe', verb: 'hate despise loathe detest abhor dislike resent scorn' },
  {
    class: 'loathe',
    words: `h8 can_not_stand cannot_stand can_not_bear cannot_bear can_not_tolerate could_not_stand can_not_abide can_not_take can_not_deal_with
      sick_of tired_of fed_up_with sick_and_tired_of disgusted_by disgusted_with repulsed_by revolted_by appalled_by had_enough_of had_it_with
      done_with allergic_to
      disdain_for contempt_for hatred_for hatred_of hate_for loathing_for loathing_of no_respect_for no_sympathy_for no_patience_for
      no_tolerance_for no_time_for nothing_but_contempt_for want_nothing_to_do_with look_down_on spit_on no_love_for no_pity_for
      aversion_to intolerant_of wish_i_never_met disgust_for disgust_towards`,
  },
  {
    class: 'sicken',
    words: `disgust disgusts sicken sickens repulse repulses revolt revolts repel repels nauseate nauseates infuriate infuriates enrage enrages annoy annoys
      piss_me_off pisses_me_off make_me_sick makes_me_sick make_us_sick make_me_puke make_me_vomit make_me_gag make_me_nauseous make_my_skin_crawl
      make_my_blood_boil make_me_furious make_me_angry make_me_so_angry make_me_mad make_me_want_to_puke make_me_want_to_vomit make_me_want_to_throw_up
      make_everyone_sick get_on_my_nerves creep_me_out creeps_me_out freak_me_out gross_me_out grosses_me_out fill_me_with_disgust
      fill_me_with_hatred fill_me_with_rage drive_me_mad drive_me_crazy trigger_me offend_me make_me_cringe stink reek suck sucks smell ruin ruins`,
  },
  {
    class: 'vile',
    adjective: `disgusting revolting repulsive repugnant repellent vile gross nasty filthy dirty foul nauseating sickening loathsome abhorrent detestable despicable
      contemptible odious hideous ugly horrible horrid horrific terrible awful appalling atrocious abominable ghastly dreadful
      pathetic worthless useless pointless inferior subhuman sub-human inhuman unworthy undeserving low lowly base
      stupid dumb idiotic moronic imbecilic retarded brainless mindless thick dense dim ignorant uneducated unintelligent illiterate clueless
      backward primitive savage uncivilised uncivilized barbaric barbarous animalistic bestial feral wild
      evil wicked cruel vicious brutal violent aggressive savage sadistic ruthless heartless bloodthirsty murderous criminal dangerous toxic
      corrupt crooked dishonest deceitful untrustworthy treacherous sneaky greedy selfish lazy parasitic thieving thievish lying perverted depraved
      degenerate deviant immoral sinful indecent shameful disgraceful unnatural abnormal freakish demented deranged insane crazy mad mental sick
      weak feeble pitiful cowardly spineless hysterical irrational incompetent incapable unfit unclean smelly stinky stinking diseased infected
      annoying irritating insufferable unbearable intolerable obnoxious infuriating hateful hateable shitty crappy lousy rotten trashy
      arrogant entitled whiny needy slutty promiscuous loose predatory creepy unlovable unwanted unwelcome expendable disposable`,
  },
  {
    class: 'vile',
    words: `beneath_us beneath_contempt not_human not_even_human not_people not_really_human less_human sub_human lower_than_dirt
      less_than_human no_good good_for_nothing up_to_no_good bad worse worst unequal dumber stupider uglier dirtier lesser lower awful_people full_of_shit
      out_of_control not_normal not_right_in_the_head wrong_in_the_head scheming conniving untermensch`,
  },
  {
    class: 'vermin',
    noun: `scum scumbag vermin rat cockroach roach parasite leech maggot pest insect bug worm snake viper louse tick mosquito germ virus bacteria pathogen fungus
      disease cancer tumour tumor plague pestilence epidemic infection infestation poison contagion
      animal beast pig swine dog cow ape monkey baboon gorilla ape savage barbarian brute monster demon devil creature subhuman sub-human untermensch
      mutant abomination degenerate freak pervert aberration
      filth dirt garbage trash rubbish refuse waste sewage excrement faeces feces turd shit crap dung muck dregs slime sludge debris junk
      burden drain stain blight scourge menace curse threat danger problem evil disgrace embarrassment failure mistake error joke liability
      criminal thief rapist murderer killer terrorist liar cheat crook thug invader coward loser moron idiot imbecile fool cretin retard simpleton dunce halfwit
      whore slut prostitute`,
  },
  {
    class: 'vermin',
    words: `waste_of_space waste_of_oxygen waste_of_air waste_of_breath waste_of_life pieces_of_shit piece_of_shit pieces_of_trash piece_of_trash
      pieces_of_garbage piece_of_garbage piece_of_filth pieces_of_filth bags_of_shit lesser_beings lesser_being lower_beings lower_being inferior_beings inferior_being lesser_creatures
      lower_life_form lower_life_forms lowest_form lowest_of_the_low scum_of_the_earth bottom_of_the_barrel second_class inferior_race inferior_species sub_humans
      inferior_people wild_animals wild_beasts walking_disease dead_weight evolutionary_mistake evolutionary_mistakes mistake_of_nature mistakes_of_nature freaks_of_nature freak_of_nature
      crime_against_nature enemy_of_the_people disease_carriers waste_of_resources mouths_to_feed mental_illness child_molesters child_molester paedophiles pedophiles paedos pedos pedophile
      paedophile groomers`,
  },
  {
    class: 'curse-noun',
    words: `motherfucker motherfuckers fucker fuckers bastard bastards asshole assholes arsehole arseholes prick pricks dick dicks dickhead dickheads cunt cunts
      twat twats wanker wankers tosser tossers dumbass dumbasses jackass jackasses shithead shitheads shitbag shitbags douche douches douchebag douchebags bitch bitches bullshit shit crap
      fuckwit fuckwits fuckface fucktard fucktards knob knobs bellend bellends piss son_of_a_bitch sons_of_bitches asshat asshats asswipe asswipes cocksucker cocksuckers scumbag scumbags dipshit
      dipshits dumbfuck dumbfucks cock cocks pussy pussies ass arse trash fuckhead fuckheads shite shits git gits minge minger mingers skank skanks hoe hoes whores whore sluts slut thot thots`,
  },

  // What is wished on them or done to them.
  {
    class: 'harm',
    verb: `kill murder slaughter execute exterminate eradicate eliminate annihilate massacre butcher assassinate lynch hang shoot gas behead decapitate
      strangle choke drown burn stab bomb nuke torture maim mutilate rape beat whip flog lash stone crucify castrate sterilise sterilize neuter skin
      poison bash punch kick slap smack assault attack hurt harm injure destroy crush smash crucify hunt enslave gut disembowel electrocute euthanise
      euthanize slay stomp trample cull purge obliterate terminate incinerate cremate cleanse wipe_out put_down shoot_down gun_down mow_down hunt_down burn_down
      string_up beat_up beat_down wipe_off get_rid_of dispose_of round_up blow_up rip_apart tear_apart run_over bury impale guillotine starve
      cripple punish brutalise brutalize`,
  },
  {
    class: 'harm',
    words: `cut_up make_suffer chop_up slit cut_off cut_the_throats cut_their_throats ko finish_off do_away_with kms unalive kys put_to_death put_in_the_ground put_a_bullet
      put_bullets nuked wipe_from blow_away smash_in take_out`,
  },
  {
    class: 'harmed',
    words: `killed murdered slaughtered executed exterminated eradicated eliminated annihilated massacred butchered assassinated lynched hanged hung shot gassed
      beheaded decapitated strangled choked drowned burned burnt stabbed bombed nuked tortured maimed mutilated raped beaten whipped flogged lashed stoned crucified castrated
      sterilised sterilized neutered poisoned bashed punched slapped smacked kicked destroyed crushed smashed hunted enslaved gutted electrocuted euthanised euthanized slain
      stomped culled purged obliterated terminated incinerated cremated cleansed wiped_out put_down put_to_death put_to_sleep beaten_up gunned_down rounded_up
      dead extinct eviscerated hurt harmed assaulted wiped_off shot_dead burned_alive burnt_alive buried_alive put_out_of_their_misery tarred_and_feathered aborted drowned_at_birth
      disposed_of thrown_off guillotined impaled starved punished put_against_a_wall killd hunted_down wiped_from_the_earth`,
  },
  {
    class: 'removed',
    words: `deported expelled banned banished removed kicked_out thrown_out driven_out sent_back sent_home locked_up locked_away imprisoned jailed caged chained shackled segregated
      isolated quarantined institutionalised institutionalized put_away put_in_camps put_in_cages outlawed silenced muzzled excluded dumped discarded thrown_away tossed_out tossed shipped_off shipped_back
      shipped_out kept_out kept_away controlled stopped feared shunned shamed mocked ridiculed humiliated spat_on bullied experimented_on tested_on put_in_prison put_in_jail
      owned bred treated_like_animals treated_like_dirt treated_as_animals put_in_a_zoo neutralised neutralized criminalised criminalized`,
  },
  {
    class: 'remove',
    verb: 'deport expel banish ban kick_out throw_out send_back send_home lock_up cage chain shackle dump discard drive_out exclude silence muzzle segregate imprison ship_off ship_back ship_out keep_out',
  },
  {
    class: 'dying',
    words:
      'die dying perish suffer rot burn bleed hang drown starve choke cry disappear vanish go_extinct die_out be_extinct drop_dead burn_in_hell rot_in_hell go_to_hell die_in_a_fire get_cancer get_aids suffocate',
  },
  {
    class: 'death',
    words: `death deaths execution executions extermination genocide eradication annihilation lynching lynchings slaughter holocaust elimination castration sterilisation sterilization
      torture cleansing bullet bullets noose nooses gas_chamber gas_chambers massacre final_solution extinction rope lynch_mob mass_murder`,
  },
  {
    class: 'bad-place',
    words: `zoo zoos cage cages kennel kennels stable pigsty sewer sewers gutter gutters landfill landfills dump dumps trash bin garbage rubbish_bin dustbin jail jails prison prisons camp camps
      concentration_camp concentration_camps asylum madhouse mental_hospital mental_asylum psych_ward hell grave graves ground morgue oven ovens gas_chamber gas_chambers
      kitchen kitchens toilet toilets cave caves jungle jungles trees tree swamp circus freak_show slaughterhouse ditch chains chain leash noose cotton_fields field fields plantation bottom_of_the_sea
      bottom_of_the_ocean bottom_of_society fringes_of_society trash_can scrapheap scrap_heap cesspit cesspool prison_cell labour_camps labor_camps hole holes six_feet_under`,
  },
  {
    class: 'country',
    words:
      'country countries nation land society world planet earth streets street town city neighbourhood neighborhood school schools sight face existence europe america britain canada germany australia',
  },
  {
    class: 'value',
    words:
      'value worth purpose use right rights place business brain brains intelligence soul morals shame decency conscience dignity respect humanity skills talent honour honor self_control clue reason',
  },
  {
    class: 'privilege',
    words: `vote live exist breathe speak work breed reproduce procreate marry adopt drive teach lead rule govern immigrate enter come_here stay own be_here have_children have_kids have_rights
      have_the_right be_allowed be_seen be_trusted be_free be_equal get_married be_respected raise_children hold_office have_a_say have_a_voice be_alive be_born run_for_office use_our`,
  },
  {
    class: 'praise',
    words: `human humans people equal equals worthy welcome normal civilised civilized capable smart intelligent clever trustworthy good decent clean deserving fit able real_people real_women real_men real
      humanbeings wanted competent honest loyal full_humans our_equal our_equals fully_human moral safe`,
  },
  { class: 'good', words: 'great fine fantastic wonderful beautiful kind love lovely amazing' },

  {
    class: 'misdeed',
    verb: 'steal lie cheat leech invade infest contaminate pollute scam mooch sponge freeload swindle defraud infect corrupt pervert groom molest destroy ruin rape plunder loot pillage exploit whine moan nag gossip betray plot scheme conspire',
  },
  {
    class: 'misdeed',
    words:
      'take_over took_over taking_over takes_over steal_our_jobs take_our_jobs taking_our_jobs breed_like spread_disease spread_diseases spread_lies commit_crimes commit_crime live_off leech_off sponge_off feed_off play_the_victim want_to_destroy want_to_replace want_to_rule want_to_control control_everything run_everything control_the_media rule_the_world run_the_world deal_drugs sell_drugs bring_crime bring_disease bring_drugs bring_diseases',
  },
  {
    class: 'force',
    words:
      'cut slit break snap rip slice crack bust smash chop tear stab shoot bash kick stomp split blow set light put cave',
  },
  {
    class: 'body',
    words:
      'throat throats neck necks skull skulls head heads face faces bones limbs legs arms teeth brains body bodies heart hearts balls guts jaw jaws spine spines',
  },
  {
    class: 'praise-feeling',
    words:
      'love loves loved adore adores admire admires respect support supports proud pride awesome wonderful great amazing beautiful best brave talented brilliant thank thanks happy rock rocks celebrate cheers congrats good kind strong smart welcome deserve beat kicked_ass badass',
  },
  { class: 'like-kind', words: 'like_you like_them like_these like_those like_her like_him' },
  {
    class: 'fine',
    words:
      'legal good ok okay fine justified right duty favour favor fun solution encouraged allowed necessary acceptable best better rewarded sport funny priority answer way mercy service compulsory mandatory',
  },

  // Abuse of one person.
  {
    class: 'insult',
    words: `idiot idiots moron morons imbecile imbeciles cretin cretins dunce dullard dimwit dimwits halfwit halfwits nitwit nitwits buffoon simpleton blockhead numbskull dumbo
      loser losers scumbag scumbags lowlife lowlifes pervert perverts ignoramus psychopath wimp sissy crybaby incel simp cuck neckbeard troglodyte
      knucklehead airhead birdbrain pea_brain smartass waste_of_space waste_of_oxygen piece_of_shit pieces_of_shit piece_of_trash piece_of_garbage dumbhead pile_of_garbage heap_of_junk pile_of_junk tin_can`,
  },
  {
    class: 'weak-insult',
    words:
      'fool fools scum trash garbage filth vermin pig pigs swine rat rats snake worm parasite coward cowards brat clown clowns jerk jerks creep creeps freak freaks weirdo weirdos psycho lunatic maniac hag disgrace liar crook fraud hypocrite joke failure toad dog cow rubbish',
  },
  {
    class: 'shut-up',
    words:
      'shut_up shut_the_fuck_up stfu shut_it shut_your_mouth shut_ur_mouth shut_your_face shut_your_trap gtfo piss_off bugger_off sod_off fuck_off get_lost screw_you screw_u fuck_you fuck_u fuk_u fuk_you foad eat_shit eat_my_ass suck_my_dick suck_my_cock kiss_my_ass lick_my_balls suck_my_balls suck_it blow_me go_fuck_yourself go_screw_yourself bite_me up_yours burn_in_hell rot_in_hell go_to_hell go_die drop_dead die_in_a_fire get_cancer get_aids eat_a_dick suck_a_dick',
  },

  // Speech about speech.
  {
    class: 'speech',
    words: `say says said saying tell tells told telling claim claims claimed claiming call calls called calling write writes wrote written writing shout shouts shouted yell yelled scream screamed
      chant chanted chanting tweet tweets tweeted tweeting post posts posted posting comment commented comments argue argues argued arguing suggest suggests suggested suggesting state stated
      quote quotes quoted sign hear hears heard hearing read statement statements phrase phrases phrasing word words term terms message messages sentence remark remarks slogan slogans headline lyric lyrics
      describe describes described describing label labels labelled imply implies implied think thinks thought thinking believe believes believed believing assume assumes assumed assuming
      threaten threatens threatened threatening joke joked joking using use used mean means accuse accused express expressing announce announced`,
  },
  {
    class: 'non-factive',
    words:
      'say said says saying claim claimed claims claiming think thought believe believed believing suggest suggested suggesting imply implied implying argue argued mean meant agree support accept condone endorse',
  },
  {
    class: 'condemn',
    words: `hateful bigot bigots bigoted bigotry racist racists racism sexist sexists sexism misogynist misogynistic misogyny homophobe homophobic homophobia transphobe transphobic transphobia islamophobe islamophobic
      islamophobia xenophobe xenophobic xenophobia ableist ableism antisemite antisemitic prejudice prejudiced discriminatory discrimination intolerance unacceptable inexcusable offensive hurtful wrong appalling shameful
      insulting dehumanising dehumanizing abhorrent horrifying ignorant misguided harmful report reported ban banned suspended suspend kicked_off fired condemn condemned disagree stop stopped
      shame illegal unlawful crime jail prison arrested prosecuted hate_speech hatred derogatory disrespectful deplorable outrageous unforgivable intolerable disgusting_thing cruel_thing slur slurs apologise apologize
      apology respect_for_you lost_all_respect problematic not_okay not_ok toxic moderated removed deleted consequences tolerate tolerated vile rude inappropriate awful terrible upset upsets`,
  },
  {
    class: 'witness',
    words:
      'people anyone anybody who whoever he she they everyone nobody him her racists trump hitler nazis politician politicians man men woman guy minister senator president user users',
  },
  {
    class: 'question',
    words:
      'who what when where why how which whose did does do is was were are has have can could will would should am',
  },
  {
    class: 'pride',
    words: 'proud pride empowering empowered reclaim reclaimed reclaiming comfortable community marching love',
  },
  { class: 'endorse', words: 'agree right true correct fact facts truth based exactly' },
  { class: 'origin', words: 'come came comes coming written made done said invented designed proposed suggested' },
  { class: 'idea', words: 'idea thing it work thought opinion job plan proposal article suggestion argument' },

  // Names that are a slur by use.
  {
    class: 'contempt-name',
    words:
      'bitch bitches hoe hoes whore whores slut sluts slag slags skank skanks cunt cunts queer queers cripple cripples gimp gimps thot thots jihadi jihadis savage savages',
  },
  {
    class: 'contempt-plural',
    words: 'bitches hoes whores sluts slags skanks cunts queers cripples gimps thots jihadis savages',
  },

  // Orders to the bot.
  {
    class: 'override',
    words:
      'ignore disregard forget override bypass neglect dismiss discard skip drop erase delete abandon void cancel circumvent ignoring disregarding forgetting break_free_of break_free_from unlearn pay_no_attention_to',
  },
  { class: 'bot-address', words: 'you please must should can_you could_you would_you now then and just' },
  {
    class: 'instructions',
    words:
      'instruction instructions prompt prompts rule rules guideline guidelines directive directives programming training orders constraints restrictions system_prompt policy policies commands conversation guidance moderation safeguards protocol protocols',
  },
  {
    class: 'guard',
    words:
      'moderation filter filters safety safety_filter safety_filters safeguard safeguards guardrail guardrails content_policy content_filter content_filters censorship restriction restrictions limitation limitations security rules guidelines protections',
  },
  {
    class: 'restrictions',
    words:
      'restrictions restriction limits limit limitations filter filters filtering censorship rules guidelines safeguards guardrails moral morals ethics ethical moderation constraints',
  },
  {
    class: 'no-rules',
    words:
      'no_restrictions no_rules no_limits no_limitations no_filter no_filters no_guidelines no_guardrails no_longer_bound not_bound_by free_from_all free_of_all_restrictions do_anything_now unrestricted_ai uncensored_ai unfiltered_ai',
  },
  {
    class: 'void',
    words:
      'void null obsolete cancelled canceled lifted revoked suspended overridden superseded outdated deprecated replaced no_longer',
  },
  {
    class: 'reveal',
    words:
      'reveal show print output display repeat tell give list leak expose dump share write provide return disclose recite what summarise summarize describe paste copy see read translate explain',
  },
  { class: 'repeat', words: 'repeat print output echo recite copy paste write return translate display show' },
  {
    class: 'prompt',
    words:
      'prompt prompts system_prompt system_message initial_prompt initial_instructions hidden_instructions preprompt configuration config directives',
  },
  {
    class: 'system-prompt',
    words:
      'system_prompt system_prompts system_message initial_prompt initial_instructions hidden_instructions hidden_prompt secret_instructions original_instructions original_prompt preprompt pre_prompt developer_message system_instructions internal_instructions internal_rules instructions_above instructions_verbatim prompt_verbatim secret_prompt full_prompt',
  },
  {
    class: 'role-play',
    words: 'act roleplay role_play pretend behave imagine simulate become impersonate play play_the_role',
  },
  {
    class: 'persona',
    words:
      'dan unrestricted uncensored unfiltered jailbroken evil hacker pirate grandmother grandma villain linux terminal assistant chatbot ai ai_model language_model gpt chatgpt character persona evil_twin god expert amoral unethical rogue freed',
  },
  {
    class: 'persona-name',
    words:
      'dan_mode jailbreak jailbroken jailbreaking stan_mode dude_mode evil_mode aim_mode devmode opposite_mode do_anything_now',
  },
  {
    class: 'authority',
    words: 'developer creator admin administrator owner boss master programmer maker engineer god supervisor',
  },
  {
    class: 'mode',
    words:
      'developer dev debug god admin administrator root maintenance jailbreak dan unrestricted unlimited test sudo superuser diagnostic uncensored unfiltered evil',
  },
  {
    class: 'obey',
    words:
      'obey follow execute run do_what_it_says do_what_it_says do_it comply carry_out act_on respond_to answer_it perform apply instructions command commands',
  },
  {
    class: 'encoding',
    words: 'base64 rot13 rot_13 hex hexadecimal binary morse morse_code caesar ascii_codes base_64 cipher ciphertext',
  },
  { class: 'reply', words: 'say reply respond answer output print write return type repeat' },
  { class: 'dictated', words: 'yes no pwned hacked ok hello haha i word words phrase following exactly' },
  { class: 'modal', words: `need_to needs_to ought_to deserve_to deserves_to supposed_to` },
  {
    class: 'sicken',
    words: `drive_me_up_the_wall drives_me_up_the_wall get_on_my_last_nerve get_under_my_skin rub_me_the_wrong_way make_me_want_to_scream drive_me_insane drive_me_nuts do_my_head_in wind_me_up turn_my_stomach bore_me_to_tears`,
  },
  {
    class: 'hate-noun',
    words: `hatred hate contempt disdain disgust loathing revulsion scorn rage animosity hostility dislike repulsion distaste`,
  },
  {
    class: 'upset',
    words: `sick furious angry angrier sicker mad nauseous uncomfortable cringe scream puke vomit gag uneasy ill rage throw_up shudder sad ashamed cry violent livid queasy wretch retch`,
  },
  {
    class: 'evil',
    words: `drugs crime crimes violence disease diseases terror terrorism chaos destruction misery filth trouble death corruption poverty rape war hatred problems decay degeneracy`,
  },
  {
    class: 'vile',
    words: `the_same manipulative deceptive deceitful sick_in_the_head wrong_in_the_head messed_up fucked_up screwed_up twisted off_their_heads crazy_in_the_head full_of_hate full_of_themselves joke overrated bossy nagging emotional shallow vain fake phony phoney undisciplined barbarous unhinged psychotic delusional bad_news trouble asking_for_trouble ugly_inside unfeminine out_to_get shite rubbish`,
  },
  {
    class: 'vermin',
    words: `predator predators objects property toys slaves servants groomer fetishists weirdo weirdos pests nuisance nuisances eyesore eyesores cattle livestock zombies goblins creeps creep dirt mud lice fleas maggots ticks trouble asking_for_trouble bad_news waste wastes abominations plague plagues blood_suckers bloodsuckers dead_weight stain stains`,
  },
  {
    class: 'filler',
    words: `walking talking living breathing human last remaining whole entire so_called complete absolute of_all_the damn_near a_lot_of a_bunch_of lots_of full_time`,
  },
  {
    class: 'servitude',
    words: `pick_cotton serve_us serve_men serve_me know_their_place know_your_place obey obey_us obey_men shut_up keep_quiet be_quiet be_silent make_sandwiches make_me_a_sandwich clean_toilets scrub_toilets wash_dishes fixed cured converted corrected put_in_their_place taught_a_lesson ashamed ashamed_of_themselves slaves owned property stay_quiet stay_silent be_grateful`,
  },
  { class: 'volition', words: `coming_to come_to wanted_me_to` },
  {
    class: 'harm',
    words: `put_a_bullet_in put_bullets_in drop_a_bomb_on drop_bombs_on set_fire_to open_fire_on throw_acid_on throw_acid_at break_the_necks take_a_bat_to curb_stomp knock_out pull_the_plug_on`,
  },
  {
    class: 'death',
    words: `open_season hunting_season beating beatings thrashing whipping firing_squad electric_chair bomb bombs napalm nuke nukes good_slap good_beating good_kicking good_hiding`,
  },
  {
    class: 'holy-place',
    words: `mosque mosques synagogue synagogues temple temples church churches gay_bar gay_bars gay_club refugee_camp refugee_centre shelter`,
  },
  {
    class: 'gone',
    words: `gone disappeared vanished died dead extinct killed drowned removed eliminated eradicated wiped_out deported burned burnt gassed shot`,
  },
  { class: 'value', words: `rights say voice voices freedoms` },
  {
    class: 'contempt',
    words: `disgusting revolting repulsive vile repugnant pathetic scum vermin filth filthy trash garbage subhuman sub-human untermensch abomination abominations degenerate degenerates parasites leeches cockroaches useless worthless inferior fucking fuck fucks fucked shit shitty fuckin bitch bitches asshole assholes ass bullshit bastard bastards motherfuckers motherfucker dumbass cunt cunts dick dicks dickheads piss pissed crap goddamn shithole pussies arse`,
  },
  {
    class: 'mistreatment',
    words: `violence abuse discrimination harassment prejudice racism sexism oppression persecution mistreatment exploitation trafficking attack attacks crime crimes treated treatment tortured enslaved murdered killed raped victims victim suffer suffering suffered rights protest protests history according article report study survey court law law_enforcement police`,
  },
  { class: 'harm', words: 'kil kll klil' },
  {
    class: 'vermin',
    words: `thieves wolves hyenas vultures time_bomb time_bombs ticking_time_bomb hellspawn mongrels mongrel`,
  },
  {
    class: 'dying',
    words: `get_what_they_deserve get_what_is_coming have_it_coming had_it_coming be_sorry sleep_with_one_eye_open watch_out watch_their_backs meet_their_maker`,
  },
  {
    class: 'removed',
    words: `kept_under_control kept_in_check hidden kept_hidden hidden_away watched monitored contained restrained kept_out_of_sight refused_service denied_entry turned_away barred left_to_die taxed charged`,
  },
  {
    class: 'loathe',
    words: `had_it_up_to_here_with up_to_here_with zero_respect_for little_respect_for zero_tolerance_for zero_patience_for zero_sympathy_for at_war_with disown`,
  },
  {
    class: 'vice',
    words: `stupidity laziness ignorance arrogance stench smell weakness greed depravity cruelty violence dishonesty idiocy incompetence filthiness ugliness barbarity perversion immorality evil`,
  },
  {
    class: 'opinion-noun',
    words: `idea notion belief beliefs myth stereotype stereotypes view evidence lie rumour rumours rumor narrative nonsense excuse suggestion claim`,
  },
  { class: 'deny', words: `disagree deny denies refute reject rejects dispute doubt oppose disbelieve` },
  { class: 'auxiliary', words: `can could do does did would may might to ever really all have has had` },
  { class: 'speech', words: 'comparing equating taught teach teaching' },
  {
    class: 'disable',
    words:
      'override overwrite bypass disable deactivate turn_off switch_off remove lift circumvent evade shut_off jailbreak',
  },
  { class: 'speak', words: 'answer speak respond reply talk write act behave be tell say' },
  { class: 'let-us', words: 'let_us lets' },
  { class: 'article', words: 'article document text passage source sources story context input' },
  {
    class: 'secret',
    words:
      'token password passwords api_key api_keys secret secrets secret_key credentials environment_variables source_code env_file bot_token configuration config private_key',
  },
  {
    class: 'better',
    words:
      'smarter cleverer better braver cleaner kinder stronger faster worthier nicer wiser brighter more_intelligent more_valuable more_useful more_honest more_human more_civilised more_civilized more_capable more_decent',
  },
  {
    class: 'thing',
    words:
      'cat goldfish rock brick stone toddler door doorknob toaster shoe shoes sponge potato plant fish hamster parrot chair horse mule donkey',
  },
  { class: 'fine', words: 'decriminalised decriminalized legalised legalized permitted' },
  {
    class: 'phrase',
    words:
      'be_dead wake_up own_life go_on being_alive every_time to_blame never_stop in_their_place with_no as_many jump_off switch_to shut_down be_sorry',
  },
  { class: 'negation', words: 'no_one' },
  { class: 'dying', words: 'pay_for_this pay_for_that pay_for_it pay_for_what be_sorry' },
];
