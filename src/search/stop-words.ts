/**
 * Words that say nothing about what is asked: function words and the question's own scaffolding. They are neither
 * indexed nor searched.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs
   themselves we us our ours you your yours yourself i me my mine myself one ones oneself
   who whom whose which what when where why how whos whats wheres whens hows wat wht wats wen wich whch whre wheres y u ur r
   pls plz hi hey hello ok okay abt bout gonna wanna thx lol um uh
   and or but nor so yet if then than as of in on at by for from with to into onto over under about against between among during
   before after above below up down out off through per via within without toward towards upon across since until while because
   although though whether however also just only even very too quite rather almost already ever never still again
   is are was were be been being am isn't aren't wasn't do does did doing done don't doesn't didn't has have had having can could
   will would shall should may might must ought cannot not no n't 's 're 've 'll 'd 'm s t d ll re ve m
   many much more most some any all each every both either neither other others another such same own several few less least
   please tell give show know say says said explain describe list
   according thing things something anything kind kinds sort sorts like`
    .trim()
    .split(/\s+/),
);
