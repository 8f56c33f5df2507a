import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Files, isShownInBrowser } from './files.ts';
import { sendJson } from './http.ts';

const PAGE = new URL('./page/', import.meta.url);
const PAGE_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const PAGE_FILE = /^\/(?:[a-z-]+\.(html|css|js|svg))?$/;

/** Serves a file of the page. */
export function sendPage(response: ServerResponse, path: string): void {
  const match = PAGE_FILE.exec(path);
  if (!match) {
    sendNotFound(response);
    return;
  }
  const file = path === '/' ? 'index.html' : path.slice(1);
  const stream = createReadStream(new URL(file, PAGE));
  stream.once('error', () => sendNotFound(response));
  stream.once('open', () => {
    response.writeHead(200, { 'content-type': PAGE_TYPES[match[1] ?? 'html'] ?? '', 'cache-control': 'no-cache' });
    stream.pipe(response);
  });
}

/** Serves a file, in part where a player asks for a range. */
export function sendAttachment(files: Files, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const file = files.find(url.pathname.split('/')[2] ?? '');
  if (!file) {
    sendNotFound(response);
    return;
  }
  const { data, attachment } = file;
  const type = attachment.content_type ?? '';
  response.setHeader('content-type', type);
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  if (!isShownInBrowser(type) || url.searchParams.has('download'))
    response.setHeader('content-disposition', 'attachment');
  const range = /^bytes=(\d{1,9})-(\d{0,9})$/.exec(request.headers.range ?? '');
  const start = Number(range?.[1] ?? 0);
  const end = Math.min(range?.[2] ? Number(range[2]) : data.length - 1, data.length - 1);
  if (!range || start > end) {
    response.writeHead(200, { 'content-length': data.length }).end(data);
    return;
  }
  response.writeHead(206, {
    'content-range': `bytes ${start}-${end}/${data.length}`,
    'content-length': end - start + 1,
  });
  response.end(data.subarray(start, end + 1));
}

function sendNotFound(response: ServerResponse): void {
  sendJson(response, 404, { code: 0, message: '404: Not Found' });
}
