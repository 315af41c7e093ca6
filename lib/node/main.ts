import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { History } from './history.ts';
import { type Input, readInputs, type Unread } from './inputs.ts';
import { sourceOf } from './ndjson.ts';
import { doneIn, fileOutput, type Output, pageOf, standardOutput } from './output.ts';
import { auditAll } from './pool.ts';
import { Progress } from './progress.ts';

const usage = `用法：npm run --silent audit -- [选项] FILE…
  FILE             保存的网页（.html .htm）、PDF（.pdf）及其文字（.txt）、每行一个 {"url","html"} 的 .ndjson、
                   WARC 档案（.warc .warc.gz）、含这些文件的文件夹，或 -（标准输入，以上任一种）
  --format ndjson  每份报告一行 JSON，目前唯一的格式
  --output FILE    结果写入文件，而不是标准输出
  --resume         接着上次的 --output 往下做，已有结果的不再做
  --previous DIR   上年报告（网页或文本）所在的文件夹，用于跨年核对
  --jobs N         同时使用的处理器个数，默认全部
  --list-rules     以 JSON 列出全部规则
  --help           显示本说明`;

interface Options {
  paths: readonly string[];
  output: string | null;
  resume: boolean;
  previous: string | null;
  jobs: number;
}

/** Audits all inputs and writes one line a report, in their order. Returns whether all could be read. */
async function auditPaths({ paths, output, resume, previous, jobs }: Options): Promise<boolean> {
  const done = output !== null && resume ? await doneIn(output) : new Set<string>();
  const history = previous === null ? null : await historyIn(previous);
  const target: Output = output === null ? standardOutput : await fileOutput(output, { append: resume });
  const progress = new Progress(process.stderr, output !== null);
  let allRead = true;
  try {
    for await (const { text, count, failed } of auditAll(notDone(paths, done), { jobs, history })) {
      allRead &&= !failed;
      await target.write(text);
      progress.add(count);
    }
  } finally {
    progress.end();
    await target.close();
  }
  return allRead;
}

async function* notDone(paths: readonly string[], done: ReadonlySet<string>): AsyncGenerator<Input | Unread> {
  const isDone = (input: Input | Unread): boolean =>
    done.size > 0 && done.has(pageOf('error' in input ? input.source : sourceOf(input)));
  for await (const input of readInputs(paths)) if (!isDone(input)) yield input;
}

/* What only some runs need is loaded by those: the audits themselves run in workers. */
async function historyIn(folder: string): Promise<History> {
  const { readHistory } = await import('./history.ts');
  return readHistory(folder);
}

async function catalogue() {
  const { rules } = await import('../rules/index.ts');
  return rules.map(({ id, version, title, titleEn, verdict, severity, basis }) => ({
    id,
    version,
    title,
    titleEn,
    verdict,
    severity,
    basis: basis.map(({ document, clause }) => `${document} ${clause}`),
  }));
}

async function main(): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (cause) {
    return refuse(cause instanceof Error ? cause.message : String(cause));
  }
  const { values, positionals: paths } = parsed;
  if (values['list-rules']) {
    process.stdout.write(`${JSON.stringify(await catalogue(), null, 2)}\n`);
    return 0;
  }
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (paths.length === 0) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { format, output = null, resume, previous = null } = values;
  const jobs = Number(values.jobs ?? availableParallelism());
  if (format !== 'ndjson') return refuse(`不支持的格式：${format}`);
  if (resume && output === null) return refuse('--resume 需要 --output');
  if (!Number.isInteger(jobs) || jobs < 1) return refuse('--jobs 须是正整数');
  return (await auditPaths({ paths, output, resume, previous, jobs })) ? 0 : 2;
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n${usage}\n`);
  return 2;
}

const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'ndjson' },
      output: { type: 'string', short: 'o' },
      resume: { type: 'boolean', default: false },
      previous: { type: 'string' },
      jobs: { type: 'string', short: 'j' },
      'list-rules': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

process.exitCode = await main();
