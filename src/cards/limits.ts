/**
 * Discord's limits for messages of Components V2 (developer documentation, components/reference and
 * resources/message). discord.js' builders do not check the first three.
 */
export const LIMITS = {
  /** Characters over all text displays of a message. */
  text: 4000,
  /** Components of a message, nested ones counted. */
  components: 40,
  linkUrl: 512,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  autocompleteChoices: 25,
  choiceName: 100,
  selectOptions: 25,
  /** Label, value and description of an option. */
  optionText: 100,
  placeholder: 150,
  modalTitle: 45,
  inputLabel: 45,
  inputDescription: 100,
  textInput: 4000,
} as const;

/** What `/quote about:` takes: it must fit into a button's custom id. */
export const ABOUT_LENGTH = 60;
export const SPEAKER_LENGTH = 80;
/** Passages on one page of "More passages". */
export const PASSAGES_PER_PAGE = 3;
