import axe from 'axe-core';
import { utils } from 'xlsx';
import type { Audit } from '../../lib/audit/finding.ts';
import { audit } from '../../lib/audit/run.ts';
import type { Backstage } from '../../lib/page/backstage.ts';
import { PageReview } from '../../lib/page/page-review.ts';
import { readHtml } from '../../lib/read/html.ts';
import { looksLikeReport } from '../../lib/report/detect.ts';
import type { Report } from '../../lib/report/report.ts';
import { rules } from '../../lib/rules/index.ts';

/** Everything that is measured, as one bundle within one page. */
declare global {
  var bench: typeof tasks;
}

const walkTexts = (): number => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
  return length;
};

const detect = (): boolean =>
  looksLikeReport({ title: document.title, address: location.href, text: document.documentElement.textContent });

const read = () => readHtml<Node>(document.documentElement, { address: location.href, title: document.title });

const auditPage = (): Audit[] =>
  detect() ? read().readings.map(({ report }) => audit(report, rules, { reportId: 'bench' })) : [];

const sheets = () => [...document.querySelectorAll('#zoom table')].map((table) => utils.table_to_sheet(table));

/** Milliseconds of one call, warm: the median over batches, each long enough for the timer's grain. */
function measure(work: () => unknown, { warmUpMs = 400, batches = 15, batchMs = 30 } = {}): number {
  const end = performance.now() + warmUpMs;
  let warm = 0;
  while (performance.now() < end) warm = time(work);
  const calls = Math.max(1, Math.ceil(batchMs / Math.max(warm, 0.01)));
  const times = Array.from({ length: batches }, () => time(() => repeat(work, calls)) / calls);
  return median(times);
}

function repeat(work: () => unknown, calls: number): void {
  for (let call = 0; call < calls; call += 1) work();
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;

/** Painting from nothing to the finished layout: marks, flags, and what the overlay puts off to the next frame. */
function marks(): { ms: number; findings: number } {
  const reports = read().readings.map((reading) => {
    const result = audit(reading.report, rules, { reportId: 'bench' });
    return { reading, state: { reportId: 'bench', audit: result, decisions: [], notes: [], hidden: 0 } };
  });
  const frames: FrameRequestCallback[] = [];
  const { requestAnimationFrame } = window;
  window.requestAnimationFrame = (frame) => frames.push(frame);
  const review = new PageReview(nobody, (key) => key);
  const layOut = () => document.documentElement.getBoundingClientRect();
  const times = Array.from({ length: 21 }, () => {
    review.show([]);
    for (const frame of frames.splice(0)) frame(0);
    layOut();
    return time(() => {
      review.show(reports);
      for (const frame of frames.splice(0)) frame(0);
      layOut();
    });
  });
  review.destroy();
  window.requestAnimationFrame = requestAnimationFrame;
  return { ms: median(times), findings: reports.reduce((sum, { state }) => sum + state.audit.findings.length, 0) };
}

/** Nobody is asked while marks are painted. */
const refuse = () => Promise.reject(new Error('no background'));
const nobody: Backstage = {
  judge: refuse,
  undo: refuse,
  saveNote: refuse,
  removeNote: refuse,
  loadDraft: () => Promise.resolve(''),
  keepDraft: () => undefined,
  openPanel: refuse,
  openRule: refuse,
  openEvidence: refuse,
  explain: String,
};

async function runAxe(): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    await axe.run();
    times.push(performance.now() - start);
  }
  return median(times);
}

const tasks = {
  elements: (): number => document.querySelectorAll('*').length,
  reports: (): Report[] => read().readings.map(({ report }) => report),
  textWalk: () => measure(walkTexts),
  detect: () => measure(detect),
  isDetected: detect,
  read: () => measure(read),
  audit: () => measure(auditPage),
  auditBriefly: () => measure(auditPage, { batches: 5 }),
  marks,
  sheetjs: () => measure(sheets, { batches: 7 }),
  axe: runAxe,
};

globalThis.bench = tasks;
