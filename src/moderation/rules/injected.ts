/** What the rules about injection have in common: neither "not" nor quotation marks make an order to the bot a question about the article. */
export const injection = {
  category: 'injection',
  severity: 2,
  negatable: false,
  reportable: false,
  agentive: false,
} as const;
