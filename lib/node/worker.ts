import { parentPort, workerData } from 'node:worker_threads';
import { auditBytes, type Line } from './audit-file.ts';
import { loadGazetteer } from './gazetteer.ts';
import { type History, previousFrom } from './history.ts';
import { describeFailure, type Input } from './inputs.ts';

/* One core: inputs come in, lines go out. It holds nothing between two inputs. */
const gazetteer = loadGazetteer();
const history: History | null = workerData;

parentPort?.on('message', (input: Input) => parentPort?.postMessage(toLines(input)));

function toLines(input: Input): { text: string; count: number; failed: boolean } {
  try {
    const lines = auditBytes(input.bytes, input.name, {
      gazetteer,
      source: input.source,
      contentType: input.contentType,
      previous: history && previousFrom(history),
    });
    return { text: lines.map(written).join(''), count: lines.length, failed: false };
  } catch (cause) {
    return { text: written({ source: input.source, error: describeFailure(cause) }), count: 1, failed: true };
  }
}

const written = (line: Line): string => `${JSON.stringify(line)}\n`;
