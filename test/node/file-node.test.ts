import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { fileTree } from '../../lib/node/file-node.ts';
import { renderReport } from '../portal/render.ts';
import { reports } from '../portal/reports.ts';

/** What the parser makes of a page in our nodes and in its own, written out again; a doctype is not kept in ours. */
function bothTrees(html: string): { ours: string; theirs: string } {
  const treeAdapter = fileTree();
  return {
    ours: serialize(parse(html, { treeAdapter }), { treeAdapter }),
    theirs: serialize(parse(html)).replace('<!DOCTYPE html>', ''),
  };
}

describe('a page is parsed into the tree that the parser itself would make', () => {
  test.each(reports.flatMap((report) => [...renderReport(report)]))('%s', (_path, html) => {
    const { ours, theirs } = bothTrees(html);
    expect(ours).toBe(theirs);
  });

  test.each([
    ['text and elements fostered out of a table', 'a<table>b<p>c<tr><td>d</td>e</tr>f<div>g</div></table>h'],
    ['formatting that overlaps', '<p><b>1<i>2</b>3</i>4<a>5<div>6<a>7</a></div>'],
    ['paragraphs within formatting', '<b><p>1<p>2</b>3<p>4'],
    ['a template', '<template><tr><td>1</td></tr></template><table><template>2</template></table>'],
    [
      'a second body and html with attributes',
      '<html lang=zh><body class=a>1<html lang=en dir=ltr><body class=b id=c>2',
    ],
    ['foreign content', '<svg viewBox="0 0 1 1"><foreignObject><p>1</p></foreignObject></svg><math><mi>x</mi></math>'],
    ['frames', '<frameset><frame src=a></frameset>'],
    ['comments everywhere', '<!--1--><html><!--2--><body><!--3--></body><!--4--></html><!--5-->'],
    ['nothing', ''],
  ])('%s', (_name, html) => {
    const { ours, theirs } = bothTrees(html);
    expect(ours).toBe(theirs);
  });
});
