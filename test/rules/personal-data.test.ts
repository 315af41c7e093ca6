import { personalData } from '../../lib/rules/personal-data.ts';
import { soundReport } from '../report-maker.ts';
import { testRule } from '../rule-tester.ts';

const said = (...prose: string[]) => soundReport({ prose: { 1: prose } });
const found = (quote: string) => ({ section: 1, quote, occurrence: 1 });

testRule(personalData, {
  passes: {
    'no number of a person': soundReport(),
    'codes of organisations, files and accounts': said(
      '统一社会信用代码11370684MB2840359A，统一社会信用代码370284198503120011。',
      '索引号：37028419850312001600001，文号〔2023〕15号，账号：6222021203123456789。',
      '立项备案号2306-370284-04-01-123456。',
    ),
    'an identity number with a wrong check digit or no day': said(
      '编码370284198503120015，编码370284198513120018，编码990284198503120011。',
    ),
    'a number that is masked already': said('申请人王某，身份证号3702************11，电话138****5678。'),
    'telephones of offices': said(
      '联系电话：0535-5642181，监督电话：13812345678。',
      '申请人可拨打电话13812345678咨询，为申请人服务电话13912345678。',
      '本机关联系人：张伟，手机13812345678。',
    ),
    'addresses of offices': said(
      '申请人可到河口县青石镇人民路12号现场提交申请。',
      '向申请人王某某（住青石镇河西村12号）答复。',
    ),
  },
  fails: {
    'the address of a named applicant': {
      report: said('申请人李晓梅，住青石镇河西村三组12号，要求公开低保名单。'),
      findings: [{ where: found('申请人李晓梅，住青石镇河西村三组12号'), message: /申请人住址：李某/ }],
    },
    'an identity number': {
      report: said('答复申请人（身份证号：370284198503120011）要求公开的征地补偿信息。'),
      findings: [{ where: found('370284198503120011'), message: /居民身份证号码：3702\*{12}11$/, verdict: 'suspect' }],
    },
    'an identity number with X, torn by a space': {
      report: said('证件号码 110105 194912310 02X 已核对。'),
      findings: [{ where: found('110105 194912310 02X'), message: /1101\*{12}2X/ }],
    },
    'an old identity number, called so': {
      report: said('申请人提交的身份证号码为370284850312001。'),
      findings: [{ where: found('370284850312001'), message: /3702\*{9}01/ }],
    },
    'a mobile number beside an applicant': {
      report: said('申请人王建国（手机：13812345678）申请公开拆迁补偿方案。', '申请人电话13912345678。'),
      findings: [
        {
          where: found('申请人王建国（手机：13812345678'),
          message: /2 处疑似申请人的手机号码：138\*{6}78、139\*{6}78/,
        },
      ],
    },
  },
  unchecked: { 'no text was read': soundReport({ blocks: [], headings: [] }) },
});
