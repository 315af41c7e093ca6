/** How often a line is written. */
const everyMs = 2_000;

/** Tells a person at a terminal how far it has come: lines so far, and how many a second. */
export class Progress {
  #count = 0;
  #told = 0;
  readonly #begun = performance.now();
  readonly #stream: { write(text: string): unknown; isTTY?: boolean };
  readonly #isWanted: boolean;

  /** Nothing is said where nobody looks, or where the results themselves go to the terminal. */
  constructor(stream: { write(text: string): unknown; isTTY?: boolean }, isWanted: boolean) {
    this.#stream = stream;
    this.#isWanted = isWanted && stream.isTTY === true;
  }

  add(count: number): void {
    this.#count += count;
    if (performance.now() - this.#told < everyMs) return;
    this.#told = performance.now();
    this.#say('\r');
  }

  end(): void {
    this.#say('\n');
  }

  #say(ending: string): void {
    const seconds = (performance.now() - this.#begun) / 1_000;
    if (this.#isWanted)
      this.#stream.write(`已核对 ${this.#count} 份，每秒 ${Math.round(this.#count / seconds)} 份${ending}`);
  }
}
