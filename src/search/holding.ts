/** What one stretch of text holds of each slot: how often as it is, how well derived, and how alike and how relevant its best word is. */
export class Holding {
  readonly exact: Float64Array;
  readonly derived: Float64Array;
  readonly likeness: Float64Array;
  readonly relevance: Float64Array;
  /** How near its words are to the whole question, and how rare they are, both summed. */
  theme = 0;
  rarity = 0;
  /** Of a sentence, how much its words point where the whole question does, summed; and how many have a vector. */
  pointing = 0;
  pointers = 0;

  constructor(slots: number) {
    this.exact = new Float64Array(slots);
    this.derived = new Float64Array(slots);
    this.likeness = new Float64Array(slots);
    this.relevance = new Float64Array(slots);
  }

  clear(): this {
    this.exact.fill(0);
    this.derived.fill(0);
    this.likeness.fill(0);
    this.relevance.fill(0);
    this.theme = 0;
    this.rarity = 0;
    this.pointing = 0;
    this.pointers = 0;
    return this;
  }

  add(kind: 'exact' | 'derived', slot: number, weight: number): void {
    if (kind === 'exact') {
      this.exact[slot] = (this.exact[slot] as number) + weight;
      this.likeness[slot] = 1;
    } else this.derived[slot] = Math.max(this.derived[slot] as number, weight);
  }

  /** Adds what a part of this text is like; its words must have been added to both. */
  include({ likeness, relevance, theme, rarity }: Holding): void {
    raise(this.likeness, likeness, 0);
    raise(this.relevance, relevance, 0);
    this.theme += theme;
    this.rarity += rarity;
  }

  /** Adds a word by its row, as `TermLikeness` gives it, and how rare it is. */
  compare(rows: Float64Array, row: number, rarity: number): void {
    const slots = this.likeness.length;
    raise(this.likeness, rows, row);
    raise(this.relevance, rows, row + slots);
    this.theme += rarity * (rows[row + 2 * slots] as number);
    this.pointing += rows[row + 2 * slots + 1] as number;
    this.pointers++;
  }
}

/** Raises each number to that of the others, which begin at `from`, where that is greater. */
function raise(to: Float64Array, others: Float64Array, from: number): void {
  for (let slot = 0; slot < to.length; slot++) {
    const value = others[from + slot] as number;
    if (value > (to[slot] as number)) to[slot] = value;
  }
}
