import type { APIComponentInContainer } from 'discord-api-types/v10';
import { type Card, COLOURS, card, textDisplay } from '../components.ts';
import { subtext } from '../markdown.ts';
import { optionSelect } from '../selects.ts';
import { mentionChannel } from './describe.ts';
import { AREAS, customId } from './ids.ts';
import { PAGE_PARTS } from './panel-pages.ts';
import type { PanelPage, PanelState } from './panel-state.ts';
import { PAGE_NAMES, MODERATION_TEXTS as TEXTS } from './texts.ts';

const PAGES = Object.keys(PAGE_NAMES) as PanelPage[];

export function isPanelPage(name: string | undefined): name is PanelPage {
  return PAGES.some((page) => page === name);
}

function warnings({ version, settings, isReadable, isLogFailing, openAppeals }: PanelState): string[] {
  const { channelId } = settings.log;
  return [
    ...(isReadable ? [] : [`⚠️ ${TEXTS.unreadable(version)}`]),
    ...(isLogFailing && channelId ? [`⚠️ ${TEXTS.logFailing(mentionChannel(channelId))}`] : []),
    ...(settings.policy.monitorOnly ? [`👁️ ${TEXTS.monitoring}`] : []),
    ...(openAppeals ? [`📬 ${TEXTS.openAppeals(openAppeals.count, openAppeals.isMore)}`] : []),
  ];
}

/** The frame of the panel around the parts of a page: title, what has just happened, what is amiss, the way to other pages. */
export function panelFrame(state: PanelState, parts: readonly APIComponentInContainer[]): Card {
  const { page, version, banner } = state;
  const [name] = PAGE_NAMES[page];
  const top = [...(banner ? [banner] : []), ...warnings(state)];
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.panelTitle} · ${name}`),
      ...(top.length > 0 ? [textDisplay(top.join('\n'))] : []),
      ...parts,
      textDisplay(`${subtext(version === 0 ? TEXTS.neverSetUp : TEXTS.version(version))}\n**${TEXTS.otherPages}**`),
      optionSelect(
        customId(AREAS.page),
        TEXTS.choosePage,
        PAGES.map((value) => ({
          label: PAGE_NAMES[value][0],
          description: PAGE_NAMES[value][1],
          value,
          chosen: value === page,
        })),
      ),
    ],
    { private: true },
  );
}

/** A page of the settings panel; the history has a card of its own. */
export function panelCard(state: PanelState & { page: Exclude<PanelPage, 'history'> }): Card {
  return panelFrame(state, PAGE_PARTS[state.page](state));
}
