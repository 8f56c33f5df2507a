import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { COLOURS, type DrawnText, layOutPicture, PICTURE_HEIGHT, PICTURE_WIDTH } from './picture-layout.ts';
import type { DrawnPicture, QuotePictureContent } from './picture-task.ts';
import { TYPEFACES, type TypefaceUse } from './typefaces.ts';

/** Widths are measured at this size and scaled, so that they do not depend on rounding. */
const MEASURING_SIZE = 200;

for (const use of Object.keys(TYPEFACES) as TypefaceUse[]) {
  if (!GlobalFonts.registerFromPath(TYPEFACES[use].file, TYPEFACES[use].family)) {
    throw new Error(`The typeface ${TYPEFACES[use].file} could not be loaded.`);
  }
}

function fontOf(use: TypefaceUse, size: number): string {
  return `${size}px "${TYPEFACES[use].family}"`;
}

/** Draws the picture. Every letter of the content is in the typefaces: `canDraw` was asked. */
export function drawPicture(content: QuotePictureContent): DrawnPicture {
  const canvas = createCanvas(PICTURE_WIDTH, PICTURE_HEIGHT);
  const context = canvas.getContext('2d');
  context.fontKerning = 'normal';
  const layout = layOutPicture(content, (use, text) => {
    context.font = fontOf(use, MEASURING_SIZE);
    return context.measureText(text).width / MEASURING_SIZE;
  });
  const write = ({ text, use, size, colour, x, y, align }: DrawnText) => {
    context.font = fontOf(use, size);
    context.fillStyle = COLOURS[colour];
    context.textAlign = align === 'end' ? 'right' : 'left';
    context.fillText(text, x, y);
  };
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT);
  for (const { colour, x, y, width, height } of layout.boxes) {
    context.fillStyle = COLOURS[colour];
    context.fillRect(x, y, width, height);
  }
  for (const text of [...layout.quotation, ...layout.texts]) write(text);
  return { png: new Uint8Array(canvas.toBuffer('image/png')), shown: layout.shown };
}
