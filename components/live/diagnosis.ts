/** Errors within errors: nobody wraps deeper. */
const mostCauses = 8;

/**
 * What helps to find out why data cannot be read, as a text: versions, databases with the number of their records, room,
 * and the error with its causes. Nothing of any report, note or judgement is in it.
 */
export async function diagnose(cause: unknown, version: string, at: Date): Promise<string> {
  const [databases, estimate] = await Promise.all([
    indexedDB.databases().catch(() => []),
    navigator.storage?.estimate().catch(() => undefined),
  ]);
  const lines = [
    `勾稽 ${version}`,
    at.toISOString(),
    navigator.userAgent,
    ...(await Promise.all(databases.map(describeDatabase))).flat(),
    `usage ${estimate?.usage ?? '?'} of ${estimate?.quota ?? '?'}`,
    ...describeCauses(cause),
  ];
  return `${lines.join('\n')}\n`;
}

/** A database that cannot be read may not even say so. */
const patienceMs = 3_000;

async function describeDatabase({ name = '', version }: IDBDatabaseInfo): Promise<string[]> {
  const about = `database ${name} ${version}`;
  const silence = new Promise<string[]>((resolve) => setTimeout(() => resolve(['  no answer']), patienceMs));
  const counts = countRecords(name).catch((cause: unknown) => describeCauses(cause).map((line) => `  ${line}`));
  return [about, ...(await Promise.race([counts, silence]))];
}

/** By the browser's own interface: what our code makes of the database is just what is in doubt. */
async function countRecords(name: string): Promise<string[]> {
  const database = await settled(indexedDB.open(name));
  try {
    const lines: string[] = [];
    for (const table of database.objectStoreNames) {
      const count = settled(database.transaction(table).objectStore(table).count());
      lines.push(`  ${table} ${await count.catch((cause: unknown) => describeCauses(cause).join(' '))}`);
    }
    return lines;
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function describeCauses(cause: unknown): string[] {
  const lines: string[] = [];
  for (let error = cause; error !== undefined && error !== null && lines.length < mostCauses; ) {
    if (!(error instanceof Error)) return [...lines, typeof error];
    lines.push(`${error.name}: ${firstLine(error)}`);
    error = error.cause;
  }
  return lines;
}

/** What a schema complains of may quote what it read; its name and place say enough. */
const firstLine = ({ name, message }: Error): string =>
  /Zod/i.test(name) ? '' : (message.split('\n', 1)[0] ?? '').slice(0, 200);
