import { deflateSync } from 'node:zlib';

/** A line of text at a place on a page, in points from the bottom left. */
export interface PdfText {
  x: number;
  y: number;
  size: number;
  text: string;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, (mark) => `\\${mark}`);
}

/** A small PDF file with one page for each list of lines (Helvetica, Latin-1). */
export function pdfFile(pages: readonly (readonly PdfText[])[]): Uint8Array {
  return pdfOfStreams(
    pages.map((lines) =>
      Buffer.from(
        lines.map(({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n'),
        'latin1',
      ),
    ),
  );
}

/** A PDF file whose pages have these content streams, each deflated as often as `layers` says. */
export function pdfOfStreams(streams: readonly Uint8Array[], layers = 1): Uint8Array {
  const objects: Buffer[] = [];
  const kids = streams.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`));
  objects.push(Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'));
  for (const [at, stream] of streams.entries()) {
    let data: Uint8Array = stream;
    for (let layer = 0; layer < layers; layer++) data = deflateSync(data);
    const filter = `[${' /FlateDecode'.repeat(layers)} ]`;
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      ),
    );
    objects.push(
      Buffer.concat([
        Buffer.from(`<< /Length ${data.length} /Filter ${filter} >>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(offset);
    offset += part.length;
    parts.push(part);
  }
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${offset}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
