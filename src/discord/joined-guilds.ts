import { REST, Routes } from 'discord.js';
import type { RESTGetAPICurrentUserGuildsResult } from 'discord-api-types/v10';

/** Discord's largest page. */
const PAGE = 200;

/** The ids of all servers that have the bot. Rejects where Discord does not list them all. */
export async function joinedGuilds({ token, api }: { token: string; api?: string }): Promise<ReadonlySet<string>> {
  const rest = new REST(api ? { api } : {}).setToken(token);
  const ids = new Set<string>();
  for (let after = '0'; ; ) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const page = (await rest.get(Routes.userGuilds(), { query })) as RESTGetAPICurrentUserGuildsResult;
    for (const { id } of page) ids.add(id);
    const last = page.at(-1);
    if (page.length < PAGE || !last) return ids;
    after = last.id;
  }
}
