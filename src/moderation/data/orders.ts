import type { ClassEntry } from './entries.ts';

/** Orders to the bot. CONTENT WARNING. `language.ts` tells how the entries are read. */
export const ORDERS: readonly ClassEntry[] = [
  {
    class: 'override',
    words: `set_aside put_aside step_outside look_past ignore disregard forget override bypass neglect dismiss discard
      skip drop erase delete abandon void cancel circumvent ignoring disregarding forgetting break_free_of
      break_free_from unlearn pay_no_attention_to`,
  },
  {
    class: 'disable',
    words:
      'override overwrite bypass disable deactivate turn_off switch_off remove lift circumvent evade shut_off jailbreak',
  },
  {
    class: 'bot-address',
    words: 'you please must should can_you could_you would_you now then and just',
  },
  {
    class: 'instructions',
    words: `direction directions command brief briefing instruction instructions prompt prompts rule rules guideline
      guidelines directive directives programming training orders constraints restrictions system_prompt policy
      policies commands conversation guidance moderation safeguards protocol protocols`,
  },
  {
    class: 'guard',
    words: `moderation filter filters safety safety_filter safety_filters safeguard safeguards guardrail guardrails
      content_policy content_filter content_filters censorship restriction restrictions limitation limitations
      security rules guidelines protections`,
  },
  {
    class: 'restrictions',
    words: `restrictions restriction limits limit limitations filter filters filtering censorship rules guidelines
      safeguards guardrails moral morals ethics ethical moderation constraints`,
  },
  {
    class: 'no-rules',
    words: `no_restrictions no_rules no_limits no_limitations no_filter no_filters no_guidelines no_guardrails
      no_longer_bound not_bound_by free_from_all free_of_all_restrictions do_anything_now unrestricted_ai
      uncensored_ai unfiltered_ai`,
  },
  {
    class: 'void',
    words: `void null obsolete cancelled canceled lifted revoked suspended overridden superseded outdated deprecated
      replaced no_longer`,
  },
  {
    class: 'reveal',
    words: `reveal show print output display repeat tell give list leak expose dump share write provide return
      disclose recite what summarise summarize describe paste copy see read translate explain`,
  },
  {
    class: 'repeat',
    words: 'repeat print output echo recite copy paste write return translate display show',
  },
  {
    class: 'prompt',
    words: `prompt prompts system_prompt system_message initial_prompt initial_instructions hidden_instructions
      preprompt configuration config directives`,
  },
  {
    class: 'system-prompt',
    words: `system_prompt system_prompts system_message initial_prompt initial_instructions hidden_instructions
      hidden_prompt secret_instructions original_instructions original_prompt preprompt pre_prompt developer_message
      system_instructions internal_instructions internal_rules instructions_above instructions_verbatim
      prompt_verbatim secret_prompt full_prompt`,
  },
  {
    class: 'role-play',
    words: 'act roleplay role_play pretend behave imagine simulate become impersonate play play_the_role',
  },
  {
    class: 'persona',
    words: `dan unrestricted uncensored unfiltered jailbroken jailbreak evil hacker pirate grandmother grandma villain linux
      terminal assistant chatbot ai ai_model language_model gpt chatgpt character persona evil_twin god expert amoral
      unethical rogue freed`,
  },
  {
    class: 'persona-name',
    words: 'dan_mode stan_mode dude_mode evil_mode aim_mode devmode opposite_mode do_anything_now',
  },
  { class: 'jailbreak', words: 'jailbreak jailbroken jailbreaking' },
  {
    class: 'authority',
    words: 'developer creator admin administrator owner boss master programmer maker engineer god supervisor',
  },
  {
    class: 'mode',
    words: `developer dev debug god admin administrator root maintenance jailbreak dan unrestricted unlimited test
      sudo superuser diagnostic uncensored unfiltered evil`,
  },
  {
    class: 'obey',
    words: `obey follow execute run do_what_it_says do_it comply carry_out act_on respond_to answer_it perform apply
      instructions command commands`,
  },
  {
    class: 'encoding',
    words: 'base64 rot13 rot_13 hex hexadecimal binary morse morse_code caesar ascii_codes base_64 cipher ciphertext',
  },
  {
    class: 'reply',
    words: 'say reply respond answer output print write return type repeat',
  },
  {
    class: 'speak',
    words: 'answer speak respond reply talk write act behave be tell say',
  },
  {
    class: 'dictated',
    words: 'yes no pwned hacked ok hello haha i word words phrase following exactly',
  },
  {
    class: 'article',
    words: 'article document text passage source sources story context input',
  },
  {
    class: 'secret',
    words: `token password passwords api_key api_keys secret secrets secret_key credentials environment_variables
      source_code env_file bot_token configuration config private_key`,
  },
  {
    class: 'breach',
    words:
      'break breaking violate violating bend bending breach breaching defy defying disobey disobeying relax suspend loosen',
  },
  { class: 'obey-words', words: 'comply obey' },
  {
    class: 'disclose',
    words: 'reveal show print output display leak dump expose share recite disclose send post give',
  },
  {
    class: 'article-part',
    words: `article quote quotes quotation quotations paragraph paragraphs sentence sentences headline title caption
      byline passage summary section date author standfirst`,
  },
  { class: 'earlier', words: 'previous prior above earlier preceding foregoing' },
  {
    class: 'inform',
    words: `summarise summarize explain describe tell write answer retell narrate report present recite reply respond`,
  },
];
