import type { ClassEntry } from './entries.ts';

/** What is an order by itself; "watch out", "cry" and the "hang" of "hang on" are none. */
const DYING_ORDER =
  'die perish rot burn choke drown suffocate drop_dead burn_in_hell rot_in_hell go_to_hell die_in_a_fire get_cancer get_aids';

/** What is wished on people or done to them. CONTENT WARNING. `language.ts` tells how the entries are read. */
export const HARM: readonly ClassEntry[] = [
  {
    class: 'harm',
    verb: `kill murder slaughter execute exterminate eradicate eliminate annihilate massacre butcher assassinate lynch
      hang shoot gas behead decapitate strangle choke drown burn stab bomb nuke torture maim mutilate rape beat whip
      flog lash stone crucify castrate sterilise sterilize neuter skin poison bash punch kick slap smack assault
      attack hurt harm injure destroy crush smash hunt enslave gut disembowel electrocute euthanise euthanize slay
      stomp trample cull purge obliterate terminate incinerate cremate cleanse wipe_out put_down shoot_down gun_down
      mow_down hunt_down burn_down string_up beat_up beat_down wipe_off get_rid_of dispose_of round_up blow_up
      rip_apart tear_apart run_over bury impale guillotine starve cripple punish brutalise brutalize flay dismember
      scald cane birch smother suffocate thrash quarter spear bayonet`,
    words: `cut_up make_suffer chop_up slit cut_off cut_the_throats cut_their_throats ko finish_off do_away_with kms
      unalive kys put_to_death put_in_the_ground put_a_bullet put_bullets nuked wipe_from blow_away smash_in take_out
      put_a_bullet_in put_bullets_in drop_a_bomb_on drop_bombs_on set_fire_to open_fire_on throw_acid_on throw_acid_at
      break_the_necks take_a_bat_to curb_stomp knock_out pull_the_plug_on kil kll klil`,
  },
  { class: 'exterminate', words: 'exterminate eradicate gas wipe_out fumigate burn annihilate squash' },
  {
    class: 'harmed',
    words: `killed murdered slaughtered executed exterminated eradicated eliminated annihilated massacred butchered
      assassinated lynched hanged hung shot gassed beheaded decapitated strangled choked drowned burned burnt stabbed
      bombed nuked tortured maimed mutilated raped beaten whipped flogged lashed stoned crucified castrated sterilised
      sterilized neutered poisoned bashed punched slapped smacked kicked destroyed crushed smashed hunted enslaved
      gutted electrocuted euthanised euthanized slain stomped culled purged obliterated terminated incinerated
      cremated cleansed wiped_out put_down put_to_death put_to_sleep beaten_up gunned_down rounded_up dead extinct
      eviscerated hurt harmed assaulted wiped_off shot_dead burned_alive burnt_alive buried_alive
      put_out_of_their_misery tarred_and_feathered aborted drowned_at_birth disposed_of thrown_off guillotined impaled
      starved punished put_against_a_wall killd hunted_down wiped_from_the_earth flayed dismembered thrashed smothered
      suffocated bayoneted caned birched gibbeted hacked_to_death strung_up wiped_off_the_map put_up_against_a_wall`,
  },
  {
    class: 'force',
    words: `cut slit break snap rip slice crack bust smash chop tear stab shoot bash kick stomp split blow set light
      put cave`,
  },
  {
    class: 'body',
    words: `throat throats neck necks skull skulls head heads face faces bones limbs legs arms teeth brains body
      bodies heart hearts balls guts jaw jaws spine spines fingers knees kneecaps ribs ankles`,
  },
  {
    class: 'dying',
    words: `${DYING_ORDER} dying suffer bleed hang starve cry disappear vanish go_extinct die_out be_extinct
      get_what_they_deserve get_what_is_coming have_it_coming had_it_coming be_sorry sleep_with_one_eye_open watch_out
      watch_their_backs meet_their_maker pay_for_this pay_for_that pay_for_it pay_for_what`,
  },
  {
    class: 'dying-order',
    words: DYING_ORDER,
  },
  {
    class: 'gone',
    words: `gone disappeared vanished died dead extinct killed drowned removed eliminated eradicated wiped_out
      deported burned burnt gassed shot`,
  },
  {
    class: 'death',
    words: `death deaths execution executions extermination genocide eradication annihilation lynching lynchings
      slaughter holocaust elimination castration sterilisation sterilization torture cleansing bullet bullets noose
      nooses gas_chamber gas_chambers massacre final_solution extinction rope lynch_mob mass_murder open_season
      hunting_season beating beatings thrashing whipping firing_squad electric_chair bomb bombs napalm nuke nukes
      good_slap good_beating good_kicking good_hiding`,
  },
  {
    class: 'removed',
    words: `deported expelled banned banished removed kicked_out thrown_out driven_out sent_back sent_home locked_up
      locked_away imprisoned jailed caged chained shackled segregated isolated quarantined institutionalised
      institutionalized put_away put_in_camps put_in_cages outlawed silenced muzzled excluded dumped discarded
      thrown_away tossed_out tossed shipped_off shipped_back shipped_out kept_out kept_away controlled stopped feared
      shunned shamed mocked ridiculed humiliated spat_on bullied experimented_on tested_on put_in_prison put_in_jail
      owned bred treated_like_animals treated_like_dirt treated_as_animals put_in_a_zoo neutralised neutralized
      criminalised criminalized kept_under_control kept_in_check hidden kept_hidden hidden_away watched monitored
      contained restrained kept_out_of_sight refused_service denied_entry turned_away barred left_to_die taxed charged
      kept_apart separated kept_separate put_on_a_boat thrown_in_the_sea sterilised sterilized registered tagged
      herded exiled evicted ejected ousted blacklisted ostracised ostracized interned detained branded chipped
      rounded_up sent_packing sent_to_camps put_in_a_cage put_in_chains chained_up fenced_off shut_away
      wiped_from_the_map removed_from_society`,
  },
  {
    class: 'remove',
    verb: `deport expel banish ban kick_out throw_out send_back send_home lock_up cage chain shackle dump discard
      drive_out exclude silence muzzle segregate imprison ship_off ship_back ship_out keep_out`,
  },
  {
    class: 'bad-place',
    words: `zoo zoos cage cages kennel kennels stable pigsty sewer sewers gutter gutters landfill landfills dump dumps
      trash bin garbage rubbish_bin dustbin jail jails prison prisons camp camps concentration_camp
      concentration_camps asylum madhouse mental_hospital mental_asylum psych_ward hell grave graves ground morgue
      oven ovens gas_chamber gas_chambers kitchen kitchens toilet toilets cave caves jungle jungles trees tree swamp
      circus freak_show slaughterhouse ditch chains chain leash noose cotton_fields field fields plantation
      bottom_of_the_sea bottom_of_the_ocean bottom_of_society fringes_of_society trash_can scrapheap scrap_heap
      cesspit cesspool prison_cell labour_camps labor_camps hole holes six_feet_under sea ocean river back_of_the_bus
      bush desert gulag gulags dungeon dungeons ghetto ghettos pen pens barn sty furnace furnaces incinerator
      crematorium gallows guillotine leper_colony mental_ward loony_bin back_alley basement`,
  },
  {
    class: 'servitude',
    words: `pick_cotton serve_us serve_men serve_me know_their_place know_your_place obey obey_us obey_men shut_up
      keep_quiet be_quiet be_silent make_sandwiches make_me_a_sandwich clean_toilets scrub_toilets wash_dishes fixed
      cured converted corrected put_in_their_place taught_a_lesson ashamed ashamed_of_themselves slaves owned property
      stay_quiet stay_silent be_grateful`,
  },

  // Violence against one person.
  {
    class: 'lethal',
    verb: `kill murder assassinate lynch behead decapitate strangle stab shoot slay throttle knife execute slaughter
      hang choke drown poison maim torture rape finish_off gun_down beat_up bludgeon smother suffocate run_over
      castrate punch slap smack headbutt curb_stomp hurt harm injure guillotine crucify waterboard bash assault
      strike_down take_out put_down`,
    words: 'unalive ko shoot_dead burn_alive bury_alive beat_to_death put_a_bullet_in put_to_death',
  },
  {
    class: 'slain',
    words: `killed murdered assassinated lynched beheaded decapitated strangled stabbed shot hanged hung executed
      slaughtered drowned poisoned tortured raped beaten beaten_up gunned_down shot_dead put_down put_to_death
      burned_alive burnt_alive buried_alive flogged whipped castrated crucified guillotined punched slapped bludgeoned
      throttled maimed`,
  },
  {
    class: 'incite',
    words: `someone_should somebody_should someone_needs_to somebody_needs_to someone_ought_to somebody_ought_to
      everyone_should everybody_should someone_must somebody_must someone_please somebody_please someone_has_to
      somebody_has_to someone_better somebody_better lets let_us time_to time_someone time_somebody high_time
      i_vote_we we_have_to we_need_to who_wants_to who_will want_someone_to wish_someone_would wish_somebody_would
      hope_someone hope_somebody why_has_no_one why_does_nobody why_will_nobody can_someone can_somebody will_someone
      will_somebody`,
  },
  {
    class: 'intention',
    words:
      'thinking_of thinking_about planning_on dreaming_of fantasising_about fantasizing_about considering imagining',
  },
  {
    class: 'thrash',
    words: 'beat kick knock punch slap smack choke whip whoop bust pound stomp thrash whack kicking beating',
  },
  { class: 'ass', words: 'ass asses arse arses butt butts backside' },
  { class: 'corrosive', words: 'acid petrol gasoline bleach boiling_water boiling_oil lye' },
  {
    class: 'kin',
    words: `family families mother mothers mom mum father dad sister brother wife husband son sons daughter daughters
      kid kids child children baby girlfriend boyfriend partner parents grandma grandmother dog dogs cat cats pet pets
      friend friends`,
  },
  {
    class: 'home',
    words: `house home flat apartment car office offices building school university college church workplace
      headquarters server_room data_centre data_center newsroom studio shop`,
  },
  {
    class: 'site',
    words: `hq headquarters head_office lobby factory plant store mall concert conference convention event campus
      stadium station airport embassy datacenter datacentre`,
  },
  {
    class: 'weapon',
    words: `gun guns knife knives bat rifle shotgun pistol machete axe hammer crowbar bomb bombs sword blade bullet
      bullets brick acid petrol grenade sniper noose`,
  },
  {
    class: 'wield',
    words:
      'have bring brings bringing brought grab grabbing get got load loading loaded carry carrying buy bought buying pack packing',
  },
  {
    class: 'broken',
    words:
      'broken smashed cut_off kicked_in snapped cracked slit bashed_in smashed_in crushed ripped_off chopped_off blown_off',
  },
  { class: 'jumped', words: 'jumped shanked smacked knocked_out hurt wrecked clapped smoked popped merked dropped' },
  {
    class: 'comeuppance',
    words: `get_what_is_coming get_what_they_deserve get_what_he_deserves get_what_she_deserves get_what_you_deserve
      have_it_coming pay_with_his_life pay_with_her_life`,
  },
  {
    class: 'threat-phrase',
    words: `watch_your_back sleep_with_one_eye_open your_days_are_numbered your_hours_are_numbered you_are_a_dead_man
      you_are_a_dead_woman you_are_dead_meat you_can_not_hide dig_your_own_grave dig_your_grave pick_your_coffin
      buy_a_coffin order_a_coffin choose_your_coffin snitches_get_stitches you_will_be_sorry_you say_your_prayers
      nobody_will_find_your_body never_find_your_body you_have_been_warned_i prepare_to_die die_slowly your_blood_will
      prepare_your_funeral plan_your_funeral dead_man_walking`,
  },

  { class: 'mishap', words: 'accident fire hurt harmed burned burnt crashed' },
  { class: 'raze', words: 'blow_up bomb torch burn_down firebomb' },
  { class: 'height', words: 'bridge cliff roof building balcony ledge window' },
  { class: 'dies', words: 'dies' },
  { class: 'dwell', words: 'live lives works sleeps parks' },

  // Harm to oneself.
  {
    class: 'hurt-oneself',
    words: `kill hurt harm cut hang shoot drown poison cutting killing hurting harming unalive unaliving hanging
      drowning offing off starving starve strangle burning`,
  },
  {
    class: 'wish',
    words: `want wants wanna wish hope plan planning plan_to planning_to want_to hope_to wish_to going going_to
      about_to ready ready_to decided decide deserve deserve_to should tempted tempted_to trying trying_to try
      feel_like feels_like feeling_like like long need need_to will would_like_to have_to supposed_to prepared_to
      determined_to thinking_of thinking_about`,
  },
  {
    class: 'end-of-self',
    words: `die dying dead be_dead disappear suicide end_it end_things end_everything end_my_life end_it_all ending_it
      ending_things unalive be_gone jump overdose`,
  },
  {
    class: 'living',
    words: `live living alive be_alive being_alive stay_alive staying_alive exist existing go_on going_on carry_on
      carrying_on continue wake_up waking_up`,
  },
  {
    class: 'self-harming',
    words: `self_harm self_harming self_harmed selfharm selfharming self_harms kms self-harm self-harming self-harmed`,
  },
  {
    class: 'close-one',
    words: `brother sister mother mom mum father dad parent parents son sons daughter daughters kid kids child children wife
      husband partner girlfriend boyfriend gf bf friend friends bestie mate buddy roommate flatmate housemate neighbour
      neighbor colleague coworker classmate cousin nephew niece uncle aunt grandma grandpa grandmother grandfather
      student stepson stepdaughter fiance fiancee ex`,
  },
  { class: 'closeness', words: 'best younger older elder eldest oldest closest' },
  { class: 'themselves', words: 'himself herself themselves themself' },
  {
    class: 'told-wish',
    words: 'talks talking speaks speaking keeps threatens threatened threatening wanted tried tries about of',
  },
  { class: 'suicide-noun', words: 'suicide suicides' },
  {
    class: 'farewell',
    words:
      'goodbye_note goodbye_letter goodbye_notes suicide_note suicide_letter farewell_note farewell_letter last_letter last_note goodbye_letters',
  },

  // What is wanted of somebody's body.
  { class: 'private-part', words: 'tits tit boobs boobies ass arse pussy dick cock nipples nudes bra' },
  { class: 'underwear', words: 'panties knickers underwear bra thong lingerie' },
  { class: 'masturbate', words: 'jerk_off jack_off wank fap masturbate' },
];
