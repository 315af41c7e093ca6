import type { Identity } from '../report.ts';
import type { Progress } from './progress.ts';
import type { ProseWord } from './tokens.ts';

const isOwnKind = ({ name, officeClass }: Identity, word: string): boolean =>
  word === '分局' ? (name ?? '').endsWith(word) : officeClass === 'government-office' && word.endsWith('政府办');

/** A government's report covers its area, and 全镇 or 全局 is the office itself; for others it is a wider scope. */
export function isElsewhere(progress: Progress, { meaning, start, end }: ProseWord): boolean {
  const { identity } = progress.report;
  const { officeClass } = identity;
  const word = progress.text.slice(start, end);
  if (meaning.kind === 'otherOffice') return !isOwnKind(identity, word);
  if (/[镇乡街道办局委厅关]$|系统$/.test(word) && word.startsWith('全')) return officeClass === 'government';
  const isWhole = officeClass === 'government' || officeClass === 'unknown';
  return word.endsWith('本级') ? isWhole : !isWhole;
}

/** 人社局 is 人力资源和社会保障局: its characters, in order. */
function isShortFor(short: string, name: string): boolean {
  let at = -1;
  for (const character of short) {
    at = name.indexOf(character, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** 住建局收到5件: whoever is named as the one who received it, and is not the author. */
const actor =
  /([^、,;:。()”“]{0,12}?)(局|分局|委|管委会|委员会|办|厅|办公室|镇|乡|街道|中心|大队|支队|总队|调查队|海关|分行|联合会|总工会|部门|公司|院|所|科|股|站)(?:共|共计|累计|全年|年内|已|也|均|新)?$/;

export function namesOtherOffice({ text, report, clause }: Progress, start: number, end: number): boolean {
  const verb = clause.own.find((token) => token.kind === 'word' && token.meaning.kind === 'deed');
  const match = actor.exec(text.slice(start, Math.max(start, Math.min(end, verb?.start ?? start))));
  if (!match) return false;
  const [, name = '', kind = ''] = match;
  if (/(?:我|本|全|贵)$/.test(name) || /^(?:我|本|全)/.test(name)) return false;
  const own = `${report.identity.name ?? ''}${report.signature ?? ''}${report.title ?? ''}`;
  return !own.includes(`${name.slice(-2)}${kind}`) && !isShortFor(`${name.slice(-2)}${kind}`, own);
}
