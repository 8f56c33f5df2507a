/** How the samples of a WAV file are to be read. */
export interface WaveFormat {
  sampleRate: number;
  channels: number;
}

const RIFF_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const PCM_FORMAT = 1;
const SAMPLE_BITS = 16;

/**
 * Reads a WAV file of 16-bit PCM as it comes in, also one whose header cannot tell its length because it is written to
 * a pipe (http://soundfile.sapp.org/doc/WaveFormat).
 */
export class WaveReader {
  #rest = Buffer.alloc(0);
  #format: WaveFormat | undefined;
  #inData = false;

  /** Known once the header has been read. */
  get format(): WaveFormat | undefined {
    return this.#format;
  }

  /**
   * Takes the next bytes of the file, and gives the samples in them, channels interleaved, from -1 to 1.
   * @throws Error where it is not a WAV file of 16-bit PCM
   */
  push(bytes: Uint8Array): Float32Array {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    if (!this.#inData) this.#readHeader();
    if (!this.#inData) return new Float32Array(0);
    const samples = new Float32Array(Math.floor(this.#rest.length / 2));
    for (let index = 0; index < samples.length; index++) samples[index] = this.#rest.readInt16LE(index * 2) / 0x8000;
    this.#rest = this.#rest.subarray(samples.length * 2);
    return samples;
  }

  #readHeader(): void {
    if (this.#rest.length < RIFF_HEADER_BYTES) return;
    if (this.#rest.toString('latin1', 0, 4) !== 'RIFF' || this.#rest.toString('latin1', 8, 12) !== 'WAVE') {
      throw new Error('The voice did not give a WAV file.');
    }
    let at = RIFF_HEADER_BYTES;
    while (this.#rest.length >= at + CHUNK_HEADER_BYTES) {
      const name = this.#rest.toString('latin1', at, at + 4);
      const length = this.#rest.readUInt32LE(at + 4);
      at += CHUNK_HEADER_BYTES;
      if (name === 'data') {
        if (!this.#format) throw new Error('The WAV file has no format.');
        this.#rest = this.#rest.subarray(at);
        this.#inData = true;
        return;
      }
      if (this.#rest.length < at + length) return;
      if (name === 'fmt ') this.#format = readFormat(this.#rest.subarray(at, at + length));
      at += length + (length % 2);
    }
  }
}

function readFormat(chunk: Buffer): WaveFormat {
  const channels = chunk.readUInt16LE(2);
  const bits = chunk.readUInt16LE(14);
  if (chunk.readUInt16LE(0) !== PCM_FORMAT || bits !== SAMPLE_BITS || channels !== 1) {
    throw new Error(`The voice gave ${channels} channels of ${bits} bits; one of 16 is understood.`);
  }
  return { channels, sampleRate: chunk.readUInt32LE(4) };
}
