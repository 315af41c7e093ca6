/** Errors within errors: nobody wraps deeper. */
const mostCauses = 8;

/**
 * What helps to find out why data cannot be read, as a text: versions, databases, room, and the error with its causes.
 * Nothing of any report, note or judgement is in it.
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
    ...databases.map((database) => `database ${database.name} ${database.version}`),
    `usage ${estimate?.usage ?? '?'} of ${estimate?.quota ?? '?'}`,
    ...describeCauses(cause),
  ];
  return `${lines.join('\n')}\n`;
}

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
