import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  type APIMessageComponentInteraction,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Card } from '../src/cards/components.ts';
import { LIMITS } from '../src/cards/limits.ts';
import { shorten } from '../src/cards/markdown.ts';
import { noticeCard } from '../src/cards/notice-card.ts';
import { isAsker, isPrivateMessage } from './origin.ts';

/** A file that goes with a message, named in it as `attachment://name`. */
export interface ReplyFile {
  name: string;
  data: Uint8Array;
  contentType: string;
}

/** A message that took its time. */
export interface LateMessage {
  message: Pick<
    APIInteractionResponseCallbackData,
    'content' | 'components' | 'flags' | 'allowed_mentions' | 'attachments'
  >;
  files?: ReplyFile[];
}

/** What a command gives back and a transport delivers. */
export interface Reply {
  response: APIInteractionResponse;
  /**
   * Work that is truly slow (a picture, a sound). `response` then defers, and what this gives takes its place. It must
   * not throw but for a UserError.
   */
  later?: () => Promise<LateMessage>;
  /** Work that nobody waits for, such as telling a log channel; done once the reply is delivered. Must not throw. */
  after?: () => Promise<void>;
  /** A private message after the reply, for a word on the side. */
  followUp?: Card;
  /** The transport then deletes the message whose component was pressed. */
  deletesMessage?: boolean;
}

export function send(card: Card): Reply {
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data: card } };
}

/** Says that the reply takes a moment, and then makes it. */
export function sendLater(later: () => Promise<LateMessage>, options: { private: boolean }): Reply {
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  return { response: options.private ? { type, data: { flags: MessageFlags.Ephemeral } } : { type }, later };
}

/** Changes the message whose component was pressed. */
export function update(card: Card): Reply {
  return { response: { type: InteractionResponseType.UpdateMessage, data: card } };
}

/** Changes the message whose component was pressed, after work that takes its time. */
export function updateLater(later: () => Promise<LateMessage>): Reply {
  return { response: { type: InteractionResponseType.DeferredMessageUpdate }, later };
}

export function openModal(modal: APIModalInteractionResponseCallbackData): Reply {
  return { response: { type: InteractionResponseType.Modal, data: modal } };
}

/** Deletes the message whose component was pressed. */
export function deleteMessage(): Reply {
  return { response: { type: InteractionResponseType.DeferredMessageUpdate }, deletesMessage: true };
}

export function notice(text: string): Reply {
  return send(noticeCard(text));
}

/**
 * Shows what a press asked for: in place for the asker (and in private messages), as a private copy for anybody else.
 * @param make builds the card; it is told whether it will be private
 */
export function showOnPress(interaction: APIMessageComponentInteraction, make: (isPrivate: boolean) => Card): Reply {
  if (isPrivateMessage(interaction)) return update(make(true));
  return isAsker(interaction) ? update(make(false)) : send(make(true));
}

export function suggestChoices(choices: readonly string[]): Reply {
  return suggestNamed(choices.map((choice) => ({ name: choice, value: shorten(choice, LIMITS.choiceName) })));
}

/** Suggests values under names that people read. */
export function suggestNamed(choices: readonly APIApplicationCommandOptionChoice<string>[]): Reply {
  const fitting = choices
    .slice(0, LIMITS.autocompleteChoices)
    .map(({ name, value }) => ({ name: shorten(name, LIMITS.choiceName), value }));
  return {
    response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: fitting } },
  };
}
