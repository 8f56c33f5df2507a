import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { TYPEFACES } from './typefaces.ts';

export interface PlotSeries {
  name: string;
  /** CSS colour. */
  colour: string;
}

export interface PlotContent {
  title: string;
  series: PlotSeries[];
  /** One bar for each, oldest first; `values` in the order of `series`. */
  bars: { label: string; values: number[] }[];
}

export interface PlotPicture {
  png: Uint8Array<ArrayBuffer>;
}

/** Narrow enough that its words can be read on a phone, which shows it some 300 points wide. */
const WIDTH = 640;
const HEIGHT = 440;
const PLOT = { left: 60, right: 616, top: 112, bottom: 390 } as const;
const INK = '#f2f3f5';
const FAINT = '#9aa0a8';
const LINE = '#3f4248';
const PAPER = '#2b2d31';
const BAR_SHARE = 0.72;
const MAX_LABELS = 6;
const LEGEND = { y: 78, square: 16, gap: 22 } as const;

/** A round number not below the value whose half is whole, so that the axis has round marks; 1 for at most 1. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const steps = power === 1 ? [1, 2, 4, 6, 8, 10] : [1, 2, 3, 4, 6, 8, 10];
  return (steps.find((step) => step * power >= value) ?? 10) * power;
}

/** Draws the plot; for the thread's use. */
export function drawPlotPicture({ title, series, bars }: PlotContent): PlotPicture {
  for (const { file, family } of [TYPEFACES.label, TYPEFACES.name]) {
    if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(file, family);
  }
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  const write = (
    text: string,
    x: number,
    y: number,
    colour: string,
    font: string,
    align: 'left' | 'right' | 'center',
  ) => {
    context.fillStyle = colour;
    context.font = font;
    context.textAlign = align;
    context.fillText(text, x, y);
  };
  const label = `20px "${TYPEFACES.label.family}"`;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  write(title, PLOT.left, 42, INK, `26px "${TYPEFACES.name.family}"`, 'left');

  const top = roundUp(Math.max(...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)), 0));
  const heightOf = (value: number) => ((PLOT.bottom - PLOT.top) * value) / top;
  for (const mark of top === 1 ? [0, 1] : [0, top / 2, top]) {
    const y = PLOT.bottom - heightOf(mark);
    context.fillStyle = LINE;
    context.fillRect(PLOT.left, y, PLOT.right - PLOT.left, 1);
    write(String(mark), PLOT.left - 10, y + 6, FAINT, label, 'right');
  }

  const slot = (PLOT.right - PLOT.left) / Math.max(1, bars.length);
  const every = Math.ceil(bars.length / MAX_LABELS);
  bars.forEach((bar, index) => {
    const x = PLOT.left + slot * (index + (1 - BAR_SHARE) / 2);
    let y = PLOT.bottom;
    bar.values.forEach((value, of) => {
      const height = heightOf(value);
      y -= height;
      context.fillStyle = series[of]?.colour ?? INK;
      context.fillRect(x, y, slot * BAR_SHARE, height);
    });
    if (index % every === 0) write(bar.label, x + (slot * BAR_SHARE) / 2, PLOT.bottom + 30, FAINT, label, 'center');
  });

  let x: number = PLOT.left;
  for (const { name, colour } of series) {
    context.fillStyle = colour;
    context.fillRect(x, LEGEND.y - LEGEND.square + 1, LEGEND.square, LEGEND.square);
    x += LEGEND.square + LEGEND.gap / 3;
    write(name, x, LEGEND.y, INK, label, 'left');
    x += context.measureText(name).width + LEGEND.gap;
  }
  return { png: new Uint8Array(canvas.toBuffer('image/png')) };
}
