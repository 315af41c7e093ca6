import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../rules/index.ts';
import { auditBytes, type Line } from './audit-file.ts';
import { loadGazetteer } from './gazetteer.ts';

const usage = `用法：npm run --silent audit -- [--format ndjson] FILE…
  FILE      保存的网页（.html .htm）、PDF 取出的文字（.txt）、含这些文件的文件夹，或 -（标准输入）
  --list-rules   以 JSON 列出全部规则
  --help         显示本说明`;

const readable = /\.(?:html?|txt)$/i;

/** Files to audit: a folder gives all that can be read in it, in order of name. */
async function* listFiles(path: string): AsyncIterable<string> {
  const entry = await stat(path);
  if (!entry.isDirectory()) {
    yield path;
    return;
  }
  const names = await readdir(path, { recursive: true });
  for (const name of names.toSorted()) if (readable.test(name)) yield join(path, name);
}

async function readInput(path: string): Promise<Uint8Array> {
  if (path !== '-') return readFile(path);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Writes lines, waiting where the reader of a pipe is slower than we are. */
async function print(lines: readonly Line[]): Promise<void> {
  for (const line of lines)
    if (!process.stdout.write(`${JSON.stringify(line)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Audits one path after the other; one that can't be read gives a line with `error`. Returns whether all could be read. */
async function auditPaths(paths: readonly string[]): Promise<boolean> {
  const gazetteer = loadGazetteer();
  let allRead = true;
  const fail = async (source: string, cause: unknown) => {
    allRead = false;
    await print([{ source, error: describe(cause) }]);
  };
  for (const path of paths) {
    try {
      for await (const file of path === '-' ? ['-'] : listFiles(path)) {
        try {
          await print(auditBytes(await readInput(file), file, gazetteer));
        } catch (cause) {
          await fail(file, cause);
        }
      }
    } catch (cause) {
      await fail(path, cause);
    }
  }
  return allRead;
}

function describe(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return '找不到文件';
  if (code === 'EACCES') return '没有读取权限';
  if (code === 'EISDIR') return '是文件夹';
  return cause instanceof Error ? cause.message : String(cause);
}

const catalogue = () =>
  rules.map(({ id, version, title, titleEn, verdict, severity, basis }) => ({
    id,
    version,
    title,
    titleEn,
    verdict,
    severity,
    basis: basis.map(({ document, clause }) => `${document} ${clause}`),
  }));

async function main(): Promise<number> {
  let options: ReturnType<typeof parse>;
  try {
    options = parse();
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}\n`);
    return 2;
  }
  const { values, positionals } = options;
  if (values['list-rules']) {
    process.stdout.write(`${JSON.stringify(catalogue(), null, 2)}\n`);
    return 0;
  }
  if (values.help || positionals.length === 0) {
    process.stderr.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  if (values.format !== 'ndjson') {
    process.stderr.write(`不支持的格式：${values.format}\n${usage}\n`);
    return 2;
  }
  return (await auditPaths(positionals)) ? 0 : 2;
}

const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'ndjson' },
      'list-rules': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

process.exitCode = await main();
