import type { IncomingMessage, ServerResponse } from 'node:http';
import { discordErrors } from './errors.ts';

/** Bytes of one request: Discord's 25 MiB for all files, and room for the form around them. */
const MAX_REQUEST_BYTES = 26 * 1024 * 1024;
/** Bytes of a request that carries no file. */
const MAX_JSON_BYTES = 1024 * 1024;

export interface UploadedFile {
  name: string;
  type: string;
  data: Buffer;
}

export interface ParsedBody {
  json: Record<string, unknown> | unknown[];
  /** By the number in `files[n]`. */
  files: Map<number, UploadedFile>;
}

/** Reads a request's body; throws Discord's 413 beyond `limit` bytes without keeping more. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw discordErrors.requestTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw discordErrors.requestTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads JSON or a multipart form of `payload_json` and `files[n]`. An empty body is `{}`. */
export async function readForm(request: IncomingMessage): Promise<ParsedBody> {
  const contentType = request.headers['content-type'] ?? '';
  const multipart = contentType.startsWith('multipart/form-data');
  const bytes = await readBody(request, multipart ? MAX_REQUEST_BYTES : MAX_JSON_BYTES);
  if (!multipart) return { json: parseJson(bytes.toString('utf8')), files: new Map() };

  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw discordErrors.invalidForm('files', 'INVALID_FORM', 'The multipart form cannot be read.');
    });
  const files = new Map<number, UploadedFile>();
  let json: ParsedBody['json'] = {};
  for (const [key, value] of form) {
    const number = /^files\[(\d{1,2})\]$/.exec(key)?.[1];
    if (key === 'payload_json' && typeof value === 'string') json = parseJson(value);
    else if (number !== undefined && typeof value !== 'string') {
      files.set(Number(number), {
        name: value.name,
        type: value.type,
        data: Buffer.from(await value.arrayBuffer()),
      });
    }
  }
  return { json, files };
}

function parseJson(text: string): ParsedBody['json'] {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as ParsedBody['json'];
  } catch {
    // Falls through to Discord's answer.
  }
  throw discordErrors.invalidJson();
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
