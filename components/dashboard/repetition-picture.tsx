import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type RepetitionGraph, repetitionGraph } from '../../lib/audit/years/repetition-graph.ts';
import type { SimilarText } from '../../lib/audit/years/similar-texts.ts';
import { drawGraph } from '../../lib/export/graph-picture.ts';
import type { Drawing } from '../../lib/export/picture.ts';
import { addressOf } from '../save-picture.ts';
import { type Say, useSay } from '../say.ts';
import { type PictureFormat, SavePicture } from './charts.tsx';

/** The picture of who shares text with whom, worded. */
export const wordGraph = (graph: RepetitionGraph, say: Say): Drawing =>
  drawGraph(graph, { title: say('graphTitle'), left: say('graphLeft', String(graph.left)) });

/** The picture over the list of the same pairs, which says the same in words; nothing where no two offices share text. */
export function RepetitionPicture({
  similar,
  save,
}: {
  similar: readonly SimilarText[];
  save(drawing: Drawing, format: PictureFormat): void;
}): JSX.Element | null {
  const say = useSay();
  const graph = useMemo(() => repetitionGraph(similar), [similar]);
  const drawing = useMemo(() => wordGraph(graph, say), [graph, say]);
  if (graph.links.length === 0) return null;
  return (
    <figure class="graph">
      <img src={addressOf(drawing.svg)} alt={drawing.alt} width={drawing.width} height={drawing.height} />
      <figcaption class="row">
        <span class="soft">{say('graphNote', String(graph.offices.length), String(graph.links.length))}</span>
        <SavePicture title={drawing.title} save={(format) => save(drawing, format)} />
      </figcaption>
    </figure>
  );
}
