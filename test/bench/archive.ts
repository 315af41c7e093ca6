import { availableParallelism } from 'node:os';
import { archivePages } from './archive-pages.ts';
import { runArchive } from './archive-run.ts';
import { type BareParse, measureBareParse } from './bare-parse.ts';

/** The command line over an archive, and the bare parse of its pages on as many workers. Milliseconds and bytes. */
export interface ArchiveResults {
  inputs: number;
  jobs: number;
  /** Characters of a page, on the average. */
  characters: number;
  perSecond: number;
  cpuMs: number;
  bare: BareParse;
  /** How many times the bare parse: processor time, and time as it passes. */
  cpuRatio: number;
  wallRatio: number;
  residentByTenth: number[];
}

const distinct = 200;
const parsed = 4_000;

/** From the start of the command to its end; `inputs` pages, streamed from `distinct` different ones. */
export async function measureArchive(inputs: number): Promise<ArchiveResults> {
  const jobs = availableParallelism();
  const pages = archivePages(distinct);
  const bare = await measureBareParse({ distinct, pages: parsed, jobs });
  const { wallMs, cpuMs, residentByTenth } = await runArchive(pages, { inputs, jobs });
  return {
    inputs,
    jobs,
    characters: pages.reduce((sum, { html }) => sum + html.length, 0) / distinct,
    perSecond: (inputs * 1_000) / wallMs,
    cpuMs: cpuMs / inputs,
    bare,
    cpuRatio: cpuMs / inputs / bare.cpuMs,
    wallRatio: wallMs / inputs / bare.wallMs,
    residentByTenth,
  };
}

/** As `npm run bench` prints it. */
export function archiveText(results: ArchiveResults): string {
  const { inputs, jobs, characters, perSecond, cpuMs, bare, cpuRatio, wallRatio, residentByTenth } = results;
  const [first = Number.NaN, last = Number.NaN] = [residentByTenth[0], residentByTenth.at(-1)];
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  return [
    `Command line over ${inputs} reports of ${Math.round(characters)} characters, ${jobs} workers, from start to end`,
    `reports a second: ${perSecond.toFixed(0)} (reach: ≥ 300)`,
    `processor time: ${cpuMs.toFixed(2)} ms a report, bare parse ${bare.cpuMs.toFixed(2)} ms: ${cpuRatio.toFixed(2)} × (reach: ≤ 2.5)`,
    `time: ${((1_000 / perSecond) * jobs).toFixed(2)} ms a report and worker, bare parse ${(bare.wallMs * jobs).toFixed(2)} ms: ${wallRatio.toFixed(2)} ×`,
    `resident MB, median of each tenth: ${residentByTenth.map(megabytes).join(' ')}; from the first to the last ${(((last - first) / first) * 100).toFixed(1)} %`,
  ].join('\n');
}
