import type { PlotContent, PlotPicture } from './plot-drawing.ts';
import { MediaWorker } from './worker.ts';

const worker = new MediaWorker<PlotContent, PlotPicture>('plot-thread', {
  timeoutMilliseconds: 10_000,
  queueLength: 16,
});

/**
 * Draws stacked bars, one for each day, as a PNG of 640 × 440 pixels, in a thread of its own.
 * @throws what `MediaWorker.run` throws
 */
export function drawPlot(content: PlotContent): Promise<PlotPicture> {
  return worker.run(content);
}

/** Ends the drawing thread; a later plot starts a new one. */
export function closePlots(): Promise<void> {
  return worker.close();
}
