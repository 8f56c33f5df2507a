/** Assembles `src/base/product-kernel.wat` into the `product-kernel.json` beside it: `node test/bench/assemble-kernel.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import loadWabt from 'wabt';

const SOURCE = new URL('../../src/base/product-kernel.wat', import.meta.url);
const ASSEMBLED = new URL('../../src/base/product-kernel.json', import.meta.url);

/** The kernel as its file holds it. */
export async function assembledKernel(): Promise<{ base64: string }> {
  const wabt = await loadWabt();
  const { buffer } = wabt.parseWat('product-kernel.wat', readFileSync(SOURCE, 'utf8'), { simd: true }).toBinary({});
  return { base64: Buffer.from(buffer).toString('base64') };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(ASSEMBLED, `${JSON.stringify(await assembledKernel(), null, 2)}\n`);
}
