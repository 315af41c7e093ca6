import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { z } from 'zod/mini';

/*
 * An archive on many machines: each of its files is a job in a queue of BullMQ, which keeps it in Redis, and any number of
 * workers run the command line on one file after the other. They share the folders, by whatever file system.
 */
export const queueName = 'gouji';

/** A job: a file that the command line reads (.ndjson, .warc.gz, …) and the file that its lines go to. */
export const Chunk = z.strictObject({ input: z.string(), output: z.string() });
export type Chunk = z.infer<typeof Chunk>;

/** Where REDIS_URL says, an address or a socket; the machine's own Redis without it. The caller closes it. */
export const connect = (): Redis =>
  // A worker waits for a server that is away for a while, however long.
  new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null });

export const openQueue = (connection: Redis): Queue => new Queue(queueName, { connection });
