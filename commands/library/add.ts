import type {
  APIChatInputApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord-api-types/v10';
import { importArticle } from '../../src/article/import/import-article.ts';
import { IMPORT_LIMITS } from '../../src/article/import/limits.ts';
import type { ImportSource } from '../../src/article/import/source-type.ts';
import { UserError } from '../../src/base/errors.ts';
import { LIBRARY_BUTTONS, PASTE_HEADLINE, PASTE_PARTS } from '../../src/cards/library/ids.ts';
import { doneCard, pasteForm, previewCard, serverChoiceCard } from '../../src/cards/library/import-cards.ts';
import { LIBRARY_TEXTS } from '../../src/cards/library/texts.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import { noticeCard } from '../../src/cards/notice-card.ts';
import { MAX_LENGTH } from '../../src/library/guild-library.ts';
import type { PendingImport } from '../../src/library/pending-imports.ts';
import type { Revision, StoredArticle } from '../../src/store/articles.ts';
import { attachmentOption, stringOption, textInput } from '../input.ts';
import type { Manager } from '../manager.ts';
import { placeOf } from '../origin.ts';
import { type LateMessage, notice, openModal, type Reply, sendLater, update } from '../reply.ts';
import { channelMention, chosenFor, told } from './tell.ts';

/** Reads a source and shows what was understood; it waits for the admin's word before anything is kept. */
async function preview(manager: Manager, source: ImportSource, replaced?: StoredArticle): Promise<LateMessage> {
  const { app, guildId, userId } = manager;
  const limits = { articleLength: MAX_LENGTH };
  const imported = await app.imports.read(guildId, () =>
    importArticle(source, { limits, ...(replaced ? { id: replaced.id } : {}) }),
  );
  const { article, markdown, suggestedId, warnings } = imported;
  if (replaced?.markdown === markdown) return { message: noticeCard(LIBRARY_TEXTS.unchanged(article.title)) };
  const token = app.imports.put({
    guildId,
    userId,
    id: replaced?.id ?? suggestedId,
    replaces: replaced ? { version: replaced.version, savedAt: replaced.savedAt } : null,
    title: article.title,
    markdown,
  });
  return { message: previewCard({ article, warnings }, token, replaced?.id) };
}

/** `/library add`: the file or the address is read at once; with neither, a form opens for the text. */
export function add(manager: Manager, interaction: APIChatInputApplicationCommandInteraction): Reply {
  const { app } = manager;
  app.guilds.requireStore();
  const file = attachmentOption(interaction, 'file');
  const url = stringOption(interaction, 'url');
  if (file && url) return notice(LIBRARY_TEXTS.addOneWay);
  if (url) return sendLater(() => preview(manager, { kind: 'url', url }), { private: true });
  if (!file) return openModal(pasteForm());
  return sendLater(
    async () => {
      if (!app.attachments) throw new UserError('attachment-unreachable', 'Files cannot be read here.');
      const bytes = await app.attachments.read(file, IMPORT_LIMITS.pdfBytes);
      const contentType = file.content_type ? { contentType: file.content_type } : {};
      return preview(manager, { kind: 'file', name: file.filename, bytes, ...contentType });
    },
    { private: true },
  );
}

/** The text that was pasted into the form, in one piece. */
export function addPasted(manager: Manager, interaction: APIModalSubmitInteraction): Reply {
  const headline = textInput(interaction, PASTE_HEADLINE).replace(/\s+/g, ' ');
  const parts = PASTE_PARTS.map((part) => textInput(interaction, part)).filter((part) => part !== '');
  const text = [`# ${headline}`, ...parts].join('\n\n');
  return sendLater(() => preview(manager, { kind: 'text', text }), { private: true });
}

/** `/library reload`: reads the article's address again. */
export async function reload(manager: Manager, id: string): Promise<Reply> {
  const { app, guildId } = manager;
  const stored = await app.guilds.requireStore().articles.read(guildId, id);
  const url = stored && (await app.guildLibrary.volume(guildId, id))?.article.url;
  if (!stored) return notice(LIBRARY_TEXTS.notOwn);
  if (!url) return notice(LIBRARY_TEXTS.noPublicAddress(stored.title));
  return sendLater(() => preview(manager, { kind: 'url', url }, stored), { private: true });
}

async function replace(
  { app, guildId, userId }: Manager,
  { id, title, markdown }: PendingImport,
  from: Revision,
): Promise<Reply> {
  const isReplaced = await app.guildLibrary.replace(guildId, userId, { id, title, markdown }, from);
  if (!isReplaced) return update(doneCard(LIBRARY_TEXTS.notReplaced));
  const name = escapeMarkdown(title);
  return told(app, { guildId, userId }, update(doneCard(LIBRARY_TEXTS.replaced(name))), (admin) =>
    LIBRARY_TEXTS.log.replaced(admin, name),
  );
}

/** Keeps an import, and puts it to use in a channel, on the server (null), or nowhere yet (undefined). */
async function keep(
  { app, guildId, userId }: Manager,
  { id: suggestedId, title, markdown }: PendingImport,
  channelId: string | null | undefined,
): Promise<Reply> {
  const id = await app.guildLibrary.add(guildId, userId, { id: suggestedId, title, markdown });
  const name = escapeMarkdown(title);
  if (channelId !== undefined) {
    const problem = await app.guildLibrary.use(guildId, channelId, id).catch((error: unknown) => error);
    // It is added: pressing again would add it twice.
    if (problem instanceof UserError) return update(doneCard(`${LIBRARY_TEXTS.added(name, id)}\n${problem.message}`));
    if (problem) throw problem;
  }
  if (channelId === undefined) {
    return told(app, { guildId, userId }, update(doneCard(LIBRARY_TEXTS.added(name, id))), (admin) =>
      LIBRARY_TEXTS.log.added(admin, name),
    );
  }
  const { where, channelsKeepTheirOwn } = await chosenFor(app, guildId, channelId, id);
  const done = update(serverChoiceCard(LIBRARY_TEXTS.addedAndUsed(name, id, where), channelsKeepTheirOwn));
  return told(app, { guildId, userId }, done, (admin) =>
    [LIBRARY_TEXTS.log.added(admin, name), LIBRARY_TEXTS.log.used(admin, name, channelMention(channelId))].join('\n'),
  );
}

/** What an admin decided about an import, which is taken once: two presses do not add it twice. */
export async function decide(
  manager: Manager,
  interaction: APIMessageComponentInteraction,
  action: string,
  token: string,
): Promise<Reply> {
  const { imports } = manager.app;
  const pending = imports.take(token, manager);
  if (!pending) return update(doneCard(LIBRARY_TEXTS.importGone));
  try {
    return await decideAbout(manager, placeOf(interaction).channelId, action, pending);
  } catch (error) {
    imports.putBack(token, pending);
    throw error;
  }
}

async function decideAbout(
  manager: Manager,
  channelId: string,
  action: string,
  pending: PendingImport,
): Promise<Reply> {
  if (action === LIBRARY_BUTTONS.discard) return update(doneCard(LIBRARY_TEXTS.discarded));
  if (pending.replaces) return replace(manager, pending, pending.replaces);
  if (action === LIBRARY_BUTTONS.addOnly) return keep(manager, pending, undefined);
  return keep(manager, pending, action === LIBRARY_BUTTONS.useOnServer ? null : channelId);
}
