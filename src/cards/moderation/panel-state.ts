import type { GuildSettings } from '../../guilds/settings.ts';
import type { Category } from '../../moderation/verdict.ts';
import type { PAGE_NAMES } from './texts.ts';

export type PanelPage = keyof typeof PAGE_NAMES;

/** What the settings panel shows. Every control carries `version`, so that nobody overwrites what they have not seen. */
export interface PanelState {
  page: PanelPage;
  /** 0 where nothing was ever saved. */
  version: number;
  settings: GuildSettings;
  /** False where the version cannot be read, and older settings hold. */
  isReadable: boolean;
  /** The log channel did not take the last message. */
  isLogFailing: boolean;
  /** Appeals that wait for a decision, where there are any; more than a few are counted as so many at least. */
  openAppeals?: { count: number; isMore: boolean };
  /** What has just happened, as Markdown. */
  banner?: string;
  /** The category whose action is being chosen. */
  category?: Category;
}
