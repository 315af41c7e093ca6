/**
 * The words by which an annual report says what its numbers count, in the report's own language. A word in brackets
 * stands for each of its alternatives: 上年[度|]结转 is 上年度结转 and 上年结转. Text is compared after folding (no white
 * space, every comma as 、), and the longest word wins, so that 行政复议法 is no 行政复议 and 无法提供 no 无.
 */

/** What a family of variables belongs to, and so what may be part of what. */
export type Family =
  | 'flow'
  | 'outcome'
  | 'applicant'
  | 'channel'
  | 'dispute'
  | 'ruling'
  | 'document'
  | 'documentAct'
  | 'decision'
  | 'fee'
  | 'published';

/** What an office does with applications; the verb decides which variable a number means. */
export type Deed = 'receiveNew' | 'receive' | 'handle' | 'complete';

/**
 * What a word means to a reader of numbers. `loose` labels name a kind of thing that may be one part of a variable among
 * several (撤销 and 确认违法 are both 结果纠正): they may agree with a table, but can't contradict it.
 */
export type Meaning =
  | { kind: 'deed'; deed: Deed }
  | { kind: 'label'; family: Family; variable: string; loose?: true }
  | { kind: 'decide' | 'announce' }
  | { kind: 'applications' | 'application' | 'subject' | 'everybody' }
  | { kind: 'cause' | 'rate' | 'change' | 'share' | 'stranger' | 'about' | 'plain' }
  | { kind: 'parts' | 'each' | 'all' | 'also' | 'carry' }
  | { kind: 'none'; receives: boolean }
  | { kind: 'area' | 'otherOffice' | 'otherTime' | 'lastYear' | 'plan' };

const deed = (deed: Deed): Meaning => ({ kind: 'deed', deed });
const label = (family: Family, variable: string): Meaning => ({ kind: 'label', family, variable });
const loose = (family: Family, variable: string): Meaning => ({ kind: 'label', family, variable, loose: true });

const lastYears = '[上年|上年度|上一年|上一年度|去年|去年度|往年|前一年|前一年度]';
const nextYears = '[下年|下年度|下一年|下一年度|次年|次年度|来年|明年|明年度]';
const disclosing = '[政府信息|政务信息|信息]公开';

/** The lexicon: each meaning with the templates of its words. */
export const lexicon: readonly (readonly [Meaning, readonly string[]])[] = [
  [deed('receiveNew'), ['新收[到|]', '新[受理|接收|增|接到|增受理|收到并受理]', '[本年度|本年]新收[到|]']],
  [deed('receive'), ['收到', '受理', '接收[到|]', '接到', '承接', '收悉', '收取到', '共收', '收件']],
  [deed('handle'), ['办理', '处理', '承办', '办件']],
  [
    deed('complete'),
    [
      '办结',
      '答复',
      '回复',
      '办复',
      '办理完毕',
      '处理完毕',
      '办理完结',
      '办理答复',
      '办理回复',
      '[本年度|本年|]办理结果[总计|]',
    ],
  ],

  [{ kind: 'applications' }, [`[有效|]${disclosing}[的|类|][申请|申请件|申请事项|申请书|申请表|申请办件|申请案件]`]],
  [
    { kind: 'applications' },
    [
      '依申请公开',
      '依申请公开[政府信息|信息|事项|件|申请|申请件|办件|的政府信息|政府信息申请|信息申请|业务|事宜|公开件]',
    ],
  ],
  [
    { kind: 'applications' },
    [
      '政府信息依申请公开',
      '有效依申请公开[申请|]',
      '信息依申请公开',
      '[公开|获取]政府信息[的|]申请',
      '[公开|政府信息]申请',
      '申请公开[政府信息|信息|件|]',
      '依申请件',
      '依申请',
      '[依|]申请信息公开[件|]',
      `申请${disclosing}`,
    ],
  ],
  [{ kind: 'application' }, ['申请', '申请件', '申请事项', '申请人']],
  [
    { kind: 'everybody' },
    [
      '[公民|自然人|个人|群众|市民][、|和|或|或者|及]法人[、|和|或|或者|及|与|以及|及以上的][其他|其它|非法人|社会]组织',
      '[公民|自然人|个人][、|和|或|及]法人[和|或|及][其他|其它|]组织',
      '[公民|个人][、|和|或|及]法人',
      '[公民|个人|群众][、|和|或|及][组织|单位|企业]',
    ],
  ],

  [
    label('flow', 'carriedIn'),
    [
      `${lastYears}[结转|转结|结转到本年|结转至本年|结转本年|结转而来|转入|结存|遗留]`,
      '结转[上年|上年度|上一年度]',
      '结转[至|到|入|][本年|本年度]',
    ],
  ],
  [
    label('flow', 'carriedOut'),
    [
      `[结转|转结|结转至|结转到|结转入|转|转至|转到|转入|顺延|顺延至|顺延到|延至|延期至|延续至|延续到|留待|移至]${nextYears}`,
      `${nextYears}[结转|继续办理|办理|继续处理|处理|答复|继续答复]`,
    ],
  ],
  [{ kind: 'carry' }, ['结转', '转结']],

  [label('outcome', 'granted'), ['予以公开', '同意公开', '[予以|给予|全部予以]全部公开']],
  [
    loose('outcome', 'granted'),
    [
      '准予公开',
      '给予公开',
      '已主动公开',
      '属于主动公开[范围|]',
      '属主动公开',
      '告知获取[方式|途径|方式和途径|方式、途径|渠道]',
      '全部公开',
      '依法公开',
      '主动公开并告知',
    ],
  ],
  [label('outcome', 'partlyGranted'), ['[予以|][部分|部份]公开', '部分予以公开', '区分处理']],
  [label('outcome', 'refused'), ['不予公开', '不予以公开', '未予公开']],
  [loose('outcome', 'refused'), ['不同意公开', '拒绝公开', '不公开', '不予公开[信息|文件|公文]']],
  [label('outcome', 'unavailable'), ['无法提供', '不能提供', '无法予以提供']],
  [label('outcome', 'declined'), ['不予处理', '不予以处理']],
  [loose('outcome', 'declined'), ['不予受理']],
  [label('outcome', 'other'), ['[其他|其它]处理', '作[出|][其他|其它]处理']],
  [loose('outcome', 'other'), ['[其他|其它][情形|情况|方式处理]']],
  [label('outcome', 'refused.stateSecret'), ['[属于|涉及|]国家秘密']],
  [label('outcome', 'refused.prohibitedByLaw'), ['[其他|]法律[、|]行政法规禁止公开']],
  [label('outcome', 'refused.publicSafety'), ['[危及|]”三安全一稳定”', '三安全一稳定']],
  [label('outcome', 'refused.thirdPartyRights'), ['保护第三方合法权益', '[侵害|损害|涉及|]第三方合法权益']],
  [loose('outcome', 'refused.thirdPartyRights'), ['商业秘密', '个人隐私', '第三方权益']],
  [label('outcome', 'refused.internalAffairs'), ['[属于|][三类|]内部事务[信息|]', '内部事务性信息', '内部管理信息']],
  [label('outcome', 'refused.processInformation'), ['[属于|][四类|]过程性信息', '过程信息']],
  [label('outcome', 'refused.enforcementFile'), ['[属于|][行政|]执法案卷[信息|]']],
  [label('outcome', 'refused.administrativeQuery'), ['[属于|]行政查询[事项|]']],
  [label('outcome', 'unavailable.notHeld'), ['本机关不掌握[相关政府信息|相关信息|政府信息|信息|]']],
  [
    loose('outcome', 'unavailable.notHeld'),
    [
      '[政府|申请|]信息不存在',
      '不存在',
      '未掌握[相关信息|]',
      '不掌握[相关政府信息|相关信息|]',
      '检索[无|未果]',
      '[非|不属于|不属]本[机关|单位|局|部门|行政机关][信息|公开|负责公开|职责|职权|掌握|制作|]',
    ],
  ],
  [label('outcome', 'unavailable.needsCreation'), ['没有现成[的|]信息[需要另行制作|需另行制作|]', '[需要|需]另行制作']],
  [label('outcome', 'unavailable.stillUnclear'), ['补正后[申请内容|内容|][仍|仍然|依然]不明确', '申请内容[仍|]不明确']],
  [label('outcome', 'declined.petition'), ['信访[、|]举报[、|]投诉[类|][申请|]', '信访[投诉|][、|][举报|]类[申请|]']],
  [loose('outcome', 'declined.petition'), ['告知[其他|其它|][途径|渠道]']],
  [label('outcome', 'declined.repeated'), ['重复申请']],
  [label('outcome', 'declined.publication'), ['[要求|]提供公开出版物', '公开出版物']],
  [label('outcome', 'declined.excessive'), ['[无正当理由|]大量反复申请']],
  [label('outcome', 'declined.confirmation'), ['[要求|][行政机关|]确认或[者|]重新出具[已获取信息|]']],
  [label('outcome', 'other.notCorrected'), ['[申请人|][无正当理由|]逾期[不|未]补正']],
  [label('outcome', 'other.feeUnpaid'), ['[申请人|]逾期未按收费通知[要求缴纳费用|]', '逾期[未|不]缴费']],
  [
    loose('outcome', 'other.rest'),
    ['撤回申请', '撤销申请', '[自主|主动|自行|申请人|申请人主动|申请人自愿|申请人自行][撤销|撤回][申请|]'],
  ],

  [label('applicant', 'naturalPerson'), ['自然人', '公民', '个人']],
  [label('applicant', 'organisations'), ['法人[或|或者|和|及|、|与|以及][其他|其它]组织', '法人[和|及|或]组织']],
  [loose('applicant', 'organisations'), ['法人', '企业', '单位', '企事业单位', '非自然人']],
  [label('applicant', 'business'), ['商业企业']],
  [label('applicant', 'research'), ['科研机构']],
  [label('applicant', 'publicInterest'), ['社会公益组织']],
  [loose('applicant', 'publicInterest'), ['社会组织', '公益组织']],
  [label('applicant', 'legalService'), ['法律服务机构']],
  [loose('applicant', 'legalService'), ['律师事务所', '律师']],
  [loose('applicant', 'otherOrganisation'), ['[其他|其它]组织']],

  [
    loose('channel', 'channel'),
    [
      '[互联网|网络|网上|线上|在线|网站|门户网站|政府网站|平台|信函|邮寄|邮政|快递|信件|纸质|书面|当面|当场|现场|窗口|线下|传真|电子邮件|电子邮箱|邮箱|邮件|数据电文|口头][申请|方式|渠道|形式|提交|提出|]',
      'EMS',
      '[来信|来函][申请|申请件]',
      '通过[来信|来函]',
      '[其他|其它][方式|渠道|途径|形式]',
    ],
  ],

  [label('dispute', 'review'), ['行政复议', '行政复议[案件|案|申请|事项]', '复议', '复议[案件|案|申请]']],
  // Of both kinds: the sum of what table 4 counts.
  [label('dispute', 'review.total + suits'), ['行政争议', '行政争议[案件|案]']],
  [label('dispute', 'suits'), ['行政诉讼', '行政诉讼[案件|案]', '诉讼', '诉讼[案件|案]', '[提起|]行政诉讼案件']],
  [
    label('dispute', 'suitAfterReview'),
    ['[经|][行政|]复议后[起诉|提起诉讼|提起行政诉讼|再起诉|诉讼][案件|]', '先复议后诉讼'],
  ],
  [
    label('dispute', 'directSuit'),
    [
      '[未经|不经][行政|]复议[直接|][起诉|提起诉讼|提起行政诉讼|诉讼][案件|]',
      '直接[起诉|提起诉讼|提起行政诉讼][案件|]',
    ],
  ],
  [
    { kind: 'plain' },
    [
      '行政复议[法|机关|机构|决定|决定书|体制|答复|答复书|风险|率|局|条例|委员会|办公室|意见|建议|建议书|职责|工作|能力|人员|程序|前置|纠错率]',
      '复议[机关|机构|决定|决定书|答复|风险|率|前置]',
      '行政诉讼[法|风险|率|工作|答辩|程序]',
      '诉讼[费|费用|风险|率|程序|答辩]',
      '申请行政复议或[者|]提起行政诉讼的[权利|途径|期限]',
    ],
  ],
  [
    { kind: 'stranger' },
    ['作为[行政|]复议[机关|机构]', '[办理|审理|审结|受理][各类|]行政复议', '行政应诉[案件|]', '出庭应诉', '应诉'],
  ],
  [label('ruling', 'upheld'), ['结果维持', '维持']],
  [loose('ruling', 'upheld'), ['胜诉', '驳回[诉讼请求|起诉|复议申请|申请|]', '维持原[行政行为|判]']],
  [label('ruling', 'corrected'), ['结果纠正', '纠正', '被纠正']],
  [
    loose('ruling', 'corrected'),
    ['[被|]纠错', '撤销', '被撤销', '确认违法', '败诉', '责令[重新答复|限期答复|履行|履职|重作|限期履行]', '变更'],
  ],
  [label('ruling', 'otherResult'), ['其他结果', '其它结果']],
  [loose('ruling', 'otherResult'), ['终止[审理|]', '撤诉', '撤回', '调解[结案|]', '和解']],
  [label('ruling', 'pending'), ['尚未审结', '未审结', '尚未结案', '未结案']],
  [loose('ruling', 'pending'), ['正在审理', '尚在审理', '审理中', '未结']],

  [label('document', 'normativeDocuments'), ['[行政|]规范性文件']],
  [label('document', 'regulations'), ['[政府|部门|]规章']],
  [
    { kind: 'plain' },
    [
      '规章制度',
      '法规规章',
      '行政法规',
      '地方性法规',
      '法律法规规章',
      '规章制度建设',
      '规范性文件[清理|管理|审查|备案|目录|库|数据库|公开|专栏|栏目|解读]',
    ],
  ],
  [
    label('documentAct', 'issued'),
    ['制发', '制定', '制定[出台|印发|发布]', '出台', '印发', '新制定', '制[定|发]并[公开|发布|公布]'],
  ],
  [label('documentAct', 'made'), ['[本年|]新制作[数量|]']],
  [label('documentAct', 'newlyPublished'), ['[本年|]新公开[数量|]']],
  [label('documentAct', 'totalPublished'), ['对外公开总[数量|数]']],
  [label('documentAct', 'repealed'), ['废止', '宣布失效', '废止[和|、|或]失效', '[宣布|]废止[、|和]宣布失效']],
  [label('documentAct', 'inForce'), ['现行有效', '现行有效[件数|数量|的]']],
  [loose('documentAct', 'repealed'), ['失效']],
  // 清理后继续有效33件: without what was issued since.
  [loose('documentAct', 'inForce'), ['保留', '有效', '继续有效']],
  [
    { kind: 'plain' },
    ['修改', '修订', '有效[提升|保障|推进|落实|回应|促进|解决|维护|防范|措施|途径|衔接|减少|避免|提高|性|期|地]'],
  ],

  [label('decision', 'licences'), ['行政许可', '行政许可[决定|案件]']],
  [label('decision', 'penalties'), ['行政处罚', '行政处罚[决定|案件]']],
  [label('decision', 'coerciveMeasures'), ['行政强制', '行政强制[措施|决定|案件|执行]']],
  [
    { kind: 'plain' },
    ['行政[许可|处罚|强制][信息|事项|公示|结果|栏目|法|目录|清单|权力|依据|裁量|等信息|类信息]', '双公示'],
  ],
  [{ kind: 'decide' }, ['作出', '做出', '实施', '下达', '处理决定', '决定']],
  [{ kind: 'announce' }, ['公开', '公示', '公布', '发布', '录入', '上传', '归集', '报送', '推送']],

  [{ kind: 'stranger' }, ['[减免|免收|减征|缓征|停征|取消|降低|清理][各类|各项|涉企|]行政事业性收费']],
  [label('fee', 'fees'), ['行政事业性收费', '行政事业性收费[金额|收入|总额|项目]']],
  [
    label('fee', 'processingFee'),
    [
      '[政府|]信息处理费[用|]',
      '[政府信息公开|信息公开]信息处理费',
      '[政府|]信息公开处理费',
      '依申请公开信息处理费',
      '[政府|]信息公开[费用|费]',
    ],
  ],

  [
    label('published', 'published'),
    [
      '主动公开[各类|][政府|政务|][类|]信息[总数|数量|共计|]',
      '[公开|发布|更新|公布][各类|各项|][政府|政务|公开|][类|]信息[总数|]',
      '信息[公开|发布|更新][量|总量|数]',
    ],
  ],

  [
    { kind: 'cause' },
    [
      `[因|由|就|涉|涉及|针对|对|围绕|关于|与]${disclosing}[工作|申请|答复|事项|问题|类|方面|行为|处理|]`,
      '[因|由|涉及][政府信息|信息|依申请公开|政府信息依申请公开|公开]',
      '[因|由|对]依申请公开[工作|事项|答复|]',
      `${disclosing}[工作|类|方面|领域|相关|案件|行为|][被|的|引发的|引起的|]`,
    ],
  ],
  [
    { kind: 'rate' },
    [
      '[办结|答复|回复|满意|受理|公开|准确|按时办结|按期办结|及时|办理|处理|电子化|响应|完成|覆盖|合格|知晓|到位|群众满意|按时答复|按期答复|依法答复|及时答复|及时办结|限时办结|转办|反馈]率',
    ],
  ],
  [
    { kind: 'change' },
    [
      '同比',
      '环比',
      '增加',
      '减少',
      '上升',
      '下降',
      '增长',
      '增幅',
      '降幅',
      '增至',
      '降至',
      '提升',
      '翻[番|倍]',
      '多于',
      '少于',
      '较[上年|上年度|去年|上一年|上一年度|往年]',
      '[比|与|同][上年|上年度|去年|上一年|上一年度][相比|]',
      '相比',
    ],
  ],
  [
    { kind: 'share' },
    [
      '占',
      '占比',
      '占[总数|总量|比例|全部|总申请量|申请总数|总申请数|办结总数|答复总数][的|为|约|]',
      '占[全部|全年|总]申请[量|总量|总数|]的',
    ],
  ],

  [
    { kind: 'stranger' },
    [
      ...[
        '建议',
        '提案',
        '议案',
        '来信',
        '信访',
        '投诉',
        '举报',
        '工单',
        '热线',
        '留言',
        '咨询',
        '诉求',
        '来电',
        '来访',
        '意见',
        '问题',
        '线索',
        '稿件',
        '会议',
        '培训',
        '解读',
        '新闻',
        '简报',
        '动态',
        '信箱',
        '材料',
        '公文',
        '文件',
        '栏目',
        '视频',
        '图解',
        '微博',
        '微信',
        '公众号',
        '推文',
        '文章',
        '通知',
        '公告',
        '案例',
        '平台建设',
        '许可申请',
        '执行申请',
        '登记申请',
        '救助申请',
        '补贴申请',
        '补助申请',
        '认定申请',
        '仲裁申请',
        '查询申请',
        '低保申请',
        '贷款申请',
        '公证',
        '调解案件',
        '法律援助',
        '访谈',
        '发布会',
        '调查',
        '问卷',
        '答记者问',
        '舆情',
        '案件',
        '人次',
        '政务服务',
        '办事',
        '业务',
        '服务事项',
        '证照',
        '来件',
        '督办',
      ],
    ],
  ],
  [
    { kind: 'plain' },
    [
      '提供',
      '合法权益',
      '受理[机构|点|窗口|渠道|部门|流程|平台|范围|工作]',
      '办理[流程|程序|机制|质量|制度|水平|能力|工作|规程|时限|环节|规范|指南]',
      '答复[文书|书|模板|质量|时限|流程|格式|内容|机制|工作|意见|能力|意识|程序]',
      '处理[流程|机制|程序|能力]',
      '受理[、|和]办理',
      '登记[、|]受理[、|]',
      '申请人',
      '申请书',
      '申请表',
      '申请渠道',
      '公开[申请|]渠道',
      '申请办理',
    ],
  ],

  // 涉及83个事项: what the applications are about is no number of them.
  [{ kind: 'about' }, ['涉及']],
  // What the paragraph is about, though nothing is counted: 规范依申请公开流程.
  [
    { kind: 'subject' },
    [
      '申请[内容|方式|量|数量]',
      `${disclosing}申请[渠道|流程|工作|平台|表|书|系统|指南|制度]`,
      '依申请公开[工作|渠道|流程|制度|平台|系统|栏目|指南|情况|方面|机制|目录|程序|答复工作|受理工作]',
    ],
  ],

  [
    { kind: 'parts' },
    ['其中', '包括', '包含', '含', '涵盖', '分为', '[按|按照][主题|类型|类别|领域|内容|][分类|划分]'],
  ],
  [{ kind: 'each' }, ['分别', '依次']],
  [{ kind: 'all' }, ['均', '皆', '都', '各', '全部', '均为']],
  [
    { kind: 'also' },
    [
      '共',
      '共计',
      '总计',
      '合计',
      '累计',
      '总共',
      '一共',
      '累计共',
      '有',
      '为',
      '另',
      '另有',
      '还有',
      '达',
      '达到',
      '计',
      '数量',
      '件数',
      '总数',
      '总量',
      '案件数',
      '数',
      '案件共',
    ],
  ],
  [
    { kind: 'none', receives: true },
    [
      '未收到',
      '没有收到',
      '未接到',
      '未接收到',
      '未受理',
      '没有受理',
      '未曾收到',
      '尚未收到',
      '未收到过',
      '没有接到',
      '没有接收到',
      '未接收',
      '未新收',
      '未有收到',
      '未收取到',
      '无收到',
      '未收',
    ],
  ],
  [
    { kind: 'none', receives: false },
    [
      '未产生',
      '未发生',
      '没有发生',
      '未出现',
      '没有出现',
      '未引发',
      '没有引发',
      '没有产生',
      '未引起',
      '未被',
      '未因',
      '没有因',
      '无因',
      '没有被',
      '未涉及',
      '未有',
      '没有',
      '无',
      '尚无',
      '暂无',
      '未曾发生',
      '未曾',
      '不存在因',
      '未制发',
      '未制定',
      '未出台',
      '未印发',
      '未新制定',
      '未废止',
    ],
  ],
  [
    { kind: 'plain' },
    [
      '无[法|偿|障碍|关|效|误|正当理由|证|人|需|条件|论|纸化|锡|为|极|棣|缝|差别|异议|死角|盲区|错漏|遗漏|泄密|接触|感|限]',
      '有无',
      '没有现成',
    ],
  ],

  [
    { kind: 'area' },
    [
      '全[省|市|县|区|州|盟|旗|国]',
      '全[镇|乡|街道|街|办]',
      '全[局|系统|厅|委|关]',
      '各[级|地|部门|单位|乡镇|镇街|街道|县|区|镇|市|县区|区县|县市区]',
      '[市|县|区|省|州]直',
      '辖区[内|]',
      '[市|县|区]本级',
      '本级',
    ],
  ],
  [
    { kind: 'otherOffice' },
    [
      '代表[区|县|市|省|州][人民|]政府',
      '[区|县|市|省|州]政府办',
      '[下属|所属|局属|直属|基层]',
      '兄弟单位',
      '名义',
      '分局',
      '转办',
      '转交',
      '交办',
      '派出所',
      '村[、|]社区',
    ],
  ],
  [
    { kind: 'otherTime' },
    [
      '上半年',
      '下半年',
      '[第|][一|二|三|四]季度',
      '截至目前',
      '近[两|三|五|几|年]年',
      '近年[来|]',
      '历年[来|]',
      '以来',
      '月份',
      '每月',
      '日均',
      '月均',
      '五年来',
    ],
  ],
  [{ kind: 'plain' }, ['不再处理', '不重复处理']],
  [{ kind: 'plain' }, ['[今年|本年|本年度|全年|一年]以来', '一年来']],
  [{ kind: 'lastYear' }, ['去年', '上年', '上一年', '上年度', '上一年度', '去年同期', '上年同期', '往年']],
  [{ kind: 'plan' }, ['下一步', '力争', '争取', '计划', '拟', '将要', '确保', '预计', '目标']],
];
