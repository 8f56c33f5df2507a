import { UserError } from '../base/errors.ts';
import { formatSize } from '../base/format-size.ts';
import type { Attachments } from '../guilds/attachments.ts';

/** Discord's hosts of attachments (developer documentation, reference, "CDN formatting" and "Signed attachment CDN URLs"). */
const ORIGINS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const PATIENCE_MS = 10_000;

function tooLarge(maxBytes: number): UserError {
  const limit = formatSize(maxBytes);
  return new UserError('attachment-too-large', `That file is too large: I take up to ${limit}.`, { limit });
}

async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Fetches attachments from Discord's own hosts and from nowhere else: no other address, no redirect.
 * @param options.api base address of a Discord other than the real one, whose attachments lie at the same origin
 */
export function createAttachments({ api }: { api?: string } = {}): Attachments {
  const origins = api ? [new URL(api).origin] : ORIGINS;
  return {
    async read({ url, size }, maxBytes) {
      if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) {
        throw new UserError('attachment-elsewhere', 'That file does not lie where Discord keeps attachments.');
      }
      if (size > maxBytes) throw tooLarge(maxBytes);
      try {
        const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
        if (!response.ok) throw new Error(String(response.status));
        return await readBody(response.body, maxBytes);
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw new UserError('attachment-unreachable', 'That file could not be fetched from Discord. Attach it again.');
      }
    },
  };
}
