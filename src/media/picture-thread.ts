import { drawPicture } from './picture-drawing.ts';
import { serve } from './worker-thread.ts';

serve(drawPicture, ({ png }) => [png.buffer]);
