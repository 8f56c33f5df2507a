/** How near a question is to the article. Measured once, here; moderation makes a verdict of it, answering a status. */
export interface Topic {
  /** `about`: the article speaks of what is asked. `near`: it may; answer, but do not insist. `unrelated`: it does not. */
  relation: 'about' | 'near' | 'unrelated';
  /** 0 to 1: how much of the question, by the weight of its words, the best passage covers. */
  coverage: number;
}
