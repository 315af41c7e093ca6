import { parentPort, workerData } from 'node:worker_threads';
import { isPdf } from '../read/file-kind.ts';
import { auditBytes, auditContent, auditPdf, type Line } from './audit-file.ts';
import { loadGazetteer } from './gazetteer.ts';
import { type History, previousFrom } from './history.ts';
import { describeFailure, type Input } from './inputs.ts';
import { pageOfLine } from './ndjson.ts';

/* One core: inputs come in, lines go out. It holds nothing between two inputs. */
const gazetteer = loadGazetteer();
const history: History | null = workerData;

/** Answers come in the order of the inputs, and one of them may take its time. */
let turn: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (input: Input) => {
  turn = turn.then(async () => parentPort?.postMessage(await toLines(input)));
});

async function toLines(input: Input): Promise<{ text: string; count: number; failed: boolean }> {
  try {
    const lines = await linesOf(input);
    return { text: lines.map(written).join(''), count: lines.length, failed: false };
  } catch (cause) {
    return { text: written({ source: input.source, error: describeFailure(cause) }), count: 1, failed: true };
  }
}

function linesOf(input: Input): Line[] | Promise<Line[]> {
  const previous = history && previousFrom(history);
  const page = pageOfLine(input);
  if (page) return auditContent(page.html, 'page.html', { gazetteer, source: page.url, previous });
  const { bytes, name, source, contentType } = input;
  if (isPdf(bytes, name)) return auditPdf(bytes, name, { gazetteer, source, previous });
  return auditBytes(bytes, name, { gazetteer, source, contentType, previous });
}

const written = (line: Line): string => `${JSON.stringify(line)}\n`;
