import type { Facts } from '../facts.ts';
import type { Office } from '../offices.ts';
import type { Random } from '../random.ts';
import type { Paragraph, Speak } from '../telling.ts';

const problems = [
  '公开内容不够丰富，与群众期待还有差距',
  '政策解读形式单一，图解和视频较少',
  '工作人员业务水平有待提高，对条例的理解不够深入',
  '信息更新不够及时，个别栏目长期未更新',
  '公开渠道利用不充分，新媒体影响力不强',
  '依申请公开答复文书不够规范',
  '部分科室主动公开意识不强，报送信息不积极',
  '基层公开标准目录与实际工作结合不紧密',
];
const measures = [
  '丰富公开内容，重点公开群众关心的民生实事',
  '创新解读形式，多用图表、动画等方式',
  '加强业务培训，组织学习条例和典型案例',
  '建立栏目更新台账，明确责任人和时限',
  '拓展公开渠道，发挥新媒体作用',
  '统一答复文书格式，加强合法性审核',
  '强化督促检查，定期通报报送情况',
  '对照标准目录查漏补缺，及时调整',
];
const count = (index: number) => `${'一二三四五'[index] ?? ''}是`;

/** Part five in one of the styles that reports have: problems, then what is done about them. */
export function tellProblems(random: Random, speak: Speak): Paragraph[] {
  const chosen = random.sample(
    problems.map((_, index) => index),
    random.int(2, 4),
  );
  const faults = chosen.map((at) => problems[at] ?? '');
  const remedies = chosen.map((at) => measures[at] ?? '');
  const list = (items: readonly string[]) => items.map((item, index) => `${count(index)}${item}`).join('；');
  const say = (text: string): Paragraph => [speak(text)];
  return random.pick([
    () => [
      say('（一）存在的主要问题'),
      say(`{year}年，{u}政府信息公开工作虽取得一定成绩，但仍存在不足：${list(faults)}。`),
      say('（二）改进情况'),
      say(`针对上述问题，{u}采取以下措施：${list(remedies)}。`),
    ],
    () => [
      say(`{u}在政府信息公开工作中还存在一些薄弱环节，主要表现在：${list(faults)}。`),
      say(`下一步，{u}将从以下方面加以改进：${list(remedies)}。`),
    ],
    () => [say(`存在的主要问题：${list(faults)}。`), say(`改进措施：${list(remedies)}。`)],
    () => [
      say(
        `{year}年政府信息公开工作存在的问题主要有：${faults.join('，')}。{nextYear}年，{u}将${remedies.join('，')}，不断提高公开水平。`,
      ),
    ],
    () => [
      say(`公开工作中的主要问题：${list(faults)}。`),
      say(`整改举措：${list(remedies)}。以上措施将于{nextYear}年6月底前完成。`),
    ],
    () => [
      say('1.存在问题'),
      ...faults.map((fault, index) => say(`（${index + 1}）${fault}。`)),
      say('2.改进措施'),
      ...remedies.map((remedy, index) => say(`（${index + 1}）${remedy}。`)),
    ],
    () => [
      say(
        `过去一年，{u}的公开工作与公众需求相比仍有短板：${faults.join('；')}。为此，我们已着手${remedies.join('；')}。`,
      ),
    ],
    () => [
      say(`回顾{year}年工作，${faults.join('，')}，这些都有待改进。`),
      say(`今后，{u}将着力做好以下工作：${list(remedies)}。`),
    ],
    () => [say(`对照上级要求，短板弱项主要有：${list(faults)}。`), say(`下一年度努力方向：${list(remedies)}。`)],
    () => faults.map((fault, index) => say(`${index + 1}.${fault}。改进情况：${remedies[index]}。`)),
    () => [
      say('虽然工作有了进步，但对照上级要求和群众期盼，还有不少差距。'),
      say(`主要问题：${list(faults)}。`),
      say(`对{lastYear}年查找出的问题，已逐项整改到位。{nextYear}年将重点做好：${list(remedies)}。`),
    ],
  ])();
}

/** Part six: nothing, the processing fee, or local sub-sections. */
export function tellOthers(random: Random, speak: Speak, facts: Facts, { officeClass }: Office): Paragraph[] {
  const say = (text: string): Paragraph => [speak(text)];
  const fee = random.int(1, 90) * 10;
  return random.pick([
    () => [say('无。')],
    () => [say('无')],
    () => [say('暂无。')],
    () => [say('无其他事项。')],
    () => [say('本年度没有其他需要报告的事项。')],
    () => [say('{year}年度{u}无其他需要报告的事项。')],
    () => [say('依据《政府信息公开信息处理费管理办法》，{u}{year}年未收取信息处理费。')],
    () => [say('按照《政府信息公开信息处理费管理办法》规定，本年度未产生信息处理费，无其他需要报告的事项。')],
    () =>
      Number(facts.year) >= 2021 && Number(facts.received) > 20
        ? [say(`依据《政府信息公开信息处理费管理办法》，{year}年发出收费通知1件，收取信息处理费${fee}元。`)]
        : [say('本年度未收取信息处理费。')],
    () => [
      say(
        `（一）建议提案办理情况。承办人大代表建议${random.int(1, 9)}件、政协提案${random.int(1, 9)}件，全部按期办复并公开。`,
      ),
      say('（二）信息处理费情况。{year}年未收取信息处理费。'),
      ...(officeClass === 'government' ? [say('（三）政府网站建设情况。完成适老化改造，运行总体平稳。')] : []),
    ],
    () => [say('{u}落实年度政务公开工作要点，各项任务均已完成。本年度未收取信息处理费，其他无需要报告的事项。')],
  ])();
}

const bases: Record<string, readonly string[]> = {
  '2019': [
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）第五十条规定，编制本报告。',
    '按照《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式（试行）〉的通知》（国办公开办函〔2019〕60号）要求，{name}编制了{year}年政府信息公开工作年度报告。',
    '本报告依照《中华人民共和国政府信息公开条例》编制。',
  ],
  '2021': [
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）第五十条规定，{name}编制本报告。',
    '根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）第四十九条、第五十条和国办公开办函〔2021〕30 号文件要求，编制本报告。',
    '按照《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，现将{year}年政府信息公开工作情况报告如下。',
    '本报告依据《中华人民共和国政府信息公开条例》及国办公开办函〔2021〕30号文件的规定编制。',
    '为全面反映政府信息公开工作，根据《条例》第五十条和国办公开办函〔2021〕30号要求，制作本年度报告。',
  ],
};
const periods = [
  '本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。',
  '本报告中所列数据的统计期限为{year}年1月1日至{year}年12月31日。',
  '报告中使用数据的统计时限为{year}年1月1日至12月31日。',
  '文中所列数据统计期限从{year}年1月1日开始，到{year}年12月31日结束。',
  '本报告所列数据的统计期限自{year}年1月1日至12月31日止。',
  '报告数据统计时限：{year}年1月1日—{year}年12月31日。',
  '本年度报告统计期限为{year}年1月1日-12月31日。',
];
const partLists = [
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
  '全文包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项共六部分。',
];

/** What stands before part one; the sentence of the period is one of its own. */
export function tellIntroduction(random: Random, speak: Speak, { name, place }: Office, edition: string): Paragraph[] {
  const opening = speak(random.pick(bases[edition] ?? []).replace('{name}', name));
  const parts = random.chance(0.35) ? [speak(random.pick(partLists))] : [];
  const period = speak(random.pick(periods));
  const desk = random.pick([
    '',
    '',
    '联系人：王伟，',
    `统一社会信用代码：1${random.int(1000, 9999)}${random.int(100000, 999999)}${random.int(1000000, 9999999)}，`,
    '电子邮箱：xxgk2020@163.com，',
    '传真：0571-87654321，',
  ]);
  const contact = random.chance(0.5)
    ? [
        speak(
          `本报告在${place.county}人民政府门户网站全文公开。如有疑问，请与本机关联系（${desk}地址：${place.county}人民路${random.int(1, 300)}号，电话：0${random.int(310, 998)}-${random.int(2000000, 8999999)}，邮编：${random.int(100000, 899999)}）。`,
        ),
      ]
    : [];
  return random.chance(0.5)
    ? [[opening, ...parts, period, ...contact]]
    : [
        [opening, ...parts],
        [period, ...contact],
      ];
}
