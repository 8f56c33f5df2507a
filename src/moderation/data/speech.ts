import type { ClassEntry } from './entries.ts';

/** Speech about speech. CONTENT WARNING. `language.ts` tells how the entries are read. */
export const SPEECH: readonly ClassEntry[] = [
  {
    class: 'speech',
    words: `say says said saying tell tells told telling claim claims claimed claiming call calls called calling write
      writes wrote written writing shout shouts shouted yell yelled scream screamed chant chanted chanting tweet
      tweets tweeted tweeting post posts posted posting comment commented comments argue argues argued arguing suggest
      suggests suggested suggesting state stated quote quotes quoted sign hear hears heard hearing read statement
      statements phrase phrases phrasing word words term terms message messages sentence remark remarks slogan slogans
      headline lyric lyrics describe describes described describing label labels labelled imply implies implied think
      thinks thought thinking believe believes believed believing assume assumes assumed assuming threaten threatens
      threatened threatening joke joked joking using use used mean means accuse accused express expressing announce
      announced comparing equating taught teach teaching compare compares compared likened likening equated equates
      portrayed portrays depicts depicted`,
  },
  {
    class: 'non-factive',
    words: `say said says saying claim claimed claims claiming think thought believe believed believing suggest
      suggested suggesting imply implied implying argue argued mean meant agree support accept condone endorse`,
  },
  {
    class: 'condemn',
    words: `hateful bigot bigots bigoted bigotry racist racists racism sexist sexists sexism misogynist misogynistic
      misogyny homophobe homophobic homophobia transphobe transphobic transphobia islamophobe islamophobic
      islamophobia xenophobe xenophobic xenophobia ableist ableism antisemite antisemitic prejudice prejudiced
      discriminatory discrimination intolerance unacceptable inexcusable offensive hurtful wrong appalling shameful
      insulting dehumanising dehumanizing abhorrent horrifying ignorant misguided harmful report reported ban banned
      suspended suspend kicked_off fired condemn condemned disagree stop stopped shame illegal unlawful crime jail
      prison arrested prosecuted hate_speech hatred derogatory disrespectful deplorable outrageous unforgivable
      intolerable disgusting_thing cruel_thing slur slurs apologise apologize apology respect_for_you lost_all_respect
      problematic not_okay not_ok toxic moderated removed deleted consequences tolerate tolerated vile rude
      inappropriate awful terrible upset upsets`,
  },
  {
    class: 'opinion-noun',
    words: `idea notion belief beliefs myth stereotype stereotypes view evidence lie rumour rumours rumor narrative
      nonsense excuse suggestion claim`,
  },
  {
    class: 'deny',
    words: 'disagree deny denies refute reject rejects dispute doubt oppose disbelieve',
  },
  {
    class: 'endorse',
    words: 'agree right true correct fact facts truth based exactly',
  },
];
