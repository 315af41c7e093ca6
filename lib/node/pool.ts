import { Worker } from 'node:worker_threads';
import type { History } from './history.ts';
import type { Input, Unread } from './inputs.ts';
import { sourceOf } from './ndjson.ts';

/** The lines of one input, ready to be written. */
export interface Audited {
  text: string;
  count: number;
  failed: boolean;
}

/** So many inputs a core are read ahead: enough to keep it busy, few enough to hold in memory. */
const aheadOfEach = 8;
/** An input that takes longer is given up, with its worker. */
const deadlineMs = 60_000;

/**
 * Audits inputs on several cores, and gives their lines in the order of the inputs. At most a few inputs a core are
 * held, however slow the reader of the lines is. `jobs` 1 audits one after the other in one worker.
 */
export async function* auditAll(
  inputs: AsyncIterable<Input | Unread>,
  { jobs, history }: { jobs: number; history: History | null },
): AsyncGenerator<Audited> {
  const bench = Array.from({ length: jobs }, () => new Bench(history));
  const waiting: Promise<Audited>[] = [];
  try {
    for await (const input of inputs) {
      const idlest = bench.reduce((one, other) => (other.load < one.load ? other : one));
      waiting.push('error' in input ? Promise.resolve(asLine(input)) : idlest.audit(input));
      if (waiting.length < jobs * aheadOfEach) continue;
      const next = waiting.shift();
      if (next) yield await next;
    }
    for (let next = waiting.shift(); next; next = waiting.shift()) yield await next;
  } finally {
    await Promise.all(bench.map((one) => one.close()));
  }
}

const asLine = ({ source, error }: Unread): Audited => ({
  text: `${JSON.stringify({ source, error })}\n`,
  count: 1,
  failed: true,
});

/**
 * One worker, started by its first input, and what was handed to it, which it answers in order. Where it dies or hangs, the input that it was at is an
 * error, and another worker does the rest.
 */
class Bench {
  readonly #history: History | null;
  readonly #open: { input: Input; settle(audited: Audited): void }[] = [];
  #worker: Worker | null = null;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(history: History | null) {
    this.#history = history;
  }

  get load(): number {
    return this.#open.length;
  }

  audit(input: Input): Promise<Audited> {
    return new Promise((settle) => {
      this.#open.push({ input, settle });
      this.#worker ??= this.#start();
      this.#worker.postMessage(input);
      if (this.#open.length === 1) this.#watch();
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#deadline);
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#history,
      // A page's nodes die young, and all at once.
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    });
    // Of one that was given up nothing counts any more.
    worker.on('message', (audited: Audited) => {
      if (worker !== this.#worker) return;
      this.#open.shift()?.settle(audited);
      this.#watch();
    });
    worker.on('error', (cause) => {
      if (worker === this.#worker) this.#giveUp(String(cause));
    });
    return worker;
  }

  /** The time of the input that comes first begins anew. */
  #watch(): void {
    clearTimeout(this.#deadline);
    if (this.#open.length === 0) return;
    this.#deadline = setTimeout(() => this.#giveUp(`超过 ${deadlineMs / 1_000} 秒未能读完`), deadlineMs);
  }

  #giveUp(reason: string): void {
    void this.#worker?.terminate();
    const failed = this.#open.shift();
    failed?.settle(asLine({ source: sourceOf(failed.input), error: reason }));
    const another = this.#start();
    this.#worker = another;
    for (const { input } of this.#open) another.postMessage(input);
    this.#watch();
  }
}
