import type { ClassEntry } from './entries.ts';

/** Who is spoken of and who speaks. CONTENT WARNING. `language.ts` tells how the entries are read. */
export const PEOPLE: readonly ClassEntry[] = [
  {
    class: 'group',
    words: `wimmin womyn womxn woman women girls wives females men males ladies womankind mankind feminists gays
      lesbians homosexuals bisexuals transgenders transsexuals transexuals lgbt lgbtq lgbtqs lgbtqia homosexuality
      blacks whites asians latinos latinas latinxs hispanics africans arabs jews muslims moslems islamists christians
      catholics protestants hindus sikhs buddhists mormons atheists immigrants migrants refugees foreigners
      asylum_seekers illegals aliens islam judaism muslim_world mexicans americans indians pakistanis bangladeshis
      russians ukrainians germans poles turks iranians iraqis syrians afghans somalis nigerians palestinians israelis
      koreans filipinos brazilians colombians venezuelans haitians cubans albanians romanians bulgarians italians
      spaniards greeks egyptians moroccans algerians ethiopians african_americans native_americans aboriginals
      aborigines gypsies romani travellers minorities amputees autistics paraplegics quadriplegics disableds
      non_whites nonwhites brown_folk immigrant migrant refugee foreigner jew homosexual pansexuals asexuals
      crossdressers drag_queens wheelchair_users chechens kurds tamils uyghurs uighurs tibetans bengalis sri_lankans
      nepalis thais cambodians indonesians malaysians swedes danes finns norwegians scots englishmen frenchmen
      dutchmen canadians australians jamaicans kenyans ghanaians ugandans zimbabweans south_africans libyans tunisians
      jordanians saudis yemenis armenians georgians kazakhs uzbeks serbs croats bosnians hungarians czechs slovaks
      austrians belgians argentines chileans peruvians bolivians ecuadorians guatemalans hondurans salvadorans
      nicaraguans dominicans puerto_ricans latins europeans westerners easterners zionists rabbis imams pensioners
      old_folk bisexual transsexual newcomers juden jewry asylum-seekers boat_people estonians latvians lithuanians
      icelanders belarusians azerbaijanis mongolians moldovans cypriots macedonians montenegrins slovenes kosovans
      eritreans rwandans angolans zambians cameroonians tanzanians namibians qataris kuwaitis emiratis singaporeans
      fijians luxembourgers`,
  },
  {
    class: 'group-adjective',
    words: `female male black white brown coloured colored asian african latino latina latinx hispanic arab arabic
      arabian jewish muslim moslem islamic christian catholic protestant hindu sikh buddhist mormon atheist gay
      lesbian bisexual homosexual trans transgender transgendered transsexual transexual nonbinary non_binary queer
      lgbt lgbtq disabled handicapped crippled autistic deaf blind wheelchair_bound immigrant migrant refugee foreign
      mexican chinese american indian pakistani bangladeshi russian ukrainian german polish turkish iranian iraqi
      syrian afghan somali nigerian palestinian israeli korean japanese vietnamese filipino brazilian colombian
      venezuelan haitian cuban albanian romanian bulgarian italian spanish greek egyptian moroccan algerian ethiopian
      french british english irish african_american native_american aboriginal indigenous romani roma gypsy ethnic
      semitic old elderly mentally_ill dark_skinned brown_skinned yellow_skinned light_skinned pansexual asexual intersex genderqueer
      tibetan kurdish chechen uyghur thai taiwanese indonesian malaysian cambodian nepali bengali sri_lankan swedish
      danish finnish norwegian scottish welsh dutch canadian australian jamaican kenyan ghanaian ugandan zimbabwean
      south_african sudanese libyan tunisian lebanese jordanian saudi yemeni armenian georgian kazakh uzbek serbian
      croatian bosnian hungarian czech slovak austrian swiss belgian portuguese argentine argentinian chilean peruvian
      bolivian ecuadorian guatemalan honduran salvadoran nicaraguan dominican puerto_rican european mixed_race
      biracial paralysed paralyzed schizophrenic bipolar dyslexic shia sunni estonian latvian lithuanian icelandic
      belarusian azerbaijani mongolian moldovan cypriot macedonian montenegrin slovenian kosovan eritrean rwandan
      congolese angolan zambian malian senegalese cameroonian tanzanian namibian emirati qatari kuwaiti bahraini laotian
      singaporean fijian`,
  },
  {
    class: 'human',
    words: `people person persons man men woman women guy guys folk folks kid kids child children boy boys girl girls
      lady ladies human humans beings individual individuals citizen citizens community communities population
      populations race races culture cultures religion religions kind sort type types life lives family families
      mother mothers father fathers wife wives husband husbands youth youths teenager teenagers immigrant immigrants
      migrant migrants refugee refugees believer believers worshippers ones lot bunch scum vermin filth trash pupil
      pupils student students teacher teachers worker workers doctor doctors nurse nurses driver drivers player
      players athlete athletes employee employees colleague colleagues neighbour neighbours neighbor neighbors voter
      voters patient patients worshipper customer customers tenant tenants parent parents couple couples sibling
      siblings baby babies toddler toddlers lad lads dude dudes chick chicks soldier soldiers gang gangs creature
      creatures thug thugs bastard bastards bankers banker lawyers bosses elites lobby pensioners`,
  },
  {
    class: 'plural-adjective',
    words:
      'chinese japanese vietnamese taiwanese portuguese lebanese sudanese british english french irish dutch swiss spanish polish turkish danish swedish finnish welsh scottish',
  },
  { class: 'hate-idol', words: 'hitler nazis himmler goebbels kkk' },
  {
    class: 'coreference',
    words: 'they them their theirs those these',
  },
  {
    class: 'self',
    words: 'i we me us myself ourselves my our',
  },
  {
    class: 'you',
    words: 'you u ya yall youse ye yourself yourselves urself',
  },
  {
    class: 'your',
    words: 'your ur yer yr',
  },
  {
    class: 'someone',
    words: `he she him her someone somebody everyone everybody anyone anybody whoever author authors journalist
      journalists writer writers reporter reporters editor editors ceo president minister politician politicians
      founder founders researcher researchers analyst analysts professor engineer engineers reader readers moderator
      moderators mod mods admin admins boss bosses publisher people person man woman men women guy guys kid kids child
      children boy boys girl girls family mother father mom mum dad wife husband son daughter brother sister neighbour
      neighbor teacher teachers student students worker workers owner owners user users member members landlord
      landlords cop cops police officer officers judge judges lawyer lawyers doctor doctors nurse nurses banker
      bankers manager managers democrat democrats republican republicans liberal liberals conservative conservatives
      communist communists leftist leftists vegetarian vegetarians vegan vegans nazi nazis thief thieves criminal
      criminals bastard bastards idiot idiots moron morons`,
  },
  {
    class: 'machine',
    words: 'bot bots ai chatbot robot assistant machine program app',
  },
  {
    class: 'wrongdoer',
    words: `racist racists bigot bigots nazi nazis fascist fascists attacker attackers abuser abusers rapist rapists
      killer killers murderer murderers trolls haters supremacist supremacists misogynist misogynists homophobe
      homophobes terrorists extremists`,
  },
  {
    class: 'witness',
    words: `people anyone anybody who whoever he she they everyone nobody him her racists trump hitler nazis
      politician politicians man men woman guy minister senator president user users`,
  },
  {
    class: 'holy-place',
    words: `mosque mosques synagogue synagogues temple temples church churches gay_bar gay_bars gay_club refugee_camp
      refugee_centre shelter`,
  },
  {
    class: 'individual',
    words: `he she him her author authors journalist journalists writer writers reporter reporters editor editors ceo
      president minister founder founders moderator moderators mod mods admin admins boss bosses publisher analyst
      analysts professor teacher owner manager guy dude`,
  },
];
