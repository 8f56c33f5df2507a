import { UserError } from '../base/errors.ts';
import { formatSize } from '../base/format-size.ts';
import { readBounded } from '../base/read-bounded.ts';
import type { Attachments } from '../guilds/attachments.ts';

/** Discord's hosts of attachments (developer documentation, reference, "CDN formatting" and "Signed attachment CDN URLs"). */
const ORIGINS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const PATIENCE_MS = 10_000;

function tooLarge(maxBytes: number): UserError {
  const limit = formatSize(maxBytes);
  return new UserError('attachment-too-large', `That file is too large: I take up to ${limit}.`, { limit });
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
        return await readBounded(response.body, maxBytes, tooLarge);
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw new UserError('attachment-unreachable', 'That file could not be fetched from Discord. Attach it again.');
      }
    },
  };
}
