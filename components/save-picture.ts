import type { DrawnPicture } from '../lib/export/docx.ts';
import type { Drawing } from '../lib/export/picture.ts';

/** Twice as many points as on the screen: sharp on paper. */
const scale = 2;

/** Written into its address: pages of the extension may load no picture from elsewhere. */
export const addressOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** The picture as a PNG, drawn here and now: nothing is fetched. Throws where the browser can't draw it. */
export async function toPng({ svg, width, height }: Drawing): Promise<Blob> {
  const image = new Image(width * scale, height * scale);
  image.src = addressOf(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture could not be drawn')) : resolve(blob))),
  );
}

/** The picture as a document embeds it. */
export async function drawForDocument(drawing: Drawing): Promise<DrawnPicture> {
  const { title, alt, width, height } = drawing;
  const png = new Uint8Array(await (await toPng(drawing)).arrayBuffer());
  return { title, alt, png, width, height };
}
