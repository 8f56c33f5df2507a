import { drawPlotPicture } from './plot-drawing.ts';
import { serve } from './worker-thread.ts';

serve(drawPlotPicture, ({ png }) => [png.buffer]);
