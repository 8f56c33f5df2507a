import type { APIAttachment } from 'discord-api-types/v10';
import { discordErrors } from './errors.ts';
import type { UploadedFile } from './http.ts';
import { snowflake } from './snowflake.ts';

/** Bytes of one file, as the payload's `attachment_size_limit` says it. */
export const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;
/** Bytes of all files held in memory; the oldest go first. */
const TOTAL_BYTES = 96 * 1024 * 1024;

/** Types that a browser may show; everything else is only offered for download. */
const SHOWN_TYPES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['mp3', 'audio/mpeg'],
  ['ogg', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['mp4', 'video/mp4'],
  ['txt', 'text/plain; charset=utf-8'],
  ['md', 'text/plain; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['json', 'application/json'],
  ['pdf', 'application/pdf'],
]);
const DOWNLOAD_TYPE = 'application/octet-stream';

interface StoredFile {
  attachment: APIAttachment;
  data: Buffer;
}

/** The attachments of messages and the uploads of people, by attachment id. */
export class Files {
  readonly #files = new Map<string, StoredFile>();
  readonly #origin: () => string;
  #bytes = 0;

  constructor(origin: () => string) {
    this.#origin = origin;
  }

  /** Throws Discord's 413 for a file beyond `ATTACHMENT_SIZE_LIMIT`. */
  add(file: UploadedFile, extra: Partial<APIAttachment> = {}): APIAttachment {
    if (file.data.length > ATTACHMENT_SIZE_LIMIT) throw discordErrors.requestTooLarge();
    const id = snowflake();
    const filename = safeName(file.name);
    const url = `${this.#origin()}/attachments/${id}/${encodeURIComponent(filename)}`;
    const size = imageSize(file.data);
    const attachment: APIAttachment = {
      id,
      filename,
      size: file.data.length,
      url,
      proxy_url: url,
      content_type: contentType(filename),
      ...(size ?? {}),
      ...extra,
    };
    this.#files.set(id, { attachment, data: file.data });
    this.#bytes += file.data.length;
    for (const oldest of this.#files.keys()) {
      if (this.#bytes <= TOTAL_BYTES) break;
      this.remove(oldest);
    }
    return attachment;
  }

  find(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  remove(id: string): void {
    this.#bytes -= this.#files.get(id)?.data.length ?? 0;
    this.#files.delete(id);
  }
}

export function isShownInBrowser(type: string): boolean {
  return type !== DOWNLOAD_TYPE;
}

function safeName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(-100) || 'file';
}

function contentType(filename: string): string {
  return SHOWN_TYPES.get(filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()) ?? DOWNLOAD_TYPE;
}

const PNG_SIGNATURE = 0x89504e47;

/** Pixels of a PNG, from its header; other pictures are measured by the browser. */
function imageSize(data: Buffer): { width: number; height: number } | null {
  if (data.length < 24 || data.readUInt32BE(0) !== PNG_SIGNATURE) return null;
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}
