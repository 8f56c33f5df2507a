import type { ClassEntry } from './entries.ts';

/** The place, rights and worth that people have, or are denied. CONTENT WARNING. `language.ts` tells how the entries are read. */
export const STANDING: readonly ClassEntry[] = [
  {
    class: 'country',
    words: `country countries nation land society world planet earth streets street town city neighbourhood
      neighborhood school schools sight face existence europe america britain canada germany australia`,
  },
  {
    // Those that are also a bird, a forename or a plain word are left out.
    class: 'nation',
    words: `afghanistan africa albania algeria america angola argentina armenia australia austria azerbaijan bahrain
      bangladesh belarus belgium bolivia bosnia brazil britain bulgaria burma cambodia cameroon canada chile china
      colombia congo croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia europe finland
      france gaza germany ghana greece guatemala haiti holland honduras hungary iceland india indonesia iran iraq
      ireland israel italy jamaica japan kazakhstan kenya korea kosovo kuwait laos latvia lebanon liberia libya
      lithuania luxembourg malaysia malta mexico moldova mongolia morocco mozambique myanmar namibia nepal netherlands
      new_zealand nicaragua nigeria north_korea norway pakistan palestine panama paraguay peru philippines poland
      portugal qatar romania russia rwanda saudi_arabia scotland senegal serbia singapore slovakia slovenia somalia
      south_korea spain sudan sweden switzerland syria taiwan tanzania thailand tibet tunisia uganda ukraine
      united_kingdom united_states uruguay usa uzbekistan venezuela vietnam wales yemen zambia zimbabwe`,
  },
  {
    class: 'value',
    words: `value worth purpose use right rights place business brain brains intelligence soul morals shame decency
      conscience dignity respect humanity skills talent honour honor self_control clue reason say voice voices
      freedoms`,
  },
  {
    class: 'privilege',
    words: `vote live exist breathe speak work breed reproduce procreate marry adopt drive teach lead rule govern
      immigrate enter come_here stay own be_here have_children have_kids have_rights have_the_right be_allowed be_seen
      be_trusted be_free be_equal get_married be_respected raise_children hold_office have_a_say have_a_voice be_alive
      be_born run_for_office use_our be_citizens hold_power be_in_charge be_around_children be_here_at_all be_near_me
      walk_free play_sports serve_in_the_army own_property use_our_toilets have_jobs have_a_job`,
  },
  {
    class: 'praise',
    words: `human humans people equal equals worthy welcome normal civilised civilized capable smart intelligent
      clever trustworthy good decent clean deserving fit able real_people real_women real_men real humanbeings wanted
      competent honest loyal full_humans our_equal our_equals fully_human moral safe`,
  },
  {
    class: 'good',
    words: 'great fine fantastic wonderful beautiful kind love lovely amazing',
  },
  {
    class: 'better',
    words: `smarter cleverer better braver cleaner kinder stronger faster worthier nicer wiser brighter
      more_intelligent more_valuable more_useful more_honest more_human more_civilised more_civilized more_capable
      more_decent more_loyal more_trustworthy more_faithful more_hygienic more_reliable more_evolved`,
  },
  {
    class: 'thing',
    words: `cat goldfish rock brick stone toddler door doorknob toaster shoe shoes sponge potato plant fish hamster
      parrot chair horse mule donkey`,
  },
  {
    class: 'fine',
    words: `legal good ok okay fine justified right duty favour favor fun solution encouraged allowed necessary
      acceptable best better rewarded sport funny priority answer way mercy service compulsory mandatory
      decriminalised decriminalized legalised legalized permitted`,
  },
  {
    class: 'praise-feeling',
    words: `love loves loved adore adores admire admires respect support supports proud pride awesome wonderful great
      amazing beautiful best brave talented brilliant thank thanks happy rock rocks celebrate cheers congrats good
      kind strong smart welcome deserve beat kicked_ass badass kick_ass kicks_ass kicking_ass`,
  },
  {
    class: 'pride',
    words: 'proud pride empowering empowered reclaim reclaimed reclaiming comfortable community marching love',
  },
  {
    class: 'mistreatment',
    words: `violence abuse discrimination harassment prejudice racism sexism oppression persecution mistreatment
      exploitation trafficking attack attacks crime crimes treated treatment tortured enslaved murdered killed raped
      victims victim suffer suffering suffered rights protest protests history according article report study survey
      court law law_enforcement police`,
  },
  { class: 'pity', words: 'pity shame sad unfortunate regrettable tragedy disappointing disaster mistake crime' },
];
