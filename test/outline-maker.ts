import { parseHeading } from '../lib/report/headings.ts';
import type { Block, Heading, Report } from '../lib/report/report.ts';
import { soundReport } from './report-maker.ts';

/** The six headings as the form prints them, each with a line below; a base to cut from. */
export const sixParts = [
  '# 一、总体情况',
  '认真做好主动公开、依申请公开、政府信息管理、平台建设和监督保障工作，开展考核评议。',
  '# 二、主动公开政府信息情况',
  '# 三、收到和处理政府信息公开申请情况',
  '# 四、政府信息公开行政复议、行政诉讼情况',
  '# 五、存在的主要问题及改进情况',
  '存在的问题是解读形式单一，下一步将改进。',
  '# 六、其他需要报告的事项',
  '无',
];

/** A report made of lines: `# ` opens a part, `## ` is a heading that opens none, any other line is a paragraph. */
export function outlined(lines: readonly string[], changes: Partial<Report> = {}): Report {
  const blocks: Block[] = [];
  const headings: Heading[] = [];
  let section = 0;
  for (const line of lines) {
    const [, marks, text = ''] = /^(?:(#{1,2}) )?(.*)$/s.exec(line) ?? [];
    if (marks === undefined) {
      blocks.push({ text, section, kind: 'paragraph' });
      continue;
    }
    const { style, ordinal, part } = parseHeading(text);
    const opens = marks === '#';
    if (opens) section = part ?? section;
    headings.push({ text, style, ordinal, part, opens, section, block: blocks.length });
    blocks.push({ text, section, kind: 'heading' });
  }
  return soundReport({ headings, blocks, ...changes });
}

/** The six parts with some lines exchanged. */
export const exchanged = (changes: Record<string, readonly string[]>): string[] =>
  sixParts.flatMap((line) => changes[line] ?? [line]);
