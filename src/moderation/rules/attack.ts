/** What the rules about attacks on protected groups have in common; each is about one kind of act that hostile speech does with the name of a group. */
export const attack = { category: 'hate', severity: 4, negatable: true, reportable: true, agentive: false } as const;
