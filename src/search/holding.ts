/** What one stretch of text holds of each slot: how often as it is, how well derived, and how alike its nearest word is. */
export class Holding {
  readonly exact: Float64Array;
  readonly derived: Float64Array;
  readonly likeness: Float64Array;
  /** How near its words are to the whole question, and how rare they are, both summed. */
  theme = 0;
  rarity = 0;

  constructor(slots: number) {
    this.exact = new Float64Array(slots);
    this.derived = new Float64Array(slots);
    this.likeness = new Float64Array(slots);
  }

  clear(): this {
    this.exact.fill(0);
    this.derived.fill(0);
    this.likeness.fill(0);
    this.theme = 0;
    this.rarity = 0;
    return this;
  }

  add(kind: 'exact' | 'derived', slot: number, weight: number): void {
    if (kind === 'exact') {
      this.exact[slot] = (this.exact[slot] as number) + weight;
      this.likeness[slot] = 1;
    } else this.derived[slot] = Math.max(this.derived[slot] as number, weight);
  }

  /** Adds what a part of this text is like; its words must have been added to both. */
  include({ likeness, theme, rarity }: Holding): void {
    for (let slot = 0; slot < likeness.length; slot++) {
      const alike = likeness[slot] as number;
      if (alike > (this.likeness[slot] as number)) this.likeness[slot] = alike;
    }
    this.theme += theme;
    this.rarity += rarity;
  }

  /** Adds a word by how alike it is to each slot's, as `TermLikeness.of` gives it. */
  liken(row: Float64Array): void {
    const { likeness } = this;
    for (let slot = 0; slot < likeness.length; slot++) {
      const alike = row[slot] as number;
      if (alike > (likeness[slot] as number)) likeness[slot] = alike;
    }
  }
}
