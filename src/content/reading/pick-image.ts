import type { ArticleImage } from '../article.ts';
import { webUrl } from '../url.ts';

/** How many are considered. */
const maxImages = 20;

/** Smaller images are tracking pixels and icons. In pixels. */
const minSide = 32;
const maxSide = 100_000;

/** The first usable image of a front matter's `images`, whatever that contains; odd entries are ignored. */
export function pickImage(images: unknown): ArticleImage | undefined {
  if (!Array.isArray(images)) return undefined;
  for (const image of images.slice(0, maxImages)) {
    const picked = readImage(image);
    if (picked) return picked;
  }
  return undefined;
}

function readImage(image: unknown): ArticleImage | undefined {
  if (typeof image !== 'object' || image === null) return undefined;
  const url = 'url' in image && typeof image.url === 'string' ? webUrl(image.url) : undefined;
  if (url === undefined) return undefined;
  const width = 'width' in image ? side(image.width) : undefined;
  const height = 'height' in image ? side(image.height) : undefined;
  if (Math.min(width ?? minSide, height ?? minSide) < minSide) return undefined;
  return { url, ...(width && { width }), ...(height && { height }) };
}

function side(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= maxSide
    ? value
    : undefined;
}
