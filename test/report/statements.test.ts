import { describe, expect, test } from 'vitest';
import { identityOf } from '../../lib/report/office-class.ts';
import { readStatements, type Statement } from '../../lib/report/statements.ts';
import { soundReport } from '../report-maker.ts';

/** Each number as `value variable`, with what else is known of it: ~ loose, ! strict, ≈ vague, @year, ⊂ total. */
function show(statement: Statement): string {
  const { value, variable, loose, strict, vague, year, part, kind } = statement;
  const marks = [loose && '~', strict && '!', vague && '≈', year !== null && `@${year}`].filter(Boolean).join('');
  const of = part && kind === 'count' ? ` ⊂ ${part.value}` : '';
  return `${kind === 'none' ? '没有' : value} ${variable ?? '–'}${marks && ` ${marks}`}${of}`;
}

const read = (text: string, year = 2023) =>
  readStatements(soundReport({ year, prose: { 0: [], 1: [text], 5: [], 6: [] } })).map(show);

describe('a number is bound to what it counts', () => {
  test.each<[string, string[]]>([
    ['2023年，我局新收政府信息公开申请12件，上年结转3件。', ['12 received !', '3 carriedIn']],
    ['全年收到依申请公开18件，办结17件，结转下年度继续办理1件。', ['18 received', '17 completed', '1 carriedOut']],
    ['我办共受理25件政府信息公开申请，均已按时答复。', ['25 received']],
    [
      '共接收信息公开申请９件，其中予以公开４件、部分公开２件，不予公开３件。',
      ['9 received', '4 granted ⊂ 9', '2 partlyGranted ⊂ 9', '3 refused ⊂ 9'],
    ],
    ['收到政府信息公开申请两件，一件予以公开，一件无法提供。', ['2 received', '1 granted', '1 unavailable']],
    [
      '2022年结转至2023年4件，2023年受理政府信息公开申请30件，结转至2024年2件。',
      ['4 carriedIn', '30 received', '2 carriedOut'],
    ],
    ['共收到公开申请66件（上年度结转6件，结转下年度9件）。', ['66 received', '6 carriedIn ⊂ 66', '9 carriedOut ⊂ 66']],
    [
      '答复政府信息公开申请805件（含上年度结转申请18件，另有72件申请顺延到下年度答复）。',
      ['805 completed', '18 carriedIn ⊂ 805', '72 carriedOut ⊂ 805'],
    ],
    ['政府信息公开申请中，自然人提出7件，法人或其他组织提出2件。', ['7 naturalPerson', '2 organisations']],
    [
      '收到政府信息公开申请5件，其中网上3件、信函1件、当面1件。',
      ['5 received', '3 channel ~ ⊂ 5', '1 channel ~ ⊂ 5', '1 channel ~ ⊂ 5'],
    ],
    [
      '办结申请20件，予以公开和部分公开15件，其他处理5件，均为信息公开申请。',
      ['20 completed', '15 granted + partlyGranted', '5 other'],
    ],
    [
      '政府信息公开申请办理中，予以公开、部分公开、不予公开分别为6件、5件、4件。',
      ['6 granted', '5 partlyGranted', '4 refused'],
    ],
    [
      '完成依申请公开答复14件，其中予以公开答复9件、部分公开的答复2件、不予公开答复3件。',
      ['14 completed', '9 granted ⊂ 14', '2 partlyGranted ⊂ 14', '3 refused ⊂ 14'],
    ],
    [
      '办结政府信息公开申请30件，因本机关不掌握等原因无法提供12件，因国家秘密、内部事务信息不予公开3件。',
      ['30 completed', '12 unavailable ~', '3 refused ~'],
    ],
    ['收到依申请公开8件，无下年度结转。', ['8 received', '没有 carriedOut']],
    ['政府信息公开申请、行政复议、行政诉讼均为零。', ['0 received', '0 review.total', '0 suits.total']],
    [
      '答复政府信息公开申请9件，其中不予公开（属于行政查询事项）2件，不予公开（属于过程性信息）1件，无法提供（本机关不掌握、没有现成信息）6件。',
      [
        '9 completed',
        '2 refused.administrativeQuery ⊂ 9',
        '1 refused.processInformation ⊂ 9',
        '6 unavailable.notHeld + unavailable.needsCreation ⊂ 9',
      ],
    ],
    ['收到政府信息公开申请10件，办结8件，结转2024年度继续办理2件。', ['10 received', '8 completed', '2 carriedOut']],
    [
      '全年制发公文40件，其中主动公开25件，依申请公开9件，不予公开6件。',
      ['40 –', '25 – ⊂ 40', '9 received ~', '6 refused ~'],
    ],
    ['印发文件40件，主动公开率70%，依申请公开12件。', ['40 –', '12 received ~']],
    ['主动公开信息300条，依申请公开5件。', ['300 published', '5 received']],
    ['主动公开信息300条，依申请公开信息5条。', ['300 published', '5 received ~']],
    ['受理政府信息公开申请33件，结转上年后新收到申请25件。', ['33 received', '25 received ~!']],
    ['受理答复政府信息公开申请14件，其中3件结转下年度继续办理。', ['14 completed', '3 carriedOut ⊂ 14']],
    [
      '未发生因政府信息公开引起的行政诉讼。因工伤认定被提起行政诉讼2件，因不服我局答复被申请行政复议1件。',
      ['没有 suits.total', '2 suits.total ~', '1 review.total'],
    ],
    ['办理行政复议案件9件，其中涉及政府信息公开2件。', ['9 –', '2 – ⊂ 9']],
    ['收到政府信息公开申请30件，经沟通撤件12件，受理18件。', ['30 received', '12 –', '18 received ~']],
    ['新发布行政规范性文件4件，清理后继续有效33件。', ['4 –', '33 normativeDocuments.inForce ~']],
    ['公示行政许可12件、行政处罚3件。', ['12 licences.decisions ~', '3 penalties.decisions ~']],
    [
      '受理行政复议案件58件，其中涉及政府信息公开3件；作为被告的行政诉讼案件20件，涉及政府信息公开2件。',
      ['58 –', '3 – ⊂ 58', '20 – ⊂ 58', '2 – ⊂ 58'],
    ],
    ['办理政府信息公开类行政复议案件12件。', ['12 review.total ~']],
    ['发布依申请公开信息4条，不予公开信息9条。', ['4 received ~', '9 refused ~']],
    ['政府信息公开申请、行政复议、行政诉讼均为0。', ['0 received', '0 review.total', '0 suits.total']],
    [
      '因政府信息公开引发行政复议6件，其中维持4件，纠正2件；行政诉讼3件，尚未审结1件。',
      ['6 review.total', '4 review.upheld ⊂ 6', '2 review.corrected ⊂ 6', '3 suits.total', '1 suits.pending'],
    ],
    [
      '因政府信息公开被申请行政复议和提起行政诉讼9件，其中行政复议6件、复议后起诉3件。',
      ['9 review.total + suits.total', '6 review.total ⊂ 9', '3 suitAfterReview.total ⊂ 9'],
    ],
    ['新制定规章5件，修改4件，废止2件。', ['5 regulations.issued ~', '4 –', '2 regulations.repealed']],
    [
      '制发行政规范性文件3件，废止1件，现行有效20件。',
      ['3 normativeDocuments.issued', '1 normativeDocuments.repealed', '20 normativeDocuments.inForce'],
    ],
    [
      '作出行政许可决定120件，行政处罚8件；行政事业性收费20.3万元。',
      ['120 licences.decisions', '8 penalties.decisions', '20.3 fees.amount'],
    ],
    [
      '保留权力事项90项，其中行政许可30项、行政处罚60项。',
      ['90 –', '30 licences.decisions ~', '60 penalties.decisions ~'],
    ],
    ['主动公开信息70条，其中预决算10条、行政处罚8件。', ['70 published', '10 – ⊂ 70', '8 penalties.decisions ~']],
    ['全年公开行政许可处理决定45件、行政处罚处理决定6件。', ['45 licences.decisions ~', '6 penalties.decisions ~']],
    ['公开信息80条，作出行政许可9件。', ['80 published', '9 licences.decisions']],
    [
      '收到政府信息公开申请12件，其中10件已经按时按规定完成答复，其余2件结转下年度办理。',
      ['12 received', '10 completed ⊂ 12', '2 carriedOut ⊂ 12'],
    ],
    [
      '收到政府信息公开申请12件，其中9件已答复，1件撤回申请，2件结转下年度办理。',
      ['12 received', '9 completed ~ ⊂ 12', '1 other.rest ~ ⊂ 12', '2 carriedOut ⊂ 12'],
    ],
    [
      '处理政府信息公开申请50件（包含上年结转4件），47件已在法定期限内答复，3件结转下年。',
      ['50 completed', '4 carriedIn ⊂ 50', '47 completed', '3 carriedOut'],
    ],
    [
      '受理信息公开申请6件，其中本机关不掌握相关信息2件、信息不存在3件、不予公开1件。',
      ['6 received', '2 unavailable.notHeld ~ ⊂ 6', '3 unavailable.notHeld ~ ⊂ 6', '1 refused ⊂ 6'],
    ],
    ['受理信息公开申请21件，其中18件依法办理答复，2件按进度办理。', ['21 received', '18 completed ~ ⊂ 21', '2 –']],
    ['收到政府信息公开申请40件，上年结转3件，共计43件。', ['40 received', '3 carriedIn', '43 received + carriedIn !']],
    [
      '依申请公开共收到网上申请15件，快递7件，合计22件，上年结转政府信息公开办理数量1件。',
      ['15 channel ~', '7 channel ~', '22 received', '1 carriedIn'],
    ],
    [
      '收到有效政府信息公开申请9件，其中来信申请2件、网上申请7件。',
      ['9 received', '2 channel ~ ⊂ 9', '7 channel ~ ⊂ 9'],
    ],
    [
      '受理政府信息公开申请9件，其中个人申请8件、企业申请1件。',
      ['9 received', '8 naturalPerson ⊂ 9', '1 organisations ~ ⊂ 9'],
    ],
    ['主动公开办理行政许可90件，行政处罚8件。', ['90 licences.decisions ~', '8 penalties.decisions ~']],
    ['全年制定出台了4件行政规范性文件，印发了3份规范性文件解读。', ['4 normativeDocuments.issued', '3 –']],
    ['行政处罚立案15起，办结行政许可130件。', ['15 penalties.decisions ~', '130 licences.decisions']],
    ['收取信息处理费300元。', ['300 processingFee']],
    ['受理信息公开申请1,234件，办结1，230件。', ['1234 received', '1230 completed']],
    [
      '全年公开政府信息2.5万条，其中政策类1.5万条，其他1万条。',
      ['25000 published', '15000 – ⊂ 25000', '10000 – ⊂ 25000'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what did not happen is stated as none', () => {
  test.each<[string, string[]]>([
    ['2023年，我镇未收到政府信息公开申请。', ['没有 received']],
    ['全年没有收到公民、法人和其他组织提出的政府信息公开申请。', ['没有 received']],
    ['未发生依申请公开工作方面的行政复议和行政诉讼。', ['没有 review.total', '没有 suits.total']],
    ['未收到政府信息公开申请、行政复议。', ['没有 received', '没有 review.total']],
    ['无依申请公开事项。', ['没有 received']],
    ['未发生因政府信息公开申请引发的行政复议、行政诉讼。', ['没有 review.total', '没有 suits.total']],
    [
      '新收政府信息公开申请2件，没有上年结转，也没有结转下年度的申请。',
      ['2 received !', '没有 carriedIn', '没有 carriedOut'],
    ],
    ['本年未制定出台规章和行政规范性文件。', ['没有 regulations.issued', '没有 normativeDocuments.issued']],
    ['未制定地方性法规和规章。', ['没有 regulations.issued']],
    ['未印发规范性文件公开目录。', []],
    ['未发生有关政府信息公开事务的行政复议案件、行政诉讼案件和举报申诉件。', ['没有 review.total', '没有 suits.total']],
    ['未发生因信息公开引发的举报、投诉、行政复议等情况。', ['没有 review.total']],
    ['未发生因信访引起的行政诉讼。', []],
    ['没有逾期答复的政府信息公开申请。', []],
    ['未收到对政府信息公开申请答复不满的投诉。', []],
    ['全年未收到群众投诉举报。', []],
    ['如未收到政府信息公开申请答复，可来电咨询。', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('another year, another office and a vague number are known as such', () => {
  test.each<[string, string[]]>([
    ['收到信息公开申请22件，比2022年（31件）下降29%。', ['22 received', '31 – @2022', '-29 change:received']],
    ['2022年收到政府信息公开申请15件，2023年收到18件。', ['15 received @2022', '18 received']],
    ['收到信息公开申请18件，较上年增加3件。', ['18 received', '3 –']],
    ['共收到政府信息公开申请10余件。', ['10 received ≈']],
    ['县住建局收到政府信息公开申请8件。', ['8 received ~']],
    ['霞山海关收到政府信息公开申请8件。', ['8 received ~']],
    ['高新区管委会收到政府信息公开申请8件。', ['8 received ~']],
    ['区政府办代表区政府受理政府信息公开申请17件。', ['17 received ~']],
    ['近三年共收到政府信息公开申请60件。', ['60 received ~']],
    ['自2023年以来累计收到政府信息公开申请60件。', ['60 received ~']],
    ['2023年以来累计收到政府信息公开申请60件。', ['60 received ~']],
    ['2023年以来收到政府信息公开申请6件。', ['6 received']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

test('a branch speaks of itself', () => {
  const identity = identityOf('国家金融监督管理总局河口监管分局', 'title');
  const text = '一年来我分局收到政府信息公开申请8件。';
  expect(readStatements(soundReport({ identity, prose: { 1: [text], 5: [], 6: [] } })).map(show)).toEqual([
    '8 received',
  ]);
});

describe('a number that counts something else is left alone', () => {
  test.each<[string, string[]]>([
    ['公开信息之外，办理人大建议5件、政协提案3件，办结率100%。', ['5 –', '3 –']],
    ['12345热线受理群众诉求844件，办结844件，报送信息5篇。', ['844 –', '844 –']],
    ['收到群众来信12件，均已答复。', []],
    ['受理工伤认定申请20件。', ['20 –']],
    ['全年办理行政复议案件120件，行政应诉45件。', ['120 –', '45 –']],
    ['根据第36条和国办公开办函〔2021〕30号，电话0551-1234567，邮编230001。', []],
    ['收到申请3至5件。', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

test('a heading or an earlier sentence says which applications are meant', () => {
  const text = '依申请公开工作进一步规范。全年共收到6件，其中自然人5件、商业企业1件；办结5件。';
  expect(read(text)).toEqual(['6 received', '5 naturalPerson ⊂ 6', '1 business ⊂ 6', '5 completed']);
  expect(read('全年共收到6件。')).toEqual([]);
});

test('percentages belong to the number before them', () => {
  const text = '答复申请200件（均为政府信息公开申请），其中予以公开50件，占25%；不予公开33件（16.5%）。';
  expect(read(text)).toEqual([
    '200 completed',
    '50 granted ⊂ 200',
    '25 share:granted',
    '33 refused ⊂ 200',
    '16.5 share:refused',
  ]);
});

test('a percentage of what was named since is no share of an earlier number', () => {
  const text =
    '办结信息公开申请60件，结转下年度4件。从类型看，多数涉及土地征收，占比90%；从地区看，城关镇20件（占31.3%）。';
  expect(read(text)).toEqual(['60 completed', '4 carriedOut', '20 –', '31.3 –']);
});

test('a statement points to its clause, as printed', () => {
  const report = soundReport({ prose: { 1: ['２０２３年，我局 共受理政府信息公开申请 12 件。'] } });
  expect(readStatements(report)[0]).toMatchObject({
    section: 1,
    quote: '我局 共受理政府信息公开申请 12 件',
    value: 12,
  });
});
