import type { Statement } from '../statements.ts';

/** What only the whole paragraph tells: which numbers are parts of others though nothing calls them so, and which are not. */
export const settle = (found: Statement[]): Statement[] => keepCompleted(shareRow(loosenAccepted(found)));

/** 收到57件，撤回39件，受理18件: those accepted are fewer than those that came. */
function loosenAccepted(found: readonly Statement[]): Statement[] {
  const most = new Map<number, number>();
  return found.map((statement) => {
    const { variable, kind, strict, sentence, value } = statement;
    if (variable !== 'received' || kind !== 'count') return statement;
    const before = most.get(sentence) ?? 0;
    most.set(sentence, Math.max(before, value));
    return before > value && !strict ? { ...statement, loose: true } : statement;
  });
}

/** 同意公开5件，告知获取途径3件: several names of one row share it between them, and none is the whole. */
function shareRow(found: Statement[]): Statement[] {
  const ofRow = Map.groupBy(
    found.filter(
      ({ variable, family, year, kind, part }) =>
        family === 'outcome' && year === null && kind === 'count' && part?.variable !== variable,
    ),
    ({ variable }) => variable,
  );
  const shared = new Set([...ofRow.values()].filter((names) => names.some(({ loose }) => loose)).flat());
  return found.map((statement) => (shared.has(statement) ? { ...statement, loose: true } : statement));
}

/** 10件已按时答复，其余2件结转下年度: beside what was carried over, and nothing else, those are all that were answered. */
function keepCompleted(found: Statement[]): Statement[] {
  const kept = new Set([...Map.groupBy(found, ({ sentence }) => sentence).values()].flatMap(completedBesideRest));
  return found.map((statement) => (kept.has(statement) ? { ...statement, loose: false } : statement));
}

function completedBesideRest(said: readonly Statement[]): Statement[] {
  const [completed, rest] = said.slice(-2);
  if (completed?.variable !== 'completed' || completed.kind !== 'count') return [];
  if (rest?.variable !== 'carriedOut' || rest.loose || rest.vague) return [];
  const came = ({ variable, also }: Statement) =>
    /^(?:received|carriedIn)$/.test(variable ?? '') || also.includes('received');
  return said.slice(0, -2).every(came) ? [completed] : [];
}
