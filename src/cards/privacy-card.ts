import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { MemberData, MemberDeletion } from '../store/members.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from './components.ts';
import { subtext } from './markdown.ts';
import { unwrittenParts } from './notice-card.ts';

/** Custom ids of the confirmation. */
export const PRIVACY_BUTTONS = { delete: 'privacy:delete', keep: 'privacy:keep' } as const;

const KINDS: { of: Exclude<keyof MemberData, 'cut'>; name: string }[] = [
  { of: 'moderationLog', name: 'decisions of moderation on what you wrote' },
  { of: 'strikes', name: 'strikes' },
  { of: 'timeOuts', name: 'time-outs' },
  { of: 'appeals', name: 'appeals' },
  { of: 'feedback', name: 'opinions on answers' },
  { of: 'conversations', name: 'conversations, for follow-up questions' },
  { of: 'settingsSaved', name: 'settings that you saved as an admin' },
  { of: 'appealsDecided', name: 'appeals that you decided as an admin' },
  { of: 'articlesSaved', name: 'articles that you added as an admin' },
];

const TEXTS = {
  title: 'What I keep of you, on all servers',
  nothing: 'Nothing.',
  inFile: 'All of it is in the file. Only you can see this.',
  confirm:
    'Delete what I keep of you, on all servers? Settings and articles that you saved as an admin stay, without your name.',
  yes: 'Delete it',
  no: 'Keep it',
  kept: 'Nothing was deleted.',
  deleted: (count: number) => (count === 1 ? 'One entry was deleted.' : `${count} entries were deleted.`),
  stays: 'Running time-outs and strikes stay until they run out.',
} as const;

/**
 * What is kept of a member.
 * @param file name of the attached file that holds it
 * @param unwritten how many entries the store does not have yet
 */
export function privacyCard(data: MemberData, file: string, unwritten: number): Card {
  const lines = KINDS.filter(({ of }) => data[of].length > 0).map(
    ({ of, name }) => `- ${name}: **${data[of].length}${data.cut && data[of].length >= 1000 ? '+' : ''}**`,
  );
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.title}`),
      textDisplay(lines.length > 0 ? lines.join('\n') : TEXTS.nothing),
      ...unwrittenParts(unwritten),
      { type: ComponentType.File, file: { url: `attachment://${file}` } },
      textDisplay(subtext(TEXTS.inFile)),
    ],
    { private: true },
  );
}

/** Asks before anything is deleted. */
export function confirmDeletionCard(): Card {
  return card(
    COLOURS.refusal,
    [
      textDisplay(TEXTS.confirm),
      ...buttonRows([
        button(TEXTS.yes, PRIVACY_BUTTONS.delete, { style: ButtonStyle.Danger }),
        button(TEXTS.no, PRIVACY_BUTTONS.keep),
      ]),
    ],
    { private: true },
  );
}

/** What became of the confirmation. @param deletion undefined where the member chose to keep everything */
export function deletedCard(deletion?: MemberDeletion): Card {
  if (!deletion) return card(COLOURS.notice, [textDisplay(TEXTS.kept)], { private: true });
  const stays = deletion.kept.timeOuts + deletion.kept.strikes > 0 ? [textDisplay(TEXTS.stays)] : [];
  return card(COLOURS.notice, [textDisplay(TEXTS.deleted(deletion.deleted)), ...stays], { private: true });
}
