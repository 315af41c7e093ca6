import type { DrawnPicture } from '../lib/export/docx.ts';
import { type Picture, sizeOf, tellPicture, toSvg } from '../lib/export/picture.ts';

/** Twice as many points as on the screen: sharp on paper. */
const scale = 2;

/** The picture as a PNG, drawn here and now: nothing is fetched. Throws where the browser can't draw it. */
export async function toPng(picture: Picture): Promise<Blob> {
  const { width, height } = sizeOf(picture);
  const image = new Image(width * scale, height * scale);
  // Written into the address: pages of the extension may load nothing else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(picture))}`;
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
export async function drawForDocument(picture: Picture): Promise<DrawnPicture> {
  const png = new Uint8Array(await (await toPng(picture)).arrayBuffer());
  return { title: picture.title, alt: tellPicture(picture), png, ...sizeOf(picture) };
}
