import type { ListValue } from './list.ts';

/** The columns of a batch's list: one line a page, those that could not be checked with their reason. */
export const taskColumns = [
  '序号',
  '单位名称',
  '报告年度',
  '标题',
  '网址',
  '状态',
  '原因',
  '尝试次数',
  '处理时间',
] as const;
export type TaskRow = Record<(typeof taskColumns)[number], ListValue>;

interface Task {
  office: string | null;
  year: number | null;
  title: string | null;
  url: string;
  state: keyof typeof stateNames;
  reason: string | null;
  attempts: number;
  at: number;
}

const stateNames = {
  waiting: '待检查',
  running: '检查中',
  done: '已检查',
  'no-report': '不是年度报告',
  failed: '未检成',
  cancelled: '已取消',
} as const;

/** `describe` puts a reason into words. */
export const toTaskList = (tasks: readonly Task[], describe: (reason: string | null) => string): TaskRow[] =>
  tasks.map(({ office, year, title, url, state, reason, attempts, at }, index) => ({
    序号: index + 1,
    单位名称: office,
    报告年度: year,
    标题: title,
    网址: url,
    状态: stateNames[state],
    原因: describe(reason),
    尝试次数: attempts,
    处理时间: state === 'waiting' ? null : new Date(at),
  }));
