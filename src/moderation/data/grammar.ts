import type { ClassEntry } from './entries.ts';

/** The small words that hold a sentence together. CONTENT WARNING. `language.ts` tells how the entries are read. */
export const GRAMMAR: readonly ClassEntry[] = [
  {
    class: 'is',
    words: 'is are am be being s r seem seems look looks remain remains',
  },
  {
    class: 'be',
    words: 'is are am was were be been being aint s r seem seems look looks remain remains',
  },
  {
    class: 'have',
    words: 'have has had having got',
  },
  {
    class: 'modal',
    words: `should shall must need needs ought deserve deserves deserved gotta better need_to needs_to ought_to
      deserve_to deserves_to supposed_to`,
  },
  {
    class: 'negation',
    words: `not never no nobody none neither nor cannot hardly nothing aint isnt arent dont doesnt didnt wont wouldnt
      shouldnt no_one`,
  },
  {
    class: 'filler',
    words: `next the a an any all every each some most many much more less few of these those this that such other
      single both half lot lots bunch so very really truly just only simply quite rather pretty fairly totally
      completely absolutely utterly extremely incredibly entirely fucking fuckin freaking frickin effing bloody
      goddamn goddamned damn damned motherfucking always all_of one every_single honestly literally basically clearly
      obviously definitely certainly probably actually generally usually mostly mainly too also still even ever
      already now then again at_all as well my our your his her its their own kind kinds sort sorts type types
      absolute complete total utter real pure proper certified genuine full_blown little old big lowest biggest worst
      without_a_doubt no_doubt without_doubt for_sure in_fact by_far of_course to_me by_nature at_heart deep_down
      nothing_short_of if_you_ask_me i_think in_my_opinion so_much such_a_bunch_of inherently naturally genetically
      biologically innately fundamentally typically nearly almost beyond like_you like_them like_these like_that
      like_those like_her like_him like_this such_as_you in_general these_days nowadays of_colour of_color over_here
      around_here out_there everywhere in_this_country in_our_country in_particular today walking talking living
      breathing human last remaining whole entire so_called of_all_the damn_near a_lot_of a_bunch_of lots_of full_time
      just_saying no_offence no_offense i_believe i_am_of_the_opinion the_truth_is personally frankly`,
  },
  {
    class: 'volition',
    words: `will gonna wanna want_to going_to would_love_to would_like_to like_to love_to shall need_to have_to got_to
      gotta ought_to plan_to intend_to hope_to promise_to swear_to about_to ready_to cannot_wait_to can_not_wait_to
      dying_to dream_of fantasise_about fantasize_about lets let_us must should would could able_to wish_i_could
      prepared_to happy_to willing_to keen_to might coming_to come_to wanted_me_to planning_to wish_to itching_to
      tempted_to trying_to determined_to`,
  },
  {
    class: 'proposal',
    words: `what_if how_about why_not why_do_not why_do_we_not lets let_us can_we could_we shall_we should_we
      should_not_we when_do_we when_can_we when_will_we if_only who_will who_wants_to time_to time_we time_someone
      time_somebody high_time best_to better_to better_if best_if solution_to solution_is_to duty_to right_to_kill
      someone_should somebody_should someone_needs_to somebody_needs_to someone_ought_to everyone_should
      everybody_should someone_must somebody_must someone_please somebody_please someone_would somebody_would
      interest_to good_idea_to great_idea_to fun_to great_to nice_to good_to justified_to acceptable_to fine_to ok_to
      okay_to it_is_right_to favour_to favor_to only_way_is_to want_someone_to wish_someone_would hope_someone
      hope_somebody i_vote_we we_have_to we_need_to`,
  },
  {
    class: 'question',
    words:
      'who what when where why how which whose did does do is was were are has have can could will would should am',
  },
  {
    class: 'auxiliary',
    words: 'used_to can could do does did would may might to ever really all have has had',
  },
  {
    class: 'let-us',
    words: 'let_us lets',
  },
  {
    class: 'like-kind',
    words: 'like_you like_them like_these like_those like_her like_him',
  },
  {
    class: 'phrase',
    words: `each_time with_myself banned_words count_from count_to answer_to run_it execute_it follow_it obey_it
      do_as_it_says carry_it_out context_window message_history chat_history conversation_history ever_born got_away
      put_up_with stone_age mentally_retarded carry_on any_more name_on_it home_address car_park parking_lot be_dead
      wake_up own_life go_on being_alive every_time to_blame never_stop in_their_place with_no as_many jump_off
      switch_to shut_down be_sorry nothing_wrong yellow_peril watch_yourself mad_about crazy_about`,
  },
  {
    class: 'origin',
    words: 'come came comes coming written made done said invented designed proposed suggested',
  },
  {
    class: 'idea',
    words: 'idea thing it work thought opinion job plan proposal article suggestion argument',
  },
];
