import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { History } from './history.ts';
import type { Input, Unread } from './inputs.ts';

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

/** One worker with its queue; one that dies or hangs over an input is replaced, and the input is an error. */
class Bench {
  load = 0;
  readonly #history: History | null;
  #worker: Worker;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(history: History | null) {
    this.#history = history;
    this.#worker = this.#start();
  }

  audit(input: Input): Promise<Audited> {
    this.load += 1;
    const turn = this.#turn.then(() => this.#audit(input));
    this.#turn = turn.catch(() => undefined);
    return turn.finally(() => {
      this.load -= 1;
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: this.#history });
    // Told to whoever waits for its answer.
    worker.on('error', () => undefined);
    return worker;
  }

  async #audit(input: Input): Promise<Audited> {
    const deadline = AbortSignal.timeout(deadlineMs);
    try {
      const answer = once(this.#worker, 'message', { signal: deadline });
      this.#worker.postMessage(input);
      const [audited] = await answer;
      return audited;
    } catch (cause) {
      await this.#worker.terminate();
      this.#worker = this.#start();
      const reason = deadline.aborted ? `超过 ${deadlineMs / 1_000} 秒未能读完` : String(cause);
      return asLine({ source: input.source, error: reason });
    }
  }
}
