/*
 * Furniture: what a portal puts around and into an article. Judged by a line's first words, before the first part and
 * after the last one only: between the parts all text is the report's.
 */

const longestFurniture = 80;

/** Lines that come before a text: source, date, size of type, index block (索引号 …). They need a colon, or stand alone. */
const labelled =
  /^(?:【)?(?:发布|发文|成文|生成|公开|更新|信息|文章|供稿|发表|创建|印发|制作|产生|有效|废止|失效)?(?:时间|日期|来源|来自|稿源|机构|单位|机关|字号|方式|范围|时限|责任部门|作者|编辑|状态|类别|分类|名称|标题|文号)\s*[:：]/;
const named =
  /^(?:【|\[)?(?:索\s*引\s*号|主题(?:分类|词)|体裁分类|文\s*号|名\s*称|来\s*源|作\s*者|责任编辑|编\s*辑|审\s*核|有效性|效力状态|信息索引|组配分类|关键词|内容概述|浏览(?:次数|量)|点击(?:次)?数|阅读(?:次数|量)?|访问(?:次数|量)|字\s*[体号]|字体大小|打\s*印|关\s*闭|收\s*藏|分\s*享|视力保护|保护视力|语音播报|朗\s*读|扫一扫|扫码|当前位置|您?(?:现在|当前)?的?位置|首\s*页|网站首页|返回|无障碍|大\s+中\s+小)/;

/** Lines after which nothing belongs to the text any more. */
const closing =
  /^(?:【|\[)?(?:上一[篇条页则]|下一[篇条页则]|相关(?:链接|文章|报告|信息|附件|阅读|新闻|内容|文档|推荐)|往年|历年|分\s*享|扫一扫|扫码|打\s*印|关\s*闭|返\s*回|责任编辑|版权所有|主办(?:单位)?|承办(?:单位)?|网站标识码|技术支持|网站地图|联系我们|友情链接)/;

/** Some portals print their index block as a list: - 索引号：…. */
const bullet = /^\s*[-–•·●▪]\s*/;

/** Whether a line before the first part is furniture. */
export function isLeadFurniture(text: string): boolean {
  if (text.length > longestFurniture) return false;
  const words = text.replace(bullet, '');
  return labelled.test(words) || named.test(words);
}

/** Whether a line after the last part ends the article. */
export const endsArticle = (text: string): boolean => text.length <= longestFurniture && closing.test(text);

/**
 * id and class of the boxes in which portals put an article's text, with the content systems they belong to:
 * TRS (北京, 湖北, 重庆), 大汉 (浙江, 山东, 江苏), 博达 (甘肃, 云南), 广东 unified platform, 开普 (gov.cn, 江西, 四川), 安徽, 新点 (上海).
 */
const articleBox =
  /(?:^|\s)(?:TRS_Editor|trs_editor_view|Custom_UnionStyle|TRS_UEDITOR|zoom|bt_content|article-content|article_content|vsb_content\w*|v_news_content|UCAP-CONTENT|pages_content|j-fontContent|wzcon|info_spnContent|ivs_content|zoomcon|conTxt|news_content|article-box|xxgk_content)(?:\s|$)/i;

/** Whether the name (id and class) of a box is one that content systems give the article's text. */
export const isArticleBox = (name: string): boolean => articleBox.test(name);
